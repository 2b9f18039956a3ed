// Cuts the typefaces of pages out of those of a package: the signs and weights that the pages use, and no others.
import { readFileSync } from 'node:fs';
import subsetFont from 'subset-font';

const PACKAGE = 'node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght';

/** What most pages in English are set in: their letters, figures and marks. */
const PLAIN = [...signsFrom(0x20, 0x7e), ...'\u00A0£§·é–—‘’“”…'];

/** The rest of Latin-1, the few letters that French, Finnish and Turkish names have beyond it, and rarer marks. */
const FURTHER = [
  ...signsFrom(0xa1, 0xff).filter((sign) => !PLAIN.includes(sign)),
  ...'ıŒœŠšŸŽž',
  ...'‐‑‚„†‡•‰‹›⁄€™−←↑→↓↩',
];

/** The typefaces by the names that they have in `public/`, with what each holds. */
export const TYPEFACES = {
  'source-serif-4.woff2': { source: `${PACKAGE}-normal.woff2`, signs: PLAIN },
  'source-serif-4-further.woff2': { source: `${PACKAGE}-normal.woff2`, signs: FURTHER },
  'source-serif-4-italic.woff2': { source: `${PACKAGE}-italic.woff2`, signs: PLAIN },
  'source-serif-4-italic-further.woff2': { source: `${PACKAGE}-italic.woff2`, signs: FURTHER },
} as const;

/** Kerning, ligatures, accents and the four kinds of figures; small capitals and ornaments are half of the file. */
const FEATURES = ['ccmp', 'kern', 'liga', 'lnum', 'locl', 'mark', 'mkmk', 'onum', 'pnum', 'tnum'];

/** From regular to the bold of the masthead: the light masters are left out. */
const WEIGHTS = { wght: { min: 400, max: 800 } };

/** Cuts one typeface. The same package gives the same bytes. */
export function cutTypeface(name: keyof typeof TYPEFACES): Promise<Buffer> {
  const options = { targetFormat: 'woff2', variationAxes: WEIGHTS, keepFeatures: FEATURES } as const;
  const { source, signs } = TYPEFACES[name];
  return subsetFont(readFileSync(source), signs.join(''), options);
}

function signsFrom(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
}
