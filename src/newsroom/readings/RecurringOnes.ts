// Gives what recurs in many readings by its number: one object for all that have the same.
import type { Reference } from '../../article/Article.ts';
import type { FieldPlaceMap } from '../../article/Problem.ts';
import type { Told } from './Recurring.ts';
import { NOTHING, placesFrom, sharedNames, sharedReference, sharedText } from './sharing.ts';

/** A reference without its target. */
type Naming = Omit<Reference, 'target'>;

/** What was told by number. */
export class RecurringOnes {
  private readonly values: string[] = [];
  private readonly lists: (string[] | undefined)[] = [];
  private readonly placed: (FieldPlaceMap | undefined)[] = [];
  private readonly namings: (Naming | undefined)[] = [];
  /** Of each naming by number, the references to names by number. */
  private readonly named: (Reference | undefined)[][] = [];

  /** Adds values, in the order of their numbers. */
  add(values: readonly string[]): this {
    for (const value of values) this.values.push(sharedText(value));
    return this;
  }

  text(told: Told): string {
    return typeof told === 'number' ? (this.values[told] ?? '') : told;
  }

  /** A list of texts. Of longer ones, hardly two are the same. */
  texts(told: readonly Told[]): string[] {
    const [first] = told;
    if (first === undefined) return NOTHING as unknown as string[];
    if (told.length > 1 || typeof first === 'string') return told.map((one) => this.text(one));
    const list = this.lists[first] ?? sharedNames([this.text(first)]);
    this.lists[first] = list;
    return list;
  }

  places(told: Told): FieldPlaceMap {
    if (typeof told === 'string') return placesFrom(told);
    const places = this.placed[told] ?? placesFrom(this.text(told));
    this.placed[told] = places;
    return places;
  }

  references(told: readonly Told[]): readonly Reference[] {
    // Not by adding one after the other: that would leave room for a dozen more in each list.
    return Array.from({ length: told.length / 2 }, (_, index) =>
      this.reference(told[2 * index] ?? '', told[2 * index + 1] ?? ''),
    );
  }

  private reference(how: Told, target: Told): Reference {
    const naming = this.naming(how);
    const known = typeof how === 'number' && typeof target === 'number' ? this.namedBy(how) : null;
    const { kind, field, line, column } = naming;
    if (known === null) return { kind, field, target: this.text(target), line, column };
    const index = target as number;
    const reference = known[index] ?? sharedReference({ ...naming, target: this.text(target) });
    known[index] = reference;
    return reference;
  }

  private namedBy(number: number): (Reference | undefined)[] {
    const known = this.named[number] ?? [];
    this.named[number] = known;
    return known;
  }

  private naming(told: Told): Naming {
    const known = typeof told === 'number' ? this.namings[told] : undefined;
    if (known !== undefined) return known;
    const [kind, field, line, column] = JSON.parse(this.text(told));
    const naming = { kind, field: field && sharedText(field), line, column };
    if (typeof told === 'number') this.namings[told] = naming;
    return naming;
  }
}
