// Sets straight quotation marks, double hyphens and three full stops as a typesetter would.
import { type QuotationMarks, quotationMarks } from './quotationMarks.ts';

/** Stands for what is not text in a run, such as code: a word as far as quotation marks are concerned. */
export const NOT_TEXT = '\uFFFC';

/** Typesets one line of plain text, such as a headline, in a language (BCP 47). */
export function typesetLine(text: string, language: string): string {
  return typesetRun([text], language)[0] ?? text;
}

/**
 * Typesets the pieces of one run of text, such as the words before, in and after an emphasis: a quotation may open
 * in one and close in another. Returns as many pieces.
 */
export function typesetRun(pieces: readonly string[], language: string): string[] {
  const run = pieces.join('');
  if (!/["']|--|\.\.\./.test(run)) return [...pieces];
  const setter = new Setter(run, quotationMarks(language), joinsWords(language));
  let start = 0;
  return pieces.map((piece) => {
    const set = setter.set(start, start + piece.length);
    start += piece.length;
    return set;
  });
}

// Arabic writes “and”, “with”, “for” and the article together with the word that follows, be it quoted.
function joinsWords(language: string): boolean {
  return new Intl.Locale(language).maximize().script === 'Arab';
}

// What may stand before an opening mark: nothing, white space, an opening bracket, a dash or another opening mark.
const BEFORE_OPENING = /^$|[\s([{\u00A1\u00BF\u2010-\u2015«‹„‚“‘/-]/u;
const WORD = /[\p{L}\p{M}\p{N}\uFFFC]/u;

class Setter {
  private readonly run: string;
  private readonly marks: QuotationMarks;
  private readonly joinsWords: boolean;
  private singleOpen = false;
  private doubleOpen = false;
  /** Where the last straight mark stood that became an opening one. */
  private lastOpening = -1;

  constructor(run: string, marks: QuotationMarks, joinsWords: boolean) {
    this.run = run;
    this.marks = marks;
    this.joinsWords = joinsWords;
  }

  set(start: number, end: number): string {
    let out = '';
    for (let at = start; at < end; at += 1) {
      const length = this.repeats(at, end);
      out += this.character(at, length);
      at += length - 1;
    }
    return out;
  }

  // How many of the same hyphen or full stop stand here.
  private repeats(at: number, end: number): number {
    const character = this.run[at];
    if (character !== '-' && character !== '.') return 1;
    let next = at;
    while (next < end && this.run[next] === character) next += 1;
    return next - at;
  }

  private character(at: number, length: number): string {
    const character = this.run[at] ?? '';
    if (character === '-') return length === 2 ? '–' : length === 3 ? '—' : '-'.repeat(length);
    if (character === '.') return length === 3 ? '…' : '.'.repeat(length);
    if (character === '"') return this.double(at);
    return character === "'" ? this.single(at) : character;
  }

  private double(at: number): string {
    const isJoined = this.joinsWords && !this.doubleOpen && WORD.test(this.run[at + 1] ?? '');
    this.doubleOpen = isJoined || this.opens(at);
    return this.doubleOpen ? this.marks.outer[0] : this.marks.outer[1];
  }

  private opens(at: number): boolean {
    const next = this.run[at + 1] ?? '';
    const may =
      BEFORE_OPENING.test(this.run[at - 1] ?? '') ||
      (at > 0 && this.lastOpening === at - 1) ||
      this.isElision(at - 1);
    if (!may || next === '' || /\s/.test(next)) return false;
    this.lastOpening = at;
    return true;
  }

  // The apostrophe of `l'"État"`: a letter before it, and after it a quotation that begins with a word.
  private isElision(at: number): boolean {
    return at > 0 && /^\p{L}['’]["“«„][\p{L}\p{N}\uFFFC]$/u.test(this.run.slice(at - 1, at + 3));
  }

  private single(at: number): string {
    const before = this.run[at - 1] ?? '';
    const after = this.run[at + 1] ?? '';
    if (this.isElision(at)) return '’';
    // Inside a word, before the digits of a decade, and in ’tis and the like, it is an apostrophe.
    if (WORD.test(before) && WORD.test(after)) return '’';
    if (
      !WORD.test(before) &&
      /^(?:\d\ds?\b|(?:tis|twas|em|cause|til)\b|n')/i.test(this.run.slice(at + 1, at + 8))
    )
      return '’';
    if (this.opens(at)) {
      this.singleOpen = true;
      return this.marks.inner[0];
    }
    const closing = this.singleOpen ? this.marks.inner[1] : '’';
    this.singleOpen = false;
    return closing;
  }
}
