// YAML becomes strings, lists and maps with their places; what editors get wrong is said in their words.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../../src/article/frontMatter/parseYaml.ts';
import { placed, told } from '../reading.ts';

const parse = (text: string) => parseYaml(text, 2);

test('every scalar stays the text that it is in the file', () => {
  const values = [
    'no',
    '1.10',
    '12:30',
    '1055531234567890123',
    'null',
    'true',
    '~',
    '0x1F',
    '2018-10-25',
    '.inf',
  ];
  for (const value of values) expect(parse(`a: ${value}`).value?.data).toEqual({ a: value });
});

test.each([
  ['a:', { a: '' }],
  ['', {}],
  ['# a comment', {}],
  ['"a": [b, {c: d}]', { a: ['b', { c: 'd' }] }],
  ['a: b # note', { a: 'b' }],
  ['a: |\n  one\n  two\n', { a: 'one\ntwo\n' }],
  ['a: >-\n  one\n  two\n', { a: 'one two' }],
  ['constructor: x', { constructor: 'x' }],
  ['<<: {a: b}', { '<<': { a: 'b' } }],
  ['%YAML 1.1\n---\na: no\nb: 12:30', { a: 'no', b: '12:30' }],
])('%j is read', (text, data) => {
  expect(parse(text)).toMatchObject({ value: { data }, flaws: [] });
});

describe('words after a # are not lost without a word', () => {
  test.each([
    [
      'headline: We are # 1 in polls',
      ['2:17 “# 1 in polls” would be lost: YAML takes what follows a # for a comment.'],
    ],
    [
      'headline: # 1 in polls',
      ['2:11 “# 1 in polls” would be lost: YAML takes what follows a # for a comment.'],
    ],
    ['topics:\n  - C # D\n  - E', ['3:6 “# D” would be lost: YAML takes what follows a # for a comment.']],
    ['share: { title: a # b\n  }', ['2:18 “# b” would be lost: YAML takes what follows a # for a comment.']],
    ['section: world #one', ['2:15 “#one” would be lost: YAML takes what follows a # for a comment.']],
    ['section: world # for now', []],
    ['headline: "We are # 1"', []],
    ['headline: a\n# A comment of its own.\nseries: b', []],
  ])('%j', (text, flaws) => {
    expect(parse(text).flaws.map(placed)).toEqual(flaws);
  });
});

const INDENT = 'The indentation does not fit the lines above.';
const NO_FIELD =
  'This line is not a field: it has no colon with a space after it, or the value above runs on.';

describe('a slip is reported where the editor made it', () => {
  test.each([
    ['\ta: b', '2:1 A tab stands where YAML wants spaces.'],
    ['a:\n\tb: c', '3:1 A tab stands where YAML wants spaces.'],
    ['a: b\nc: d\na: e', '4:1 This field appears twice.'],
    ['a: "x\nb: c\nd: e', '2:4 The quotation mark " that opens here is never closed.'],
    ['a: \'x\nb: "y"\n', "2:4 The quotation mark ' that opens here is never closed."],
    ['a: "x"\nb: "y\nc: z', '3:4 The quotation mark " that opens here is never closed.'],
    ['a: [x\nb: y', '2:4 The bracket [ that opens here is never closed.'],
    ['a: [x]\nb: {c: [d]', '3:4 The bracket { that opens here is never closed.'],
    ['a: x: y', '2:4 A colon with a space after it stands inside the value.'],
    [
      'a: b\n  c: d',
      '2:4 The next line is indented as if it went on with this value, but looks like a field.',
    ],
    ['a:\n  - x\n - y', `4:1 ${INDENT}`],
    ['  a: b\nc: d', `3:1 ${INDENT}`],
    ['a: b\nc\nd: e', `3:1 ${NO_FIELD}`],
    ['a: b\nc:d\ne: f', `3:1 ${NO_FIELD}`],
    ['a: b\nc', `3:1 ${NO_FIELD}`],
    ["a: 'it's'", '2:8 The value ends at the quotation mark before this, but the line goes on.'],
    ['a: "One" and two', '2:10 The value ends at the quotation mark before this, but the line goes on.'],
    ['a: &amp; b', '2:4 A value cannot begin with “&” or “*” unless it is in quotes.'],
    ['a: ? b', '2:4 A value cannot begin with “? ” unless it is in quotes.'],
    [
      'a: [#b, #c]',
      '2:5 “#b, #c]” would be lost: YAML takes it for a comment, and the bracket before it is never closed.',
    ],
    [
      'a: [b, #c]',
      '2:4 “#c]” would be lost: YAML takes it for a comment, and the bracket before it is never closed.',
    ],
    ['a: - b', '2:4 A list cannot begin on the line of its field.'],
    ['a: @b', '2:4 A value cannot begin with this character unless it is in quotes.'],
    ['a: "\\q"', '2:5 The backslash begins an escape that YAML does not know.'],
    ['a: b\n...\nc: d', '4:1 The front matter ends twice.'],
    ['just text', '2:1 The front matter is not a list of fields.'],
    ['- a\n- b', '2:1 The front matter is not a list of fields.'],
  ])('%j', (text, flaw) => {
    const { value, flaws } = parse(text);
    expect(value).toBeNull();
    expect(flaws.map(placed)).toEqual([flaw]);
  });
});

