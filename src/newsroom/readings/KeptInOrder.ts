// Goes through kept readings beside a list of files: to have them as they are kept would take twice the memory of an archive.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Reread, reread } from './KeptReading.ts';
import { type Kept, openReadings, type Whole } from './readingsFile.ts';

/** How many are read ahead at once. */
const SOME = 50;

/** Kept readings. They stand in the order of their paths. */
export class KeptInOrder {
  /** What they depend on beside the files. */
  readonly key: string;
  readonly whole: Whole | null;
  private readonly readings: Iterator<Reread>;
  /** Those that were read ahead and not asked for yet, the first one last. */
  private ahead: Reread[] = [];
  private next: Reread | null | undefined;

  constructor(kept: Kept) {
    this.key = kept.key;
    this.whole = kept.whole;
    this.readings = rereadAll(kept);
  }

  /** Reads them before they are asked for, a few in each turn, for as long as that is wanted. */
  async readAhead(isWanted: () => boolean): Promise<void> {
    while (isWanted() && this.readSome()) await nextTurn();
  }

  private readSome(): boolean {
    for (let count = 0; count < SOME; count += 1) {
      const { done, value } = this.readings.next();
      if (done === true) return false;
      this.ahead.push(value);
    }
    return true;
  }

  /** The reading of a file, if there is one; none any more once one was asked for whose path comes later. */
  at(file: string): Reread | null {
    if (this.next === undefined) {
      this.ahead.reverse();
      this.next = this.following();
    }
    while (this.next !== null && this.next.file < file) this.next = this.following();
    return this.next?.file === file ? this.next : null;
  }

  private following(): Reread | null {
    const ahead = this.ahead.pop();
    if (ahead !== undefined) return ahead;
    const { done, value } = this.readings.next();
    return done === true ? null : value;
  }
}

/** Opens the file of readings at a path; null where there is none, and where it is damaged. */
export function openInOrder(path: string): KeptInOrder | null {
  const kept = openReadings(path);
  return kept && new KeptInOrder(kept);
}

function* rereadAll({ readings, from }: Kept): Generator<Reread, undefined> {
  for (const reading of readings) yield reread(reading, from);
  return undefined;
}
