// The quick parser of YAML: what it reads, the other one reads in the same way, and has nothing against.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explainYaml } from '../../../src/article/frontMatter/parseYaml.ts';
import { plainYaml } from '../../../src/article/frontMatter/plainYaml.ts';
import { quickYaml } from '../../../src/article/frontMatter/quickYaml.ts';
import { DoubtError } from '../../../src/article/frontMatter/YamlNode.ts';

type Path = (string | number)[];

function pathsIn(value: unknown, path: Path = []): Path[] {
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : typeof value === 'object' && value !== null
      ? Object.entries(value)
      : [];
  return entries.flatMap(([key, inner]) => [[...path, key], ...pathsIn(inner, [...path, key])]);
}

function compare(text: string): boolean {
  const quick = quickYaml(text, 2);
  if (quick === null) return false;
  const { value, flaws } = explainYaml(text, 2);
  expect(flaws, JSON.stringify(text)).toEqual([]);
  expect(quick.data, JSON.stringify(text)).toEqual(value?.data);
  for (const path of pathsIn(quick.data)) {
    const place = quick.placeOf(path);
    if (place !== null) expect(place, `${path} of ${JSON.stringify(text)}`).toEqual(value?.placeOf(path));
  }
  return true;
}

test.each([
  'headline: A headline\nstandfirst: "It: is"\npublished: 2018-10-25 14:30\n',
  "authors: [jane, 'joe']\ntopics:\n  - Oil\n  - US military\naliases:\n- old\n",
  'tweets:\n  t:\n    text: |\n      One\n\n      Two\n    author: { name: A, handle: a }\n',
  '# Note\nheadline: On two\n  lines\ncorrections:\n  - at: 2018-10-25\n    text: >-\n      Folded\n      words.\n',
])('reads %j', (text) => {
  expect(compare(text)).toBe(true);
});

test.each([
  '',
  'a list',
  '- a\n',
  'a: *b\n',
  'a: &b c\n',
  'a: !b c\n',
  'a: 1\na: 2\n',
  'a: words # lost\n',
  'a:\n',
  'a: b: c\n',
  'a: b\n---\nc: d\n',
  '__proto__: a\n',
  '? a\n: b\n',
])('leaves %j to the other parser', (text) => {
  const { value } = explainYaml(text, 2);
  if (quickYaml(text, 2) !== null) expect(value).not.toBeNull();
  compare(text);
});

const piece = fc.constantFrom(
  ...[
    'a: b\n',
    'c: ',
    'd:\n',
    '  e: f\n',
    '  - g\n',
    '- h\n',
    '    i: j\n',
    'k',
    ': ',
    '\n',
    ' ',
    '  ',
    '\r',
  ],
  ...[
    '- ',
    '-',
    ',',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '"l: m"',
    "'n''o'",
    '|\n',
    '>-\n',
    '|2\n',
    '#',
    ' # p\n',
    '&',
    '*q',
  ],
  ...[
    '!',
    '%',
    '@',
    '`',
    '?',
    '? ',
    '\\',
    '\\n',
    '\\x41',
    '~',
    'null',
    '\u00A0',
    '“',
    'é',
    '字',
    '=',
    '<<: ',
    'key with spaces: v\n',
  ],
  ...[
    '...',
    '---\n',
    '\u0000',
    '\uD800',
    '😀',
    '"',
    '1: 2\n',
    'true: no\n',
    ':',
    '::',
    'a:b',
    'http://x',
    '- - r\n',
    's: [t, u]\n',
  ],
);

const line = fc
  .tuple(
    fc.constantFrom('', '', '', '  ', '    ', '- ', '  - ', '    - ', '      '),
    fc.constantFrom('headline: ', 'a: ', 'b:', 'text: ', '"c": ', '', '# '),
    fc.oneof(
      fc.string({
        unit: fc.constantFrom(
          'a',
          ' ',
          '"',
          "'",
          ':',
          '#',
          ',',
          '-',
          '[',
          '{',
          '}',
          ']',
          '\\',
          '|',
          'é',
          '.',
        ),
      }),
      fc.constantFrom(
        'A word',
        '"It: is"',
        "'It''s'",
        '[one, "two"]',
        '{ at: 2018-10-25, text: On it }',
        '|',
        '>-',
        '',
      ),
    ),
  )
  .map((parts) => parts.join(''));

test('whatever the text, it agrees with the other parser or leaves the text to it', () => {
  const pieces = fc.array(piece, { maxLength: 14 }).map((some) => some.join(''));
  const lines = fc.array(line, { maxLength: 8 }).map((some) => some.join('\n'));
  let read = 0;
  const check = (yaml: string) => {
    if (compare(yaml)) read += 1;
  };
  fc.assert(fc.property(fc.oneof(pieces, lines), check), { numRuns: 4000 });
  // Were everything left to the other parser, this would show nothing.
  expect(read).toBeGreaterThan(100);
});

const PLAIN = [
  'headline: A “headline”, C# at 10:30\n',
  'standfirst: "It: is"\ncaption: \'a # b\'\npublished: 2018-10-25 14:30',
  'authors: [jane-doe, "joe"]\nempty: [  ]\ntopics:\n  - Oil\n  - US military\naliases:\n- old\n- https://a.example/b#c\n',
  'tweets:\n  t1:\n    text: "Words"\n    author: { name: A B, handle: a }\n    media:\n      - src: a.jpg\n        alt: A\nlang: es\n',
  'corrections: [{ at: 2018-10-25, text: On it }, { at: 2018-10-26, text: Off it }]\n',
];

test.each(PLAIN)('most stories are written plainly: %j', (text) => {
  expect(plainYaml(text).value).toEqual(explainYaml(text, 2).value?.data);
  expect(compare(text)).toBe(true);
});

test.each([
  ...[
    '',
    'a',
    'a:',
    'a: ',
    'a:\nb: c',
    'a: b\na: c',
    '# a\nb: c',
    'a: b # c',
    'a: b\n\nc: d',
    'a: b\n  c',
    ' a: b',
    'a: - b',
  ],
  ...[
    'a: b: c',
    'a: b:',
    'a: |\n  b',
    'a: "b\\n"',
    "a: 'b''c'",
    'a: "b" c',
    'a: [b\n]',
    'a: [b,]',
    'a: [b: c]',
    'a: {b}',
    'a: {}',
  ],
  ...[
    'a: {b: }',
    'a: [b] c',
    'a: [b}',
    'a: *b',
    'a: &b c',
    'a: !b c',
    '- a',
    '? a',
    'a:\n  - b\n c: d',
    'a:\n  - - b',
    'a:\n -b',
  ],
  ...['a: [[[[[[[b]]]]]]]', '__proto__: a'],
])('what is no plain story is left to other parsers: %j', (text) => {
  expect(() => plainYaml(text)).toThrow(DoubtError);
});

test('a change to what is plain is read as others read it, or left to them', () => {
  const sign = fc.constantFrom(
    ...' :#,-[]{}"\'\n|&*!%@?é'.split(''),
    ': ',
    ' #',
    '\n  ',
    '\n- ',
    '\n    - ',
    'a: ',
  );
  const changed = fc
    .tuple(fc.constantFrom(...PLAIN), fc.array(fc.tuple(fc.nat(200), sign, fc.nat(2)), { maxLength: 3 }))
    .map(([text, changes]) =>
      changes.reduce((now, [at, put, gone]) => now.slice(0, at) + put + now.slice(at + gone), text),
    );
  fc.assert(
    fc.property(changed, (text) => void compare(text)),
    { numRuns: 2000 },
  );
});
