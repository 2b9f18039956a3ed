// Reads what was saved of a tweet, from a file or from standard input.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Refusal } from '../../article/tweet/capture/CapturedPost.ts';
import { systemError } from '../systemError.ts';

/** What was saved, as text. */
export interface SavedText {
  readonly text: string;
  /** When it was saved, in milliseconds; null where nothing tells. */
  readonly saved: number | null;
}

/** Ten years of a busy account's tweets have about ten megabytes. */
const MAX_BYTES = 32 * 1024 * 1024;

/** Chunks of bytes, as streams give them. */
export type Chunks = AsyncIterable<Uint8Array | string>;

/** Reads a file, or standard input where the path is `-`. */
export async function readSaved(path: string, input: () => Chunks): Promise<SavedText | Refusal> {
  if (path === '-') return decoded(await bytesOf(input()), { saved: null, name: 'Standard input' });
  try {
    const stats = await stat(path);
    if (stats.isDirectory())
      return { refusal: `${path} is a folder: give the file in it that holds the tweet.` };
    if (stats.size > MAX_BYTES) return { refusal: tooLarge(path) };
    const saved = stats.isFile() ? stats.mtimeMs : null;
    return decoded(await bytesOf(createReadStream(path)), { saved, name: path });
  } catch (error) {
    return { refusal: systemError(error, path) };
  }
}

/** The bytes of a stream; null where there are more than can be read. */
async function bytesOf(chunks: Chunks): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    const part = Buffer.from(chunk);
    size += part.length;
    if (size > MAX_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function decoded(
  bytes: Buffer | null,
  { saved, name }: { readonly saved: number | null; readonly name: string },
): SavedText | Refusal {
  if (bytes === null) return { refusal: tooLarge(name) };
  // Windows PowerShell writes UTF-16 where output is sent to a file.
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    const text = new TextDecoder(utf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
    return text.trim() === '' ? { refusal: `${name} is empty.` } : { text, saved };
  } catch {
    return {
      refusal: `${name} is not text in UTF-8: it may be compressed, a picture or a web archive. Save the tweet as JSON or as HTML.`,
    };
  }
}

function tooLarge(name: string): string {
  return `${name} is larger than ${MAX_BYTES / 1024 / 1024} MiB: cut out the tweet, or the part of the archive that holds it.`;
}
