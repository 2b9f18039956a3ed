// Whether a typeface of share pictures has a sign.
import { TYPEFACE_SIGNS } from './typefaceSigns.ts';

type Range = readonly [number, number];

const TYPEFACES: readonly (readonly Range[])[] = TYPEFACE_SIGNS.map((signs) =>
  signs
    .trim()
    .split(/\s+/)
    .map((range): Range => {
      const [first = '', last = first] = range.split('-');
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
    }),
);

const UNSEEN = /^\p{Default_Ignorable_Code_Point}$/u;

/** Whether one typeface has all characters of what a reader sees as one sign: a letter with its accents, an emoji of several. */
export function isCovered(sign: string): boolean {
  const seen = [...sign].filter((character) => !UNSEEN.test(character));
  const points = seen.map((character) => character.codePointAt(0) ?? 0);
  return TYPEFACES.some((ranges) => points.every((point) => holds(ranges, point)));
}

function holds(ranges: readonly Range[], point: number): boolean {
  let [low, high] = [0, ranges.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = ranges[middle] ?? [0, 0];
    if (point < first) high = middle - 1;
    else if (point > last) low = middle + 1;
    else return true;
  }
  return false;
}
