// Markdown that almost is what was meant is a warning, and what is meant as it stands is none.
import { expect, test } from 'vitest';
import { body, placed } from '../reading.ts';

const SPACE = 'A space stands between the words of a link and its address: this is no link.';

test.each([
  [
    'Text [^2].\n\n> b [^x]',
    ['1:6 There is no note “2”: readers see this sign.', '3:5 There is no note “x”: readers see this sign.'],
  ],
  ['a [b][nope] c', ['1:3 No line of the text gives “nope” an address: this is no link.']],
  ['a [b] (https://c.example) d', [`1:3 ${SPACE}`]],
  ['a [b] (/about) and [c] (other.md)', [`1:3 ${SPACE}`, `1:20 ${SPACE}`]],
  [
    '##Next\n###Last',
    [
      '1:1 “##” without a space after it begins no heading.',
      '2:1 “###” without a space after it begins no heading.',
    ],
  ],
])('%j is reported and published', (text, flaws) => {
  const read = body(text);
  expect(read.value).not.toBeNull();
  expect(read.flaws.map(placed)).toEqual(flaws);
});

test.each([
  'a[^1]\n\n[^1]: N',
  '`a [b][c] [^2]`',
  '\\[^2] \\##b',
  '[b][c]\n\n[c]: /d',
  'He said [sic] (twice).',
  '[1] (*c*)',
  '#hashtag and a ##b',
  'a *b* ##c',
])('%j is meant as it stands', (text) => {
  expect(body(text).flaws).toEqual([]);
});
