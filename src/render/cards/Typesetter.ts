// Sets words in lines: right-to-left and left-to-right, in whatever typefaces have their signs.
import bidiFactory, { type Bidi, type EmbeddingLevels } from 'bidi-js';
import type { CardWords } from '../../edition/cardOf.ts';
import { cardText } from '../../edition/cardText.ts';
import type { ShapedRun, Typeface } from './Typeface.ts';
import { type TypefaceRun, typefaceRuns } from './typefaceRuns.ts';

/** A line at a size of 1, from its left end. */
export interface SetLine {
  readonly text: string;
  readonly width: number;
  readonly runs: readonly SetRun[];
}

/** A part of a line, of one direction and one typeface. */
export interface SetRun extends ShapedRun {
  readonly text: string;
  /** Where it begins, at a size of 1. */
  readonly x: number;
  readonly unit: number;
}

/** Words ready to be set. */
export interface Copy {
  readonly text: string;
  readonly direction: CardWords['direction'];
  /** Characters that no typeface has. */
  readonly missing: string;
  /** Sets the part from one offset to another as a line; spaces at its ends are not part of it. */
  readonly line: (start: number, end: number) => SetLine;
}

// The package tells of a default export; in Node the module is the function itself.
const bidi = (bidiFactory as unknown as () => Bidi)();

/** Makes words ready: the order in which they are read is found for the whole, then each line is set by itself. */
export function typesetter(typefaces: readonly Typeface[]): (words: CardWords) => Copy {
  return ({ text: written, language, direction }) => {
    const text = cardText(written);
    const runs = typefaceRuns(text, typefaces);
    const embedding = bidi.getEmbeddingLevels(text, direction);
    const missing = runs.filter((run) => run.typeface === null);
    return {
      text,
      direction,
      missing: missing.map(({ start, end }) => text.slice(start, end)).join(''),
      line: (start, end) => setLine({ text, language, runs, embedding }, ...trimmed(text, start, end)),
    };
  };
}

function trimmed(text: string, start: number, end: number): readonly [number, number] {
  const part = text.slice(start, end);
  return [start + part.length - part.trimStart().length, end - part.length + part.trimEnd().length];
}

interface Ordered {
  readonly text: string;
  readonly language: string;
  readonly runs: readonly TypefaceRun[];
  readonly embedding: EmbeddingLevels;
}

function setLine({ text, language, runs, embedding }: Ordered, start: number, end: number): SetLine {
  let width = 0;
  const set = visualOrder(pieces(runs, embedding.levels, start, end)).map(({ from, to, level, typeface }) => {
    const direction = level % 2 === 1 ? 'rtl' : 'ltr';
    const { glyphs, advance } = typeface.shape(text.slice(from, to), { direction, language });
    const run = { text: text.slice(from, to), glyphs, advance, unit: typeface.unit, x: width };
    width += advance * typeface.unit;
    return run;
  });
  return { text: text.slice(start, end), width, runs: set };
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly level: number;
  readonly typeface: Typeface;
}

// What is of one level and one typeface.
function pieces(runs: readonly TypefaceRun[], levels: Uint8Array, start: number, end: number): Piece[] {
  const found: Piece[] = [];
  for (const { typeface, ...run } of runs) {
    let from = Math.max(start, run.start);
    while (typeface !== null && from < Math.min(end, run.end)) {
      const level = levels[from] ?? 0;
      let to = from + 1;
      while (to < Math.min(end, run.end) && levels[to] === level) to += 1;
      found.push({ from, to, level, typeface });
      from = to;
    }
  }
  return found;
}

// Unicode Standard Annex 9, rule L2: from the highest level to the lowest odd one, what is at least of it is reversed.
function visualOrder(line: readonly Piece[]): Piece[] {
  const order = [...line];
  for (let level = Math.max(0, ...line.map((piece) => piece.level)); level >= 1; level -= 1)
    for (let first = 0; first < order.length; first += 1) {
      let after = first;
      while ((order[after]?.level ?? -1) >= level) after += 1;
      order.splice(first, after - first, ...order.slice(first, after).reverse());
      first = after;
    }
  return order;
}