describe('what YAML allows and front matter does not need is refused', () => {
  test.each([
    ['a: *Breaking* news', '2:4 A value cannot begin with “&” or “*” unless it is in quotes.'],
    ['a: &b c', '2:4 A value cannot begin with “&” or “*” unless it is in quotes.'],
    ['a: !!js/function x', '2:4 A value cannot begin with “!” unless it is in quotes.'],
    ['a: !date x', '2:4 A value cannot begin with “!” unless it is in quotes.'],
    ['__proto__: x', '2:1 A field cannot be called `__proto__`.'],
    ['a: {__proto__: {b: c}}', '2:5 A field cannot be called `__proto__`.'],
    ['? [a]\n: b', '2:3 The name of a field must be a plain word.'],
    [`a: ${'['.repeat(30)}${']'.repeat(30)}`, '2:26 The front matter is nested too deeply.'],
  ])('%j', (text, flaw) => {
    expect(parse(text).flaws.map(placed)).toEqual([flaw]);
    expect(Object.prototype).not.toHaveProperty('b');
  });
});

test('each line with a slip is reported in one run, in the editor’s words', () => {
  expect(parse('a: x: y\nb: @c\nd: *e\n').flaws.map(told).sort()).toEqual([
    '2:4 A colon with a space after it stands inside the value. → Put the whole value in quotes: `headline: "Word: another word"`.',
    '3:4 A value cannot begin with this character unless it is in quotes. → Put the whole value in quotes.',
    '4:4 A value cannot begin with “&” or “*” unless it is in quotes. → Write the value out, or put it in quotes if it is text that begins with & or *.',
  ]);
});

test('nested fields and list items have their own places, missing ones that of their parent', () => {
  const value = parse('a:\n  b:\n    - c\n    - d: e\n  f: ""\n').value;
  expect(value?.placeOf(['a', 'b', 0])).toEqual({ line: 4, column: 7 });
  expect(value?.placeOf(['a', 'b', 1, 'd'])).toEqual({ line: 5, column: 10 });
  expect(value?.placeOf(['a', 'b', 1, 'x'])).toEqual({ line: 5, column: 7 });
  expect(value?.placeOf(['a', 'f'])).toEqual({ line: 6, column: 6 });
  expect(value?.placeOf(['a', 'x'])).toEqual({ line: 2, column: 1 });
  expect(value?.placeOf(['x'])).toEqual({ line: 1, column: 1 });
  expect(value?.placeOfKey(['a'], 'f')).toEqual({ line: 6, column: 3 });
});

test.each([
  ['brackets', '['.repeat(60_000)],
  ['hyphens', '- '.repeat(30_000)],
  ['fields in fields', 'a: '.repeat(20_000)],
  ['an alias bomb', `a: &a [x]\n${Array.from({ length: 2000 }, (_, at) => `b${at}: [*a,*a]`).join('\n')}`],
  ['too much text', `a: ${'b'.repeat(70_000)}`],
])('a hostile file costs little: %s', (_what, text) => {
  expect(parse(text).flaws.length).toBeGreaterThan(0);
});

const PIECES = [
  'a',
  ': ',
  '\n',
  '- ',
  '  ',
  '\t',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  '&a ',
  '*a',
  '!x ',
  '|',
  '>',
  '#',
];
const yaml = fc
  .array(
    fc.oneof(
      fc.constantFrom(...PIECES, ',', '? ', '%', '---', '...', '__proto__'),
      fc.string({ maxLength: 4 }),
    ),
  )
  .map((parts) => parts.join(''));

test('whatever the text, there are data or flaws, and every flaw stands in it and says what to do', () => {
  fc.assert(
    fc.property(yaml, (text) => {
      const { value, flaws } = parse(text);
      expect(value === null).toBe(flaws.length > 0);
      const lines = text.split('\n');
      for (const { line, column, message, hint } of flaws) {
        expect(lines[line - 2]?.length).toBeGreaterThanOrEqual(column - 1);
        expect(Math.min(message.length, hint.length)).toBeGreaterThan(0);
      }
    }),
    { numRuns: 1000 },
  );
});
