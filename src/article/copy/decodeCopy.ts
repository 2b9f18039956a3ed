// Turns the bytes of a file into text, or says at which byte they stop being text.
import { errorAt, type Flaw, type Reading, START } from '../Problem.ts';
import { CONTROL_CHARACTERS } from './controlCharacters.ts';
import { positionAt } from './positionAt.ts';

/** The largest file that is read as copy: a novel has about one megabyte. */
export const MAX_COPY_BYTES = 2 * 1024 * 1024;

const SAVE_AS_UTF8 = 'Save the file with the encoding UTF-8.';

/** Decodes UTF-8 strictly, drops a byte order mark and makes every line ending LF. */
export function decodeCopy(bytes: Uint8Array): Reading<string> {
  if (bytes.length > MAX_COPY_BYTES) return { value: null, flaws: [tooLarge(bytes.length)] };
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) return { value: null, flaws: [errorAt(START, 'The file is encoded as UTF-16.', SAVE_AS_UTF8)] };
  if (isArchive(bytes)) return { value: null, flaws: [errorAt(START, ...OFFICE)] };
  try {
    const decoded = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const text = decoded.includes('\r') ? decoded.replace(/\r\n?/g, '\n') : decoded;
    const flaws = [...text.matchAll(CONTROL_CHARACTERS)]
      .slice(0, 20)
      .map((match) => controlFlaw(text, match));
    return { value: flaws.length > 0 ? null : text, flaws };
  } catch {
    return { value: null, flaws: [invalidByte(bytes)] };
  }
}

const OFFICE = [
  'The file is a document of Word or another program, not text.',
  'Copy its words into a text file.',
] as const;

// The signature of ZIP, which the documents of office programs are.
function isArchive(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, index) => bytes[index] === byte);
}

/** What is said of a file that is larger than copy can be. */
export function tooLarge(size: number): Flaw {
  const mebibytes = (size / 1024 / 1024).toFixed(1);
  return errorAt(
    START,
    `The file is ${mebibytes} MiB large; copy may have up to ${MAX_COPY_BYTES / 1024 / 1024} MiB.`,
    'Split the text into several stories, and keep pictures as files of their own in pictures/.',
  );
}

function controlFlaw(text: string, match: RegExpMatchArray): Flaw {
  const code = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return errorAt(
    positionAt(text, match.index ?? 0),
    `The invisible control character U+${code} stands here.`,
    'Delete it: browsers and feed readers refuse it. It often comes with text pasted from elsewhere.',
  );
}

function invalidByte(bytes: Uint8Array): Flaw {
  // The longest prefix that still decodes; found by halving.
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (decodesUpTo(bytes, middle)) valid = middle;
    else invalid = middle;
  }
  const text = new TextDecoder().decode(bytes.subarray(0, valid), { stream: true }).replace(/\r\n?/g, '\n');
  const message = 'The file is not valid UTF-8: the character here cannot be read.';
  return errorAt(positionAt(text, text.length), message, SAVE_AS_UTF8);
}

function decodesUpTo(bytes: Uint8Array, length: number): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
    return true;
  } catch {
    return false;
  }
}
