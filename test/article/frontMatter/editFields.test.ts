// Front matter is changed field by field: the change says what was wanted, and every other byte stays.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { splitCopy } from '../../../src/article/copy/splitCopy.ts';
import {
  withEntry,
  withField,
  withListItem,
  withoutListItem,
  withTexts,
} from '../../../src/article/frontMatter/editFields.ts';
import { parseYaml } from '../../../src/article/frontMatter/parseYaml.ts';
import type { Reading } from '../../../src/article/Problem.ts';
import { placed } from '../reading.ts';

const copyOf = (fields: string) => `---\n${fields}---\n\nThe body: [a]\n---\n`;

/** The fields after a change of a copy with some fields. */
function changed(fields: string, change: (copy: string) => Reading<string>): string | readonly string[] {
  const { value, flaws } = change(copyOf(fields));
  if (value === null) return flaws.map(placed);
  expect(value.startsWith('---\n') && value.endsWith('---\n\nThe body: [a]\n---\n')).toBe(true);
  return value.slice(4, -'---\n\nThe body: [a]\n---\n'.length);
}

function dataOf(copy: string): unknown {
  const text = copy.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const parts = splitCopy(text).value;
  return parts && parseYaml(parts.frontMatter, 2).value?.data;
}

describe('an item is added to a list', () => {
  it.each([
    ['in brackets', 'aliases: [a, b] # why\n', 'aliases: [a, b, new] # why\n'],
    ['in brackets with spaces', 'aliases: [ a ]\n', 'aliases: [ a, new ]\n'],
    ['in brackets with a last comma', 'aliases: [a, b,]\n', 'aliases: [a, b, new,]\n'],
    ['in empty brackets', 'aliases: []\n', 'aliases: [new]\n'],
    ['in empty brackets with a space', 'aliases: [ ]\n', 'aliases: [ new ]\n'],
    ['in brackets over lines', 'aliases: [\n  a,\n  b\n]\n', 'aliases: [\n  a,\n  b,\n  new\n]\n'],
    [
      'in brackets over lines with comments',
      'aliases: [\n    a, # one\n    b # two\n]\n',
      'aliases: [\n    a, # one\n    b, # two\n    new\n]\n',
    ],
    [
      'in brackets with a comma before a comment',
      'aliases: [\n  b, # two\n]\n',
      'aliases: [\n  b, # two\n  new,\n]\n',
    ],
    ['in brackets before a comment', 'aliases: [a, b # two\n]\n', 'aliases: [a, b, # two\n  new\n]\n'],
    ['with hyphens', 'aliases:\n  - a\n  - b\nlang: en\n', 'aliases:\n  - a\n  - b\n  - new\nlang: en\n'],
    ['with hyphens below the name', 'aliases:\n- a\nlang: en\n', 'aliases:\n- a\n- new\nlang: en\n'],
    [
      'with comments and empty lines around it',
      'aliases: # some\n    - a # one\n    # - off\n\n# language\nlang: en\n',
      'aliases: # some\n    - a # one\n    - new\n    # - off\n\n# language\nlang: en\n',
    ],
    ['with nothing in it', 'aliases:  # none yet\nlang: en\n', 'aliases: [new]  # none yet\nlang: en\n'],
    ['that is not there', 'headline: A\ntweets: {}\n', 'headline: A\naliases: [new]\ntweets: {}\n'],
    [
      'that is not there, after a block of text and a comment',
      'standfirst: |-\n  a\n\n  b\nkind: news # yes\n# quotes\ntweets: {}\n',
      'standfirst: |-\n  a\n\n  b\nkind: news # yes\naliases: [new]\n# quotes\ntweets: {}\n',
    ],
    ['that is not there, nor any field', '', 'aliases: [new]\n'],
    ['that is not there, only a comment', '# to do\n', 'aliases: [new]\n# to do\n'],
    ['that is not there, in brackets', '{ headline: A }\n', '{ headline: A, aliases: [new] }\n'],
    ['in fields that are indented', '  headline: A\n', '  headline: A\n  aliases: [new]\n'],
    ['that holds it', 'aliases: [ new,a ]\n', 'aliases: [ new,a ]\n'],
  ])('%s', (_name, fields, expected) => {
    expect(changed(fields, (copy) => withListItem(copy, 'aliases', 'new'))).toBe(expected);
  });

  it.each([
    ['aliases: [a]\n', 'C # D, [x]: "y"', `aliases: [a, 'C # D, [x]: "y"']\n`],
    ['aliases:\n  - a\n', '- b: c', 'aliases:\n  - a\n  - "- b: c"\n'],
    ['headline: A\n', 'one\ntwo', 'headline: A\naliases: ["one\\ntwo"]\n'],
  ])('in quotes where it needs them: %j', (fields, item, expected) => {
    expect(changed(fields, (copy) => withListItem(copy, 'aliases', item))).toBe(expected);
  });
});

