// What recurs in kept readings is told by number, as far as there is room for it.
import { expect, it } from 'vitest';
import type { Reference } from '../../../src/article/Article.ts';
import { Recurring } from '../../../src/newsroom/readings/Recurring.ts';
import { RecurringOnes } from '../../../src/newsroom/readings/RecurringOnes.ts';

const NAMES = Array.from({ length: 20_010 }, (_none, n) => `name-${n}`);

it('more names than are remembered come out the same', () => {
  const recurring = new Recurring();
  const told = NAMES.map((name) => recurring.tell(name));
  const values = recurring.takeUntold();
  const ones = new RecurringOnes().add(values);
  expect(told.map((one) => ones.text(one))).toEqual(NAMES);
  expect(told.map((one) => ones.texts([one])[0])).toEqual(NAMES);
  expect(values).toHaveLength(20_000);
});

it.each([0, 19_999, 25_000])('references come out the same after %i other names', (others) => {
  const recurring = new Recurring();
  for (let n = 0; n < others; n += 1) recurring.tell(`other-${n}`);
  const at = { line: 4, column: 10 };
  const references: Reference[] = [
    { kind: 'author', field: 'authors[0]', target: 'jane-doe', ...at },
    { kind: 'author', field: 'authors[1]', target: 'jane-doe', ...at },
    { kind: 'related', field: 'related[0]', target: 'jane-doe', ...at },
    { kind: 'picture', field: null, target: 'a b.jpg', ...at },
  ];
  const told = references.flatMap((reference) => recurring.tellReference(reference));
  expect(new RecurringOnes().add(recurring.takeUntold()).references(told)).toEqual(references);
});
