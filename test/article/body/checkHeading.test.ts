// Headings make the outline of a page, and each has an address that lasts.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { body, html, told } from '../reading.ts';

test.each([
  ['## What comes next?', '<h2 id="what-comes-next">What comes next?</h2>'],
  ['## Don\'t "panic"', '<h2 id="dont-panic">Don’t “panic”</h2>'],
  ['## Q&amp;A', '<h2 id="qa">Q&amp;A</h2>'],
  ['## A *b* `c` <mark>d</mark>', '<h2 id="a-b-c-d">A <em>b</em> <code>c</code> <mark>d</mark></h2>'],
  ['## [Words](https://a.example)', '<h2 id="words"><a href="https://a.example/">Words</a></h2>'],
  ['## 日本語', '<h2 id="日本語">日本語</h2>'],
  ['## ???', '<h2 id="section">???</h2>'],
  ['## note_1', '<h2 id="note-1">note_1</h2>'],
  ['## Content', '<h2 id="content-1">Content</h2>'],
  ['## A\n\n### A\n\n## A-1', '<h2 id="a">A</h2>\n<h3 id="a-1">A</h3>\n<h2 id="a-1-1">A-1</h2>'],
  ['Next\n---', '<h2 id="next">Next</h2>'],
  ['##Next', '<p>##Next</p>'],
])('%j has its address', (text, printed) => {
  expect(html(text)).toBe(printed);
});

test('the words of a note do not belong to the address', () => {
  expect(html('## A[^1]\n\n[^1]: B')).toContain('<h2 id="a">');
});

test('a headline in the text, an empty heading and both are errors', () => {
  const HEADLINE =
    'This heading has the level of the headline. → Begin it with “## ”: the headline is the page’s only first-level heading.';
  const EMPTY = 'This heading is empty. → Write its words, or delete the line.';
  expect(body('a\n\n# B\n\nC\n===\n\n> # D').flaws.map(told)).toEqual([
    `3:1 ${HEADLINE}`,
    `5:1 ${HEADLINE}`,
    `8:3 ${HEADLINE}`,
  ]);
  expect(body('##\n\na').flaws.map(told)).toEqual([`1:1 ${EMPTY}`]);
  expect(body('## &nbsp;').flaws.map(told)).toEqual([`1:1 ${EMPTY}`]);
  expect(body('#').flaws.map(told)).toEqual([`1:1 ${HEADLINE}`, `1:1 ${EMPTY}`]);
});

describe('a skipped level is a warning', () => {
  test.each([
    ['## A\n\n#### B', ['3:1 This heading skips a level: it is h4 after h2. → Begin it with “### ”.']],
    ['### A', ['1:1 This heading skips a level: it is h3 after h1. → Begin it with “## ”.']],
    ['## A\n\n### B\n\n#### C\n\n## D\n\n### E', []],
  ])('%j', (text, flaws) => {
    const read = body(text);
    expect(read.value).not.toBeNull();
    expect(read.flaws.map(told)).toEqual(flaws);
  });
});

describe('a link within the page leads to a heading, or the editor is told', () => {
  test.each([
    ['## What next\n\n[a](#what-next)', []],
    ['[a](#later)\n\n## Later', []],
    ['[a](#top)', []],
    ['## Über\n\n[a](#%C3%BCber)', []],
    [
      '## What next\n\n[a](#what-nxt)',
      ['3:1 No heading of this text has the address #what-nxt. → Did you mean #what-next?'],
    ],
    [
      '## What next\n\n[a](#zzz)',
      ['3:1 No heading of this text has the address #zzz. → The addresses are #what-next.'],
    ],
    [
      '[a](#zzz)',
      [
        '1:1 No heading of this text has the address #zzz. → The addresses are made from headings; there are none.',
      ],
    ],
  ])('%j', (text, flaws) => {
    expect(body(text).flaws.map(told)).toEqual(flaws);
  });
});

test('no two headings of a body have the same address', () => {
  const words = fc.string({ unit: fc.constantFrom('a', '1', '-', '_', ' ', '?', '&') });
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), (headings) => {
      const printed = html(headings.map((heading) => `## x${heading}y`).join('\n\n'));
      const ids = [...printed.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(ids).toHaveLength(headings.length);
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});
