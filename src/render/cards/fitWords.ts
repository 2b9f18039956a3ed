// Finds the largest size at which words fill a box.
import { breakLines, type Parts, partsOf } from './breakLines.ts';
import type { Copy, SetLine } from './Typesetter.ts';

/** A box in pixels, with the sizes of type that look well in it, largest first. */
export interface Box {
  readonly width: number;
  readonly height: number;
  readonly sizes: readonly number[];
}

/** Lines at a size, in pixels. */
export interface FittedWords {
  readonly lines: readonly SetLine[];
  readonly size: number;
  /** From line to line. */
  readonly leading: number;
}

/** Arabic letters reach further up and down. */
const LEADING = { ltr: 1.12, rtl: 1.3 } as const;

/** Words are parted before they become smaller than this, in pixels: a quarter of it is what many readers see. */
const SMALLEST_WHOLE = 44;

/** All the words, at the largest of the sizes at which they fit. Nothing is left out: a claim keeps its qualifier. */
export function fitWords(copy: Copy, { width, height, sizes }: Box): FittedWords {
  const leading = LEADING[copy.direction];
  const words = partsOf(copy);
  const fitted = (parts: Parts, size: number): FittedWords => ({
    lines: breakLines(parts, width / size),
    size,
    leading: leading * size,
  });
  const fits = ({ lines, size }: FittedWords) => lines.length * leading * size <= height;
  for (const size of sizes.filter((size) => size >= SMALLEST_WHOLE && words.widest * size <= width)) {
    const whole = fitted(words, size);
    if (fits(whole)) return whole;
  }
  const parted = (size: number) => fitted(partsOf(copy, width / size), size);
  const size = sizes.find((candidate) => fits(parted(candidate)));
  return parted(size ?? sizes.at(-1) ?? 0);
}
