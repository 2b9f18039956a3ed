// Cuts the typefaces of pages out of those of a package: the signs and weights that the pages use, and no others.
import { readFileSync } from 'node:fs';
import subsetFont from 'subset-font';

const PACKAGE = 'node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght';

/** The typefaces by the names that they have in `public/`. */
export const TYPEFACES = {
  'source-serif-4.woff2': `${PACKAGE}-normal.woff2`,
  'source-serif-4-italic.woff2': `${PACKAGE}-italic.woff2`,
} as const;

/** Latin-1, the few letters that French, Finnish and Turkish names have beyond it, and the marks that newspapers set. */
const SIGNS = [
  ...signsFrom(0x20, 0x7e),
  ...signsFrom(0xa0, 0xff),
  ...'ıŒœŠšŸŽž',
  ...'‐‑–—‘’‚“”„†‡•…‰‹›⁄€™−←↑→↓↩',
].join('');

/** Kerning, ligatures, accents and the four kinds of figures; small capitals and ornaments are half of the file. */
const FEATURES = ['ccmp', 'kern', 'liga', 'lnum', 'locl', 'mark', 'mkmk', 'onum', 'pnum', 'tnum'];

/** From regular to the bold of the masthead: the light masters are left out. */
const WEIGHTS = { wght: { min: 400, max: 800 } };

/** Cuts one typeface. The same package gives the same bytes. */
export function cutTypeface(name: keyof typeof TYPEFACES): Promise<Buffer> {
  const options = { targetFormat: 'woff2', variationAxes: WEIGHTS, keepFeatures: FEATURES } as const;
  return subsetFont(readFileSync(TYPEFACES[name]), SIGNS, options);
}

function signsFrom(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
}
