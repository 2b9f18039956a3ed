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

/** What a byte is; those of other scripts are letters that no address of an e-mail holds. */
const LETTER = 0;
const SIGN = 1;
const BLANK = 2;
const OTHER = 3;

const KINDS = Uint8Array.from({ length: 256 }, (_none, byte) => {
  if (byte <= 0x20) return BLANK;
  if (byte >= 0x80) return OTHER;
  return /[A-Za-z0-9]/.test(String.fromCharCode(byte)) ? LETTER : SIGN;
});

/**
 * Whether reading or printing the body of a file may take more than a moment. The answer may be wrong in one direction
 * only: a harmless text of unusual form may take no longer than any other.
 */
export function mayTakeLong(file: Uint8Array): boolean {
  const start = bodyStart(file);
  if (file.length - start > MOST_BYTES) return true;
  const paragraph = { looks: 0, signs: 0, begin: start };
  let signs = 0;
  let word = start;
  let line = start;
  let isBlank = true;
  // Most bytes are letters: they take the shortest way.
  for (let at = start; at < file.length; at += 1) {
    const kind = KINDS[file[at] as number];
    if (isBlank && kind !== BLANK) {
      if (indentOf(file, line, at) > DEEPEST) return true;
      isBlank = false;
    }
    if (kind === LETTER) continue;
    if (kind === SIGN) {
      signs += 1;
      continue;
    }
    if (at - word > LONGEST_WORD) return true;
    word = at + 1;
    if (file[at] !== NEWLINE) continue;
    if (isBlank) close(paragraph, signs, at);
    else signs += 1;
    isBlank = true;
    line = at + 1;
  }
  close(paragraph, signs, file.length);
  return signs > MOST_SIGNS || paragraph.looks > MOST_LOOKS || file.length - word > LONGEST_WORD;
}

function indentOf(file: Uint8Array, line: number, at: number): number {
  let columns = at - line;
  for (let blank = line; blank < at; blank += 1) if (file[blank] === TAB) columns += 3;
  return columns;
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
function bodyStart(file: Uint8Array): number {
  const end = Buffer.from(file.buffer, file.byteOffset, file.byteLength).indexOf('\n---', 3);
  return end === -1 ? 0 : end + 4;
}
