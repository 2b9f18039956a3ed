// A misspelt name leads to the one that was meant, and to none that was not.
import { expect, test } from 'vitest';
import { nearestName } from '../../../src/article/frontMatter/nearestName.ts';

const FIELDS = ['headline', 'standfirst', 'section', 'published', 'updated', 'lang', 'tweets', 'id'];

test.each([
  ['headlin', 'headline'],
  ['Headline', 'headline'],
  ['hedline', 'headline'],
  ['standFirst', 'standfirst'],
  ['lnag', 'lang'],
  ['tweet', 'tweets'],
  ['publishd', 'published'],
  ['di', null],
  ['date', null],
  ['title', null],
  ['', null],
])('%j means %j', (name, nearest) => {
  expect(nearestName(name, FIELDS)).toBe(nearest);
});
