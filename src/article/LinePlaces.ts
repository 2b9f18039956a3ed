// Turns many offsets of one text into places, each in the time of a binary search.
import type { Place } from './Problem.ts';

/** The lines of a text whose lines end with LF. */
export class LinePlaces {
  private readonly starts: number[] = [0];
  private readonly firstLine: number;

  /** @param firstLine the line number of the text's first line in its file */
  constructor(text: string, firstLine: number) {
    this.firstLine = firstLine;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1);
  }

  /** The place of an offset. */
  at(offset: number): Place {
    const index = lastUpTo(offset, this.starts.length, (line) => this.starts[line] ?? 0);
    return { line: this.firstLine + index, column: offset - (this.starts[index] ?? 0) + 1 };
  }
}

/** The last of `count` indices whose rising value is not above the limit; 0 where the first already is. */
export function lastUpTo(limit: number, count: number, valueAt: (index: number) => number): number {
  let low = 0;
  let high = count;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (valueAt(middle) <= limit) low = middle;
    else high = middle;
  }
  return low;
}