test.each([
  ['related: [a, old, b]\n', 'related: [a, b]\n'],
  ['related: [a, old]\n', 'related: [a]\n'],
  ['related: [old, b] # two\n', 'related: [b] # two\n'],
  ['related:\n  - a\n  - old # gone\n  - b\n', 'related:\n  - a\n  - b\n'],
  ['headline: A\nrelated: [old]\nlang: en\n', 'headline: A\nlang: en\n'],
  ['headline: A\nrelated:\n- old\nlang: en\n', 'headline: A\nlang: en\n'],
  ['{ headline: A, related: [old] }\n', '{ headline: A }\n'],
  ['related: [a]\n', 'related: [a]\n'],
  ['headline: A\n', 'headline: A\n'],
])('an item is taken out of %j', (fields, expected) => {
  expect(changed(fields, (copy) => withoutListItem(copy, 'related', 'old'))).toBe(expected);
});

const TWEET = {
  text: 'One.\n\n  “Two”: #three ',
  author: { name: 'Jane Doe', handle: 'janedoe' },
  id: '1055',
};

describe('an entry is added to a map', () => {
  it('as lines, with the indentation of the file', () => {
    const fields = 'headline: A\ntweets: # quoted\n    first:\n        lang: x # y\n\n# end\nshare: {}\n';
    const value = { text: 'One.\n\n  “Two”: #three', author: { name: 'Jane Doe' }, lang: undefined };
    expect(changed(fields, (copy) => withEntry(copy, 'tweets', 'second', value))).toBe(
      'headline: A\ntweets: # quoted\n    first:\n        lang: x # y\n    second:\n        text: |-\n            One.\n\n              “Two”: #three\n        author:\n            name: Jane Doe\n\n# end\nshare: {}\n',
    );
  });

  it.each([
    ['that is not there', 'headline: A\nshare: {}\n', 'headline: A\ntweets:\n  k:\n    id: "1"\nshare: {}\n'],
    ['with nothing in it', 'tweets: # soon\nlang: en\n', 'tweets: # soon\n  k:\n    id: "1"\nlang: en\n'],
    ['in empty brackets', 'tweets: {} # soon\nlang: en\n', 'tweets: # soon\n  k:\n    id: "1"\nlang: en\n'],
    ['in brackets', 'tweets: { a: { id: "0" } }\n', 'tweets: { a: { id: "0" }, k: { id: "1" } }\n'],
    [
      'in brackets over lines',
      'tweets: {\n  a: { id: x }, # one\n}\n',
      'tweets: {\n  a: { id: x }, # one\n  k: { id: "1" },\n}\n',
    ],
    ['in brackets with a comment', 'tweets: { # none\n}\n', 'tweets: {k: { id: "1" } # none\n}\n'],
    ['in fields in brackets', '{ tweets: , lang: en }\n', '{ tweets: { k: { id: "1" } } , lang: en }\n'],
    ['that has the same entry', 'tweets: { k: { id: 1 } }\n', 'tweets: { k: { id: 1 } }\n'],
  ])('%s', (_name, fields, expected) => {
    expect(changed(fields, (copy) => withEntry(copy, 'tweets', 'k', { id: 1 }))).toBe(expected);
  });

  it('in brackets on one line, however long it is', () => {
    const text = `${'word '.repeat(30)}end\n\nend`;
    const { value } = withEntry(copyOf('tweets: { a: b }\n'), 'tweets', 'k', { text });
    expect(value).toContain(`\ntweets: { a: b, k: { text: ${JSON.stringify(text)} } }\n---\n`);
  });

  it('with every text to the letter, also in brackets', () => {
    for (const fields of ['headline: A\n', 'tweets: { a: b }\n']) {
      const { value } = withEntry(copyOf(fields), 'tweets', 'k', TWEET);
      expect(dataOf(value ?? '')).toMatchObject({ tweets: { k: TWEET } });
    }
  });
});

