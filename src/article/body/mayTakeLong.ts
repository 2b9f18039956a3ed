// Estimates whether a text could keep the Markdown parser busy: by its signs and lengths alone, in one quick look.

/** In bytes: several times the longest reportage. */
const MOST_BYTES = 60_000;

/** Signs and lines together: a story of 10,000 words has some 3,000. */
const MOST_SIGNS = 5000;

/**
 * Where signs open and nothing closes them, the parser looks from each of them to the end of its paragraph: that takes
 * up to some ten nanoseconds for each sign and byte. An ordinary paragraph comes to some ten thousand.
 */
const MOST_LOOKS = 3_000_000;

/** In bytes. At each letter of a word, the parser looks whether it is the address of an e-mail. */
const LONGEST_WORD = 1500;

/** In spaces; a tab counts for four. Each level of a list is parsed again with all the levels above it. */
const DEEPEST = 32;

const NEWLINE = 0x0a;
const TAB = 0x09;
const SPACE = 0x20;

/** Bytes beyond these are letters of other scripts, which no address of an e-mail holds. */
const ASCII = 0x7f;

/** 1 for the bytes that are signs, which are added up: to ask of each byte what it is would take twice as long. */
const SIGNS = Uint8Array.from({ length: 256 }, (_none, byte) =>
  byte > SPACE && byte <= ASCII && !/[A-Za-z0-9]/.test(String.fromCharCode(byte)) ? 1 : 0,
);

/**
 * Whether reading or printing the body of a file may take more than a moment. The answer may be wrong in one direction
 * only: a harmless text of unusual form may take no longer than any other.
 */
export function mayTakeLong(file: Uint8Array): boolean {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const start = bodyStart(bytes);
  if (bytes.length - start > MOST_BYTES) return true;
  // Of most texts, even as many signs as there are bytes would not be too many: then none is looked at.
  return isTooMuch(bytes, start, mostSigns) && isTooMuch(bytes, start, signsIn);
}

/** @param count counts the signs between two offsets */
function isTooMuch(bytes: Buffer, start: number, count: Count): boolean {
  const paragraph = { looks: 0, signs: 0, begin: start };
  let signs = 0;
  for (let line = start; line < bytes.length; ) {
    const newline = bytes.indexOf(NEWLINE, line);
    const end = newline === -1 ? bytes.length : newline;
    const words = wordsIn(bytes, line, end);
    if (words === end) close(paragraph, signs, end);
    else if (indentOf(bytes, line, words) > DEEPEST || holdsLongWord(bytes, words, end)) return true;
    else signs += count(bytes, words, end) + (newline === -1 ? 0 : 1);
    line = end + 1;
  }
  close(paragraph, signs, bytes.length);
  return signs > MOST_SIGNS || paragraph.looks > MOST_LOOKS;
}

type Count = (bytes: Uint8Array, start: number, end: number) => number;

function mostSigns(_bytes: Uint8Array, start: number, end: number): number {
  return end - start;
}

/** Where the words of a line begin; its end, if it is blank. */
function wordsIn(bytes: Uint8Array, line: number, end: number): number {
  let at = line;
  while (at < end && (bytes[at] as number) <= SPACE) at += 1;
  return at;
}

function indentOf(bytes: Uint8Array, line: number, words: number): number {
  let columns = words - line;
  for (let blank = line; blank < words; blank += 1) if (bytes[blank] === TAB) columns += 3;
  return columns;
}

function holdsLongWord(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start <= LONGEST_WORD) return false;
  let word = start;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] as number;
    if (byte > SPACE && byte <= ASCII) continue;
    if (at - word > LONGEST_WORD) return true;
    word = at + 1;
  }
  return end - word > LONGEST_WORD;
}

function signsIn(bytes: Uint8Array, start: number, end: number): number {
  let signs = 0;
  for (let at = start; at < end; at += 1) signs += SIGNS[bytes[at] as number] as number;
  return signs;
}

interface Paragraph {
  looks: number;
  /** The signs before it. */
  signs: number;
  begin: number;
}

function close(paragraph: Paragraph, signs: number, at: number): void {
  paragraph.looks += (signs - paragraph.signs) * (at - paragraph.begin);
  paragraph.signs = signs;
  paragraph.begin = at;
}

/** Where the front matter ends, which is no Markdown; the beginning of a file that has none. */
function bodyStart(bytes: Buffer): number {
  const end = bytes.indexOf('\n---', 3);
  return end === -1 ? 0 : end + 4;
}
