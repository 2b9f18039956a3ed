// Goes through kept readings beside a list of files: to have all of them at once would take twice the memory of an archive.
import type { KeptReading } from './KeptReading.ts';
import type { Kept, Whole } from './readingsFile.ts';
import type { Source } from './Source.ts';

/** Kept readings. They stand in the order of their paths. */
export class KeptInOrder {
  /** What they come from. */
  readonly from: Source;
  readonly whole: Whole | null;
  private readonly readings: Iterator<KeptReading>;
  private next: KeptReading | null;

  constructor({ from, readings, whole }: Kept) {
    this.from = from;
    this.whole = whole;
    this.readings = readings[Symbol.iterator]();
    this.next = this.following();
  }

  /** The reading of a file, if there is one; none any more once one was asked for whose path comes later. */
  at(file: string): KeptReading | null {
    while (this.next !== null && this.next.file < file) this.next = this.following();
    return this.next?.file === file ? this.next : null;
  }

  private following(): KeptReading | null {
    const { done, value } = this.readings.next();
    return done === true ? null : value;
  }
}
