// A page shows the first of many problems, cheaply, and says how many more there are.
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/article/Problem.ts';
import { problemGroups } from '../../src/pages/problemGroups.ts';

const PROBLEM: Problem = {
  file: 'articles/a.md',
  line: 2,
  column: 1,
  field: null,
  message: 'M.',
  hint: '',
  severity: 'warning',
};

const NO_COPY = { folder: '/paper', textOf: () => null };

function many(count: number, file: string): Problem[] {
  return Array.from({ length: count }, () => ({ ...PROBLEM, file }));
}

describe('the problems of a page', () => {
  it.each([
    [[20], [[20, null]], null],
    [[21], [[20, 'And 1 more in this file.']], null],
    [
      [1254, 3],
      [
        [20, 'And 1,234 more in this file.'],
        [3, null],
      ],
      null,
    ],
    [Array(10).fill(20), Array(10).fill([20, null]), null],
    [
      [...Array(10).fill(20), 1, 2],
      Array(10).fill([20, null]),
      'And 3 more in other files, which the check names.',
    ],
    [
      [...Array(9).fill(20), 15, 8],
      [...Array(9).fill([20, null]), [15, null], [5, 'And 3 more in this file.']],
      null,
    ],
  ])('that are %j in each file are shown as %j', (counts, shown, more) => {
    const problems = counts.flatMap((count, index) => many(count, `articles/${index}.md`));
    const found = problemGroups(problems, NO_COPY);
    expect(found.groups.map((group) => [group.shown.length, group.more])).toEqual(shown);
    expect(found.more).toBe(more);
  });

  it('are shown after each file was read once', () => {
    const read: string[] = [];
    const textOf = (file: string) => {
      read.push(file);
      return 'one\ntwo\n';
    };
    const problems = [...many(15, 'articles/a.md'), ...many(15, 'articles/b.md')];
    const { groups } = problemGroups(problems, { folder: '/paper', textOf });
    expect(read).toEqual(['articles/a.md', 'articles/b.md']);
    expect(groups[1]?.shown[14]?.excerpt).toMatchObject({
      line: 2,
      lines: [{ text: 'one' }, { text: 'two' }],
    });
  });

  it('count as errors of a file even where none of those is shown', () => {
    const problems = [...many(20, 'a.md'), { ...PROBLEM, file: 'a.md', severity: 'error' as const }];
    expect(problemGroups(problems, NO_COPY).groups[0]?.hasErrors).toBe(true);
    expect(problemGroups(many(3, 'a.md'), NO_COPY).groups[0]?.hasErrors).toBe(false);
  });
});

it.each([
  [
    '`kind` cannot be `x`.',
    [
      ['kind', true],
      [' cannot be ', false],
      ['x', true],
      ['.', false],
    ],
  ],
  ['No code.', [['No code.', false]]],
  ['One ` alone.', [['One ` alone.', false]]],
  [
    '`<b>` and `',
    [
      ['<b>', true],
      [' and `', false],
    ],
  ],
  ['', []],
])('what stands between backticks in %j is code', (message, pieces) => {
  const [group] = problemGroups([{ ...PROBLEM, message, hint: message }], NO_COPY).groups;
  const [view] = group?.shown ?? [];
  for (const sentence of [view?.message, view?.hint])
    expect(sentence?.map(({ text, isCode }) => [text, isCode])).toEqual(pieces);
});
