// Breaks words into lines of like width.
import type { Copy, SetLine } from './Typesetter.ts';

/** Where lines may break. */
const BREAKS = /(?<= )(?=\S)|(?<=\p{L}[-–—/])(?=\p{L})|(?<=[—…])(?=\p{L})|\u200B/gu;

const signs = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Words as parts that stay together. */
export interface Parts {
  readonly copy: Copy;
  /** The offset of each part and, at last, of the end. */
  readonly offsets: readonly number[];
  /** The width of the widest word that is not parted, at a size of 1. */
  readonly widest: number;
}

/** The parts of some words: those that are wider than the most are parted between any two signs. */
export function partsOf(copy: Copy, most = Number.POSITIVE_INFINITY): Parts {
  const words = [0, ...[...copy.text.matchAll(BREAKS)].map(({ index }) => index), copy.text.length];
  const offsets = [0];
  let widest = 0;
  for (const [index, end] of words.entries()) {
    const start = words[index - 1];
    if (start === undefined) continue;
    const { width } = copy.line(start, end);
    if (width > most)
      offsets.push(
        ...[...signs.segment(copy.text.slice(start, end))].slice(1).map((sign) => start + sign.index),
      );
    else widest = Math.max(widest, width);
    offsets.push(end);
  }
  return { copy, offsets, widest };
}

/** As few lines as a width allows, and these as even as can be: the narrowest of which there are no more. */
export function breakLines(parts: Parts, width: number): readonly SetLine[] {
  const fewest = filled(parts, width);
  let [low, high] = [parts.widest, width];
  let lines = fewest;
  while (high - low > 0.02) {
    const middle = (low + high) / 2;
    const narrower = filled(parts, middle);
    if (narrower.length > fewest.length) low = middle;
    else {
      high = middle;
      lines = narrower;
    }
  }
  return lines;
}

function filled({ copy, offsets }: Parts, width: number): readonly SetLine[] {
  const lines: SetLine[] = [];
  let start = 0;
  while (start < offsets.length - 1) {
    let end = start + 1;
    let line = copy.line(offsets[start] ?? 0, offsets[end] ?? 0);
    while (end < offsets.length - 1) {
      const longer = copy.line(offsets[start] ?? 0, offsets[end + 1] ?? 0);
      if (longer.width > width) break;
      line = longer;
      end += 1;
    }
    lines.push(line);
    start = end;
  }
  return lines;
}
