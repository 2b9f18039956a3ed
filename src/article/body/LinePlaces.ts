// Turns many offsets of one text into places, each in the time of a binary search.
import type { Place } from '../Problem.ts';

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
    let low = 0;
    let high = this.starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: this.firstLine + low, column: offset - (this.starts[low] ?? 0) + 1 };
  }
}
