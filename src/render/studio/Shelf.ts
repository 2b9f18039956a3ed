// Has things made once, however many ask for them, and keeps at hand what was asked for lately.
import { BusyError } from './Studio.ts';

/** How a shelf works. */
export interface ShelfParts<Made> {
  /** The present in milliseconds. */
  readonly clock: () => number;
  /** The size of something in bytes. */
  readonly sizeOf: (made: Made) => number;
  /** False of what is not as it should be, and soon to be made anew. */
  readonly isWhole: (made: Made) => boolean;
}

/** In bytes: what is asked for again and again while a story is shared. */
const MOST_BYTES = 24 * 1024 * 1024;

/** What the note of a failure takes, and any entry at least. */
const LEAST_BYTES = 1024;

/** What is not whole is made anew after this time, in milliseconds, and what could not be made tried again. */
const SOON = 60_000;

interface Kept<Made> {
  readonly making: Promise<Made>;
  readonly until: number;
  /** In bytes; nothing while it is being made, so that it is not put away. */
  readonly size: number;
}

/** Things by name. */
export class Shelf<Made> {
  private readonly parts: ShelfParts<Made>;
  private readonly kept = new Map<string, Kept<Made>>();
  private size = 0;

  constructor(parts: ShelfParts<Made>) {
    this.parts = parts;
  }

  /** The thing of a name: the one that is there, or is being made, or else what is made of it now. */
  get(name: string, make: () => Promise<Made>): Promise<Made> {
    const known = this.kept.get(name);
    if (known !== undefined && this.parts.clock() < known.until) {
      this.keep(name, known);
      return known.making;
    }
    const making = make();
    const keep = (until: number, size: number) => this.keep(name, { making, until, size });
    keep(Number.POSITIVE_INFINITY, 0);
    making.then(
      (made) => keep(this.untilFor(this.parts.isWhole(made)), this.parts.sizeOf(made) + LEAST_BYTES),
      // Where too many wait, nothing was tried.
      (error) => (error instanceof BusyError ? this.forget(name) : keep(this.untilFor(false), LEAST_BYTES)),
    );
    return making;
  }

  private untilFor(isWhole: boolean): number {
    return isWhole ? Number.POSITIVE_INFINITY : this.parts.clock() + SOON;
  }

  private keep(name: string, kept: Kept<Made>): void {
    this.forget(name);
    this.kept.set(name, kept);
    this.size += kept.size;
    for (const [other, { size }] of this.kept) {
      if (this.size <= MOST_BYTES) break;
      if (size > 0) this.forget(other);
    }
  }

  private forget(name: string): void {
    this.size -= this.kept.get(name)?.size ?? 0;
    this.kept.delete(name);
  }
}
