// Sets words as outlines, since a drawing that a page shows as a picture can load no typeface.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Face, Font, Buffer as Signs, shape } from 'harfbuzzjs';
import { readWoff } from '../src/render/cards/readWoff.ts';
import { relativePath } from './relativePath.ts';

/** The cuts of Source Serif 4 that maps are lettered in. */
export type Cut = '400-italic' | '400-normal' | '600-normal';

/** Words and how they stand. */
export interface Lettering {
  readonly text: string;
  readonly cut: Cut;
  /** Of the type, in units of the drawing. */
  readonly size: number;
  /** Added between letters, in parts of the size. */
  readonly spacing: number;
  /** The point on the baseline that they begin, are centred or end at. */
  readonly at: readonly [number, number];
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Words as SVG path data, and how far they reach. */
export interface Lettered {
  readonly outline: string;
  readonly left: number;
  readonly right: number;
}

/** Sets words. */
export function letter({ text, cut, size, spacing, at, anchor }: Lettering): Lettered {
  const { font, upem } = fontOf(cut);
  const signs = new Signs();
  signs.addText(text);
  signs.guessSegmentProperties();
  shape(font, signs);
  const unit = size / upem;
  const positions = signs.getGlyphPositions();
  const advances = positions.map(({ xAdvance = 0 }) => xAdvance * unit + spacing * size);
  const width = advances.reduce((sum, advance) => sum + advance, -spacing * size);
  const left = at[0] - width * { start: 0, middle: 0.5, end: 1 }[anchor];
  let pen = left;
  const outline = signs.getGlyphInfos().map(({ codepoint }, index) => {
    const x = pen + (positions[index]?.xOffset ?? 0) * unit;
    pen += advances[index] ?? 0;
    // Typefaces have y upwards.
    return relativePath(font.glyphToPath(codepoint), (right, up) => [x + right * unit, at[1] - up * unit]);
  });
  return { outline: outline.join(''), left, right: left + width };
}

const fonts = new Map<Cut, { readonly font: Font; readonly upem: number }>();

function fontOf(cut: Cut): { readonly font: Font; readonly upem: number } {
  const name = `@fontsource/source-serif-4/files/source-serif-4-latin-${cut}.woff`;
  const read = () => {
    const face = new Face(new Blob(readWoff(readFileSync(createRequire(import.meta.url).resolve(name)))));
    return { font: new Font(face), upem: face.upem };
  };
  const font = fonts.get(cut) ?? read();
  fonts.set(cut, font);
  return font;
}
