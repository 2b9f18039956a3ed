// The typefaces of share pictures: which signs they have, and how they shape words.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Blob, Direction, Face, Font, Buffer as Signs, shape } from 'harfbuzzjs';
import { readWoff } from './readWoff.ts';

/** A shape to draw: an outline as SVG path data with y upwards, and where it stands; in units of the typeface. */
export interface Glyph {
  /** Its number in the typeface; 0 is the box that stands for a missing sign. */
  readonly code: number;
  readonly outline: () => string;
  readonly x: number;
  readonly y: number;
}

/** A run of signs, shaped from left to right. */
export interface ShapedRun {
  readonly glyphs: readonly Glyph[];
  readonly advance: number;
}

/** A typeface. */
export interface Typeface {
  readonly has: (codePoint: number) => boolean;
  /** What one of its units is at a size of 1: some scripts are drawn larger than others. */
  readonly unit: number;
  /** Whether its signs are pictures. */
  readonly isEmoji: boolean;
  readonly shape: (text: string, manner: Manner) => ShapedRun;
}

/** How signs are set. */
export interface Manner {
  readonly direction: 'ltr' | 'rtl';
  /** BCP 47. */
  readonly language: string;
}

const SERIF_SUBSETS = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext'];

/**
 * In the order in which they are asked for a sign, each with the scale at which it stands beside the first and its
 * weight. What they have stands in src/edition/typefaceSigns.ts too.
 */
const FILES: readonly (readonly [string, string, number, number])[] = [
  ...SERIF_SUBSETS.map((subset) => ['source-serif-4', subset, 1, 600] as const),
  ['noto-serif-hebrew', 'hebrew', 1.02, 600],
  ['noto-naskh-arabic', 'arabic', 1.14, 600],
  ['noto-emoji', 'emoji', 0.9, 600],
  // Arrows, stars and the signs of mathematics; there is no bolder one. Its subset is named latin and holds them all.
  ['noto-sans-math', 'latin', 0.95, 400],
];

/**
 * Loads the typefaces.
 * @param root the folder that holds `node_modules/`
 */
export function loadTypefaces(root: string): readonly Typeface[] {
  return FILES.map(([name, subset, scale, weight]) => {
    const file = `${name}-${subset}-${weight}-normal.woff`;
    const path = join(root, 'node_modules', '@fontsource', name, 'files', file);
    return typeface(readFileSync(path), scale, name === 'noto-emoji');
  });
}

function typeface(woff: Buffer, scale: number, isEmoji: boolean): Typeface {
  const face = new Face(new Blob(readWoff(woff)));
  const font = new Font(face);
  const signs = new Set(face.collectUnicodes());
  return {
    has: (codePoint) => signs.has(codePoint),
    unit: scale / face.upem,
    isEmoji,
    shape: (text, manner) => shaped(font, text, manner),
  };
}

function shaped(font: Font, text: string, { direction, language }: Manner): ShapedRun {
  const signs = new Signs();
  signs.addText(text);
  signs.guessSegmentProperties();
  signs.setDirection(direction === 'rtl' ? Direction.RTL : Direction.LTR);
  signs.setLanguage(language);
  shape(font, signs);
  const positions = signs.getGlyphPositions();
  let advance = 0;
  const glyphs = signs.getGlyphInfos().map(({ codepoint }, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    const glyph = {
      code: codepoint,
      outline: () => font.glyphToPath(codepoint),
      x: advance + xOffset,
      y: yOffset,
    };
    advance += xAdvance;
    return glyph;
  });
  return { glyphs, advance };
}