test.each([
  ['id: old # for good\n', 'id: new # for good\n'],
  ['id: "old"\n', 'id: "new"\n'],
  ["id: 'old'\n", "id: 'new'\n"],
  ['id: |-\n  old\nlang: en\n', 'id: new\nlang: en\n'],
  ['id:\nlang: en\n', 'id: new\nlang: en\n'],
  ['published: 2018-10-25\naliases: []\n', 'published: 2018-10-25\nid: new\naliases: []\n'],
  ['aliases: []\n', 'aliases: []\nid: new\n'],
])('the text of a field is set in %j', (fields, expected) => {
  expect(changed(fields, (copy) => withField(copy, 'id', 'new'))).toBe(expected);
});

test('texts at several places are replaced, in the quotes that they had', () => {
  const fields = 'related: [a, "old", old]\nseries: old\nshare: { title: old, picture: old }\n';
  const paths = [
    ['related', 1],
    ['share', 'title'],
  ];
  expect(changed(fields, (copy) => withTexts(copy, paths, 'new'))).toBe(
    'related: [a, "new", old]\nseries: old\nshare: { title: new, picture: old }\n',
  );
});

describe('what cannot be changed is not changed, and the reason is told', () => {
  it.each([
    ['aliases: a\n', 'aliases', ['2:10 `aliases` is not a list, so nothing can be added to it.']],
    ['a: [b\n', 'aliases', ['2:4 The bracket [ that opens here is never closed.']],
    ['a: &b c\n', 'aliases', ['2:4 A value cannot begin with “&” or “*” unless it is in quotes.']],
    ['- a\n', 'aliases', ['2:1 The front matter is not a list of fields.']],
  ])('%j', (fields, field, flaws) => {
    expect(changed(fields, (copy) => withListItem(copy, field, 'x'))).toEqual(flaws);
  });

  it.each([
    ['tweets: [a]\n', ['2:9 `tweets` is not a group of fields, so nothing can be added to it.']],
    ['tweets:\n  k: { id: 2 }\n', ['3:6 There is already an entry “k” in `tweets`.']],
  ])('%j', (fields, flaws) => {
    expect(changed(fields, (copy) => withEntry(copy, 'tweets', 'k', { id: 1 }))).toEqual(flaws);
  });

  it.each([
    ['', '1:1 The file is empty.'],
    ['Words.\n', '1:1 The file has no front matter.'],
    ['---\na: b\n', '1:1 The front matter has no end.'],
  ])('%j', (copy, flaw) => {
    expect(withField(copy, 'id', 'x').flaws.map(placed)).toEqual([flaw]);
  });

  it('a field that is a list is no text', () => {
    const flaw = '2:5 `id` holds more than one text, so it is not replaced.';
    expect(changed('id: [a]\n', (copy) => withField(copy, 'id', 'x'))).toEqual([flaw]);
  });
});

/** A name of a field that no layout below has. */
const names = fc.stringMatching(/^[a-z]{1,6}$/).map((name) => `x-${name}`);
const words = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }).map((text) => text.replace(/\p{Surrogate}/gu, '?')),
  fc
    .array(
      fc.constantFrom(
        ' ',
        '\t',
        '\n',
        '#',
        ': ',
        '- ',
        '"',
        "'",
        '|',
        '>',
        '---',
        'a',
        'é',
        '👩‍👧',
        ',',
        ']',
        '}',
        '\\',
        '@',
        '…',
        '\u2028',
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join('')),
);
const layouts = fc.array(
  fc.constantFrom(
    'updated: "A: b" # c\n',
    "standfirst: 'x'\n",
    '\n# A comment of its own\n',
    'section: |\n  one\n\n  two\n\n',
    'dateline: >-\n  folded\n  text\n',
    'kind:\n',
    'withdrawn:\n    at: x # y\n',
    'picture: { src: a.jpg, alt: "b # c" }\n',
    'corrections:\n- at: 1\n  text: |-\n    a\n  # z\n',
  ),
  { maxLength: 9 },
);
const lists = fc.constantFrom(
  '',
  'aliases:\n',
  'aliases: []\n',
  'aliases: [p, "q, r"]\n',
  'aliases: [\n  p,\n  "q" # s\n  ]\n',
  'aliases:\n- p\n- q # s\n',
  'aliases:\n   - p\n\n   - |\n     q\n     r\n',
);
const maps = fc.constantFrom(
  '',
  'tweets:\n',
  'tweets: {}\n',
  'tweets: { p: { text: q }, r: s }\n',
  'tweets:\n  p:\n    text: |\n      q\n\n      r\n',
  'tweets:\n   p: # q\n     text: r\n# s\n',
);

