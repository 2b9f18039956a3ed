// Gathers what recurs in many readings while they are written, so that each has only its number: that is shorter, and read sooner.
import type { Reference } from '../../article/Article.ts';

/** So many different values are told by number; whatever comes after is told as it is. */
const MOST = 20_000;

/** A value, or its number. */
export type Told = string | number;

/** What recurs. */
export class Recurring {
  private readonly numbers = new Map<string, number>();
  private untold: string[] = [];

  /** How a value is told. */
  tell(value: string): Told {
    const known = this.numbers.get(value);
    if (known !== undefined) return known;
    if (this.numbers.size >= MOST) return value;
    this.numbers.set(value, this.numbers.size);
    this.untold.push(value);
    return this.numbers.size - 1;
  }

  /** How a reference is told: by what it is beside its target, and the target. Only of authors, many files name the same. */
  tellReference({ kind, field, target, line, column }: Reference): [Told, Told] {
    const told = this.tell(JSON.stringify([kind, field, line, column]));
    return [told, kind === 'author' ? this.tell(target) : target];
  }

  /** What has come to it since this was asked the last time, in the order of its numbers. */
  takeUntold(): readonly string[] {
    const { untold } = this;
    this.untold = [];
    return untold;
  }
}
