// The file of readings: texts and readings in turns, then where the readings stand, then how long that is.
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import type { KeptReading } from './KeptReading.ts';
import { OpenFile } from './OpenFile.ts';
import { hashOfText, type TextSpan } from './TextPlace.ts';

/** Some readings together, as a part of the file. */
interface Part {
  readonly at: number;
  readonly length: number;
  readonly hash: string;
}

interface Contents {
  /** What the readings depend on beside the files. */
  readonly key: string;
  readonly parts: readonly Part[];
}

/** The length of the last part, in decimal figures and a new line. */
const TRAILER = 12;

/** What was kept in a file. */
export interface Kept {
  readonly from: OpenFile;
  readonly readings: Iterable<KeptReading>;
}

/**
 * Opens a file of readings. Each part is looked through for damage when its turn comes.
 * @returns null where there is none, where it is damaged, and where it was made with another key
 */
export function openReadings(path: string, key: string): Kept | null {
  try {
    const from = new OpenFile(path);
    const { size } = statSync(path);
    const length = Number(from.read(size - TRAILER, TRAILER).toString('latin1'));
    const contents = JSON.parse(from.read(size - TRAILER - length, length).toString()) as Contents;
    return contents.key === key ? { from, readings: readingsIn(from, contents.parts) } : null;
  } catch {
    return null;
  }
}

function* readingsIn(from: OpenFile, parts: readonly Part[]): Generator<KeptReading, void> {
  for (const { at, length, hash } of parts) {
    const bytes = from.read(at, length);
    if (hashOfText(bytes) === hash) yield* JSON.parse(bytes.toString()) as readonly KeptReading[];
  }
}

/** Some readings that are to be written, each with its text, and what they become once it is known where that stands. */
export type Batch = readonly {
  readonly text: string | null;
  readonly kept: (text: TextSpan | null) => KeptReading;
}[];

/**
 * Writes a file of readings beside the one of before, and puts it in its place by one step: who has that one open
 * goes on reading it.
 * @throws the error of the file system; the file is then as it was
 */
export async function writeReadings(
  path: string,
  key: string,
  batches: AsyncIterable<Batch>,
): Promise<OpenFile> {
  const scratch = `${path}.${process.pid}.tmp`;
  try {
    const handle = await open(scratch, 'w');
    try {
      const parts: Part[] = [];
      let at = 0;
      for await (const batch of batches) {
        const { bytes, part } = packed(batch, at);
        await handle.writeFile(bytes);
        parts.push(part);
        at += bytes.length;
      }
      const contents = Buffer.from(JSON.stringify({ key, parts } satisfies Contents));
      await handle.writeFile(contents);
      await handle.writeFile(`${contents.length}\n`.padStart(TRAILER));
    } finally {
      await handle.close();
    }
    const written = new OpenFile(scratch);
    await rename(scratch, path);
    return written;
  } finally {
    await rm(scratch, { force: true });
  }
}

function packed(batch: Batch, start: number): { readonly bytes: Buffer; readonly part: Part } {
  const pieces: Buffer[] = [];
  let at = start;
  const readings = batch.map(({ text, kept }) => {
    if (text === null) return kept(null);
    const bytes = Buffer.from(text);
    const span = { at, length: bytes.length, hash: hashOfText(bytes) };
    pieces.push(bytes);
    at += bytes.length;
    return kept(span);
  });
  const json = Buffer.from(JSON.stringify(readings));
  const part = { at, length: json.length, hash: hashOfText(json) };
  return { bytes: Buffer.concat([...pieces, json]), part };
}

/** A name for what readings depend on. */
export function keyOf(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
