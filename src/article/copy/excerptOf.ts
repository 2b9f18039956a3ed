// Cuts the lines around a place out of a text, ready to be shown with a pointer.
import type { Place } from '../Problem.ts';
import { printable } from './printable.ts';

/** A line of an excerpt. */
export interface ExcerptLine {
  /** Its number in the file, from 1. */
  readonly number: number;
  /** As it is shown: tabs are spaces, what would disturb a screen is U+FFFD, and `…` stands where it was cut. */
  readonly text: string;
}

/** The lines around a place. */
export interface Excerpt {
  readonly lines: readonly ExcerptLine[];
  /** The number of the line that holds the place. */
  readonly line: number;
  /** Where the place is in the text of that line as it is shown, in UTF-16 code units from 0; at most its length. */
  readonly offset: number;
  /** How many cells of a fixed-width font stand before the place in that line: where a pointer below it belongs. */
  readonly pointer: number;
}

/** The most cells that a line takes. */
const CELLS = 100;

/** How many of them are kept before the place where a line is cut. */
const BEFORE = 60;

/** How many code units on either side of the place are looked at at least: the rest of the line could not be shown. */
const REACH = 1000;

const TAB = 4;

/** The lines of a text, wherever it ends them. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n?|\n/);
}

/**
 * The excerpt of a text around a place. A place beyond the end is taken for the end of its line or of the text.
 * @param text as it stands, or in lines, which is cheaper where it has many excerpts
 * @param around how many lines are shown before and after that of the place
 */
export function excerptOf(text: string | readonly string[], { line, column }: Place, around = 1): Excerpt {
  const written = typeof text === 'string' ? linesOf(text) : text;
  const pointed = Math.min(Math.max(line, 1), Math.max(written.length, 1));
  // After the last line break there is no line that an editor would number.
  const last = written.at(-1) === '' && pointed < written.length ? written.length - 1 : written.length;
  const first = Math.max(pointed - around, 1);
  const cut = cutAround(written, pointed, column - 1);
  const count = Math.max(Math.min(pointed + around, last) - first + 1, 1);
  const lines = Array.from({ length: count }, (_, index) => {
    const number = first + index;
    return { number, text: number === pointed ? cut.text : cutAround(written, number, 0).text };
  });
  return { lines, line: pointed, offset: cut.offset, pointer: cut.cells };
}

/** What one reader would call a character. */
interface Sign {
  readonly text: string;
  /** Where it ends in the line as it is written. */
  readonly end: number;
  /** How many cells stand before it, and how many it takes. */
  readonly at: number;
  readonly cells: number;
}

interface Cut {
  readonly text: string;
  readonly offset: number;
  readonly cells: number;
}

function cutAround(written: readonly string[], number: number, offset: number): Cut {
  const line = written[number - 1] ?? '';
  // In steps, so that places near each other are looked at in the same part of the line.
  const steps = Math.floor(Math.min(offset, line.length) / REACH);
  const from = Math.max(0, steps - 1) * REACH;
  const to = (steps + 2) * REACH;
  const signs = partOf(written, number, { from, to });
  const total = widthOf(signs);
  const pointed = signs.find(({ end }) => end > offset - from);
  const position = pointed?.at ?? total;
  const room = from === 0 && total <= CELLS ? CELLS : CELLS - 2;
  const start = Math.max(0, Math.min(position - BEFORE, total - room));
  const kept = signs.filter(({ at, cells }) => at >= start && at + cells <= start + room);
  const head = from > 0 || kept[0] !== signs[0] ? '…' : '';
  const tail = to < line.length || kept.at(-1) !== signs.at(-1) ? '…' : '';
  const before = kept.filter(({ end }) => end <= offset - from);
  return {
    text: head + textOf(kept) + tail,
    offset: head.length + textOf(before).length,
    cells: head.length + widthOf(before) - (before[0]?.at ?? 0),
  };
}

const known = new WeakMap<readonly string[], Map<string, readonly Sign[]>>();

/** The signs of a part of a line, made once for these lines: many problems can stand in one place. */
function partOf(
  written: readonly string[],
  number: number,
  { from, to }: { readonly from: number; readonly to: number },
): readonly Sign[] {
  const parts = known.get(written) ?? new Map<string, readonly Sign[]>();
  known.set(written, parts);
  const key = `${number}:${from}`;
  const signs = parts.get(key) ?? signsOf((written[number - 1] ?? '').slice(from, to));
  parts.set(key, signs);
  return signs;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function signsOf(line: string): Sign[] {
  let at = 0;
  return [...graphemes.segment(line)].map(({ segment, index }) => {
    const text = segment === '\t' ? ' '.repeat(TAB - (at % TAB)) : printable(segment);
    const sign = { text, end: index + segment.length, at, cells: cellsOf(text) };
    at += sign.cells;
    return sign;
  });
}

/** Terminals draw these two cells wide: emoji, and the scripts of East Asia (Unicode Standard Annex 11). */
const WIDE =
  /\uFE0F|[\p{Emoji_Presentation}\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u;

function cellsOf(text: string): number {
  if (/^ +$/.test(text)) return text.length;
  if (/^[\p{M}\p{Cf}]+$/u.test(text)) return 0;
  return WIDE.test(text) ? 2 : 1;
}

function widthOf(signs: readonly Sign[]): number {
  const last = signs.at(-1);
  return last === undefined ? 0 : last.at + last.cells;
}

function textOf(signs: readonly Sign[]): string {
  return signs.map(({ text }) => text).join('');
}
