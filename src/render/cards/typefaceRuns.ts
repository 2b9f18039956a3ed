// Decides which typeface sets each part of a text.
import type { Typeface } from './Typeface.ts';

/** A part of a text that one typeface sets. */
export interface TypefaceRun {
  readonly start: number;
  readonly end: number;
  /** Null where no typeface has what stands there. */
  readonly typeface: Typeface | null;
}

// What a reader sees as one sign is never split between typefaces: a letter with its accents, an emoji of several.
const signs = new Intl.Segmenter('en', { granularity: 'grapheme' });

const EMOJI = /\p{Emoji_Presentation}|[\uFE0F\u20E3]/u;

const UNSEEN = /^\p{Default_Ignorable_Code_Point}$/u;

/** The runs of a text, in order. */
export function typefaceRuns(text: string, typefaces: readonly Typeface[]): readonly TypefaceRun[] {
  const runs: TypefaceRun[] = [];
  for (const { segment, index } of signs.segment(text)) {
    const last = runs.at(-1);
    const typeface = typefaceOf(segment, typefaces, last?.typeface ?? null);
    const run = { start: index, end: index + segment.length, typeface };
    if (last === undefined || last.typeface !== typeface) runs.push(run);
    else runs[runs.length - 1] = { ...run, start: last.start };
  }
  return runs;
}

function typefaceOf(sign: string, typefaces: readonly Typeface[], last: Typeface | null): Typeface | null {
  const seen = [...sign].filter((character) => !UNSEEN.test(character));
  // A mark of direction alone is drawn by nobody: it goes with what stands before it.
  if (seen.length === 0) return last ?? typefaces[0] ?? null;
  const has = (typeface: Typeface) => seen.every((character) => typeface.has(character.codePointAt(0) ?? 0));
  const emoji = EMOJI.test(sign)
    ? typefaces.find((typeface) => typeface.isEmoji && has(typeface))
    : undefined;
  return emoji ?? typefaces.find(has) ?? null;
}