interface Layout {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly field: string;
  readonly ending: string;
  readonly mark: string;
}

const layout = (fields: fc.Arbitrary<string>): fc.Arbitrary<Layout> =>
  fc.record({
    before: layouts,
    after: layouts,
    field: fields,
    ending: fc.constantFrom('\n', '\r\n', '\r'),
    mark: fc.constantFrom('', '\ufeff'),
  });

/** A whole file; no field stands in it twice. */
function fileOf({ before, after, field, ending, mark }: Layout): string {
  const parts = [...new Set([...before, field, ...after])];
  return mark + copyOf(parts.join('')).replaceAll('\n', ending);
}

/** Whether a text comes from another by insertions alone. */
function isAllOf(old: string, text: string): boolean {
  let at = 0;
  for (const character of text)
    if (character === old.slice(at, at + character.length)) at += character.length;
  return at === old.length;
}

describe('for any front matter', () => {
  test('an item comes to the old data, and nothing goes from the text', () => {
    fc.assert(
      fc.property(layout(lists), words, (parts, item) => {
        const copy = fileOf(parts);
        const { value } = withListItem(copy, 'aliases', item);
        const old = dataOf(copy) as Record<string, unknown>;
        const list = Array.isArray(old.aliases) ? old.aliases : [];
        const aliases = list.includes(item) ? list : [...list, item];
        expect(dataOf(value ?? '')).toEqual({ ...old, aliases });
        expect(isAllOf(copy, value ?? '')).toBe(true);
        if (parts.ending !== '\n') expect(value?.replaceAll(parts.ending, '')).not.toContain('\n');
      }),
      { numRuns: 300 },
    );
  });

  test('an entry comes to the old data with every text of it', () => {
    const values = fc.dictionary(
      names,
      fc.oneof(words, fc.array(words, { maxLength: 3 }), fc.record({ a: words })),
    );
    fc.assert(
      fc.property(layout(maps), names, values, (parts, key, entry) => {
        const copy = fileOf(parts);
        const { value } = withEntry(copy, 'tweets', key, entry);
        const old = dataOf(copy) as Record<string, unknown>;
        const tweets = typeof old.tweets === 'object' ? old.tweets : {};
        expect(dataOf(value ?? '')).toEqual({ ...old, tweets: { ...tweets, [key]: entry } });
        expect(isAllOf(copy.replace(/ \{\}/, ''), value ?? '')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('what is added can be taken out again, and leaves the old text', () => {
    const given = lists.filter((field) => /\w: \[.*\w|- /.test(field));
    fc.assert(
      fc.property(layout(given), words, (parts, item) => {
        fc.pre(!['p', 'q', 'q, r', 'q\nr\n'].includes(item));
        const copy = fileOf(parts);
        const { value } = withListItem(copy, 'aliases', item);
        expect(withoutListItem(value ?? '', 'aliases', item).value).toBe(copy);
      }),
    );
  });

  test('a text is set, whatever it is', () => {
    const fields = fc.constantFrom('', 'id: a # b\n', 'id: "a"\n', 'id: |\n  a\n  b\n', 'id:\n');
    fc.assert(
      fc.property(layout(fields), words, (parts, text) => {
        const copy = fileOf(parts);
        const { value } = withField(copy, 'id', text);
        expect(dataOf(value ?? '')).toEqual({ ...(dataOf(copy) as object), id: text });
      }),
      { numRuns: 300 },
    );
  });
});
