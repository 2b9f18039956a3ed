// Marks the words that were looked for in a text.
import { type Word, wordsOf } from './wordsOf.ts';

/** A piece of a text: what is marked is one of the words that were looked for. */
export interface Segment {
  readonly text: string;
  readonly isMarked: boolean;
}

/** What is to be marked: folded words, each alone or as they have to follow one another. */
export type Marks = readonly (readonly string[])[];

/** The text in pieces, which are the text when they are put together. */
export function markWords(text: string, marks: Marks): readonly Segment[] {
  const segments: Segment[] = [];
  let done = 0;
  const add = (end: number, isMarked: boolean): void => {
    if (end > done) segments.push({ text: text.slice(done, end), isMarked });
    done = Math.max(done, end);
  };
  for (const { start, end } of spansIn(text, marks)) {
    add(start, false);
    add(end, true);
  }
  add(text.length, false);
  return segments;
}

/** Where marks stand in a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Which of the marks it is. */
  readonly mark: number;
}

/** The places of marks in a text, in their order; of several at one place the longest. */
export function spansIn(text: string, marks: Marks): Span[] {
  const beginnings = byFirstWord(marks);
  if (hasNone(text, beginnings)) return [];
  const words = wordsOf(text);
  const spans: Span[] = [];
  for (let index = 0; index < words.length; ) {
    const mark = longestAt(words, index, beginnings.get(words[index]?.folded ?? '') ?? [], marks);
    const length = mark === null ? 1 : (marks[mark]?.length ?? 1);
    const [first, last] = [words[index], words[index + length - 1]];
    if (mark !== null && first !== undefined && last !== undefined)
      spans.push({ start: first.start, end: last.end, mark });
    index += length;
  }
  return spans;
}

/** Letters that folding changes in nothing but their case, and the usual signs between words. */
const PLAIN = /^[ -~\s‘’“”–—…·]*$/;

// Most passages of a text have none of the words, and to see that they need not be taken apart.
function hasNone(text: string, beginnings: ReadonlyMap<string, unknown>): boolean {
  if (!PLAIN.test(text)) return false;
  const lower = text.toLowerCase();
  return ![...beginnings.keys()].some((word) => lower.includes(word));
}

function byFirstWord(marks: Marks): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [index, [first]] of marks.entries()) {
    if (first !== undefined) found.set(first, [...(found.get(first) ?? []), index]);
  }
  return found;
}

function longestAt(
  words: readonly Word[],
  at: number,
  candidates: readonly number[],
  marks: Marks,
): number | null {
  const lengthOf = (mark: number): number => marks[mark]?.length ?? 0;
  const fitting = candidates.filter((mark) =>
    marks[mark]?.every((word, index) => words[at + index]?.folded === word),
  );
  return fitting.sort((a, b) => lengthOf(b) - lengthOf(a))[0] ?? null;
}
