// When a story's file moves, links go with it, and nothing else of a text changes.
import { posix } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { resolveLink } from '../../../src/article/body/links.ts';
import { type Move, moveLinks } from '../../../src/article/edit/moveLinks.ts';

const MOVE: Move = { from: 'articles/2018/old.md', to: 'articles/2018/new.md', isAddressKept: false };
const copyOf = (body: string) => `---\nheadline: '[a](old.md)'\n---\n${body}`;

function moved(body: string, file = 'articles/2018/other.md', move = MOVE): string {
  return moveLinks(copyOf(body), file, move).copy.slice(copyOf('').length);
}

describe('a link to the file of the story', () => {
  it.each([
    ['A [word](old.md) here.', 'A [word](new.md) here.'],
    ['[old.md](old.md#part "old.md")', '[old.md](new.md#part "old.md")'],
    ['[a]( <old.md> ) and [b](./old.md)', '[a]( <new.md> ) and [b](new.md)'],
    ['> 1. [*a*\n>    b](old.md)\n', '> 1. [*a*\n>    b](new.md)\n'],
    ['| a |\n|---|\n| [b](old.md) |\n', '| a |\n|---|\n| [b](new.md) |\n'],
    ['A [word][w] and [w].\n\n[w]: old.md "old.md"\n', 'A [word][w] and [w].\n\n[w]: new.md "old.md"\n'],
    ['A note[^1].\n\n[^1]: See [it](old.md).\n', 'A note[^1].\n\n[^1]: See [it](new.md).\n'],
    ['[a](../2019/old.md)', '[a](new.md)'],
    ['[a](%6Fld.md)', '[a](new.md)'],
  ])('in %j is changed', (body, expected) => {
    expect(moved(body)).toBe(expected);
  });

  it.each([
    '`[a](old.md)` and\n\n    [a](old.md)\n\n```\n[a](old.md)\n```\n',
    '\\[a](old.md) <!-- [a](old.md) -->',
    '[a](older.md) [b](very-old.md) [c](https://b.example/old.md) old.md',
    '[a](#old.md) ![b](old.md)',
  ])('is not what stands in %j', (body) => {
    expect(moved(body)).toBe(body);
  });

  it('leads to another folder where the story moves there', () => {
    const move = { ...MOVE, to: 'articles/a (b) é/new.md' };
    expect(moved('[a](old.md)', 'articles/2018/other.md', move)).toBe('[a](../a%20%28b%29%20%C3%A9/new.md)');
    expect(moved('[a](../articles/2018/old.md)', 'pages/about.md', move)).toBe(
      '[a](../articles/a%20%28b%29%20%C3%A9/new.md)',
    );
  });

  it('is changed by its path alone where another story has the old name', () => {
    const move = { ...MOVE, isAddressKept: true };
    const body = '[a](old.md) [b](../2019/old.md) [c](/articles/old)';
    expect(moved(body, 'articles/2018/other.md', move)).toBe(
      '[a](new.md) [b](../2019/old.md) [c](/articles/old)',
    );
  });
});

test('a link to the address is changed, with what follows it', () => {
  const body = 'A [b](/articles/old#c) and [d](/articles/old/?e) and [f](/a/old).\n';
  expect(moved(body, 'pages/about.md')).toBe(
    'A [b](/articles/new#c) and [d](/articles/new?e) and [f](/a/old).\n',
  );
});

test('relative links of the story itself go on leading where they led', () => {
  const move = { ...MOVE, to: 'articles/new.md' };
  const body =
    '[a](old.md) [b](x.md) [c](../2019/y.md?z=1) [d](../../pages/about.md) [e](/about) [f](https://b.example)';
  expect(moved(body, MOVE.from, move)).toBe(
    '[a](new.md) [b](2018/x.md) [c](2019/y.md?z=1) [d](../pages/about.md) [e](/about) [f](https://b.example)',
  );
});

test('a link whose place is not sure is told, and nothing is changed', () => {
  const body = '[![x](old.md)\nb](old.md) [c](old.md)';
  const { copy, left } = moveLinks(copyOf(body), 'articles/2018/other.md', MOVE);
  expect([copy, left]).toEqual([
    copyOf(body),
    [
      { line: 4, column: 1, written: 'old.md' },
      { line: 5, column: 12, written: 'old.md' },
    ],
  ]);
});

test('a link that is written with escapes is told, not changed', () => {
  const move = { ...MOVE, from: 'articles/2018/o_d.md' };
  const { copy, left } = moveLinks(copyOf('[a](o\\_d.md)'), 'articles/2018/other.md', move);
  expect([copy, left.map(({ written }) => written)]).toEqual([copyOf('[a](o\\_d.md)'), ['o_d.md']]);
});

test('line endings and a byte order mark stay', () => {
  const copy = `\ufeff${copyOf('One\n\n[a](old.md)\n[b](old.md)\n')}`.replaceAll('\n', '\r\n');
  const { copy: after } = moveLinks(copy, 'articles/2018/other.md', MOVE);
  expect(after).toBe(copy.replaceAll('](old.md)\r', '](new.md)\r'));
});

const hrefs = fc.constantFrom(
  'old.md',
  'old.md#a',
  './old.md',
  '../2019/b.md',
  'c.md',
  '/articles/old',
  '/about',
  '#x',
);
const pieces = fc.oneof(
  hrefs.map((href) => `[w](${href})`),
  hrefs.map((href) => `[w](<${href}> 'old.md')`),
  fc.constantFrom(
    'old.md',
    '`[x](old.md)`',
    '\n\n',
    '\n> ',
    '\n- ',
    '\n  ',
    '*',
    '**',
    '[',
    ']',
    '(',
    ' | ',
    '👩‍👧',
    '<b>',
    '\\',
    '![p](old.md)',
  ),
);

test('in any text, each link leads where it should, and all that is no link stays', () => {
  const files = fc.constantFrom(MOVE.from, 'articles/2018/other.md', 'articles/top.md');
  const targets = fc.constantFrom('articles/2018/new.md', 'articles/new.md', 'articles/2018/11/new.md');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), files, targets, (parts, file, to) => {
      const body = parts.join(' ');
      const after = file === MOVE.from ? to : file;
      const { copy } = moveLinks(copyOf(body), file, { ...MOVE, to });
      const links = /(?<=\]\(<?)[^\s()<>]+(?=[\s)>])/g;
      expect(copy.replace(links, '')).toBe(copyOf(body).replace(links, ''));
      const [before, now] = [copyOf(body), copy].map((text) =>
        [...text.matchAll(links)].map(([href]) => href),
      );
      for (const [at, href] of (before ?? []).entries()) {
        const next = now?.[at] ?? '';
        if (next === href) continue;
        const was = resolveLink(href, file);
        const is = resolveLink(next, after);
        const address = was.kind === 'internal' && was.address;
        const wanted = address === '/articles/old' ? '/articles/new' : address;
        expect(is).toMatchObject({ address: wanted });
        expect(posix.isAbsolute(next)).toBe(posix.isAbsolute(href));
      }
    }),
    { numRuns: 300 },
  );
});
