// The dates of a story fit each other.
import { describe, expect, test } from 'vitest';
import { article, placed, REQUIRED } from '../reading.ts';

describe('dates keep their order', () => {
  const dates = (lines: string) =>
    article(`${REQUIRED.replace('published: 2018-10-25', lines)}`).flaws.map(placed);
  test.each([
    ['published: 2018-10-25\nupdated: 2018-10-24', ['6:10 `updated` is before `published`.']],
    ['published: 2018-10-25 12:00\nexpires: 2018-10-25 11:59', ['6:10 `expires` is not after `published`.']],
    ['published: 2018-10-25 12:00\nexpires: 2018-10-25', ['6:10 `expires` is not after `published`.']],
    [
      'published: 2018-10-25\nwithdrawn: { at: 2018-10-24, reason: R }',
      ['6:18 `withdrawn.at` is before `published`.'],
    ],
    [
      'published: 2018-10-25 12:00\ncorrections:\n  - { at: 2018-10-25, text: T }\n  - { at: 2018-10-24, text: T }',
      ['8:11 `corrections[1].at` is before `published`.'],
    ],
    ['published: 2018-10-25 12:00\nupdated: 2018-10-25', []],
    ['published: 2018-10-25\nupdated: 2018-10-25', []],
    ['published: 2018-10-25T12:00+02:00\nupdated: 2018-10-25T11:00Z', []],
    ['draft: true', []],
    ['draft: true\nupdated: 2018-10-25', []],
    ['draft: false', ['1:1 `published` is missing.']],
    ['published: never', ['5:12 `published` cannot be used: “never” is not a date.']],
  ])('%j', (lines, flaws) => {
    expect(dates(lines)).toEqual(flaws);
  });
});
