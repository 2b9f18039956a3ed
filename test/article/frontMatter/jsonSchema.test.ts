// The schemas that editors complete and check by: they know every field, and refuse nothing that the check accepts.
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Document, parse } from 'yaml';
import { type JsonSchema, jsonSchema, type SchemaName } from '../../../src/article/frontMatter/jsonSchema.ts';
import { accepted, marks, validator } from '../../builders/schemaReading.ts';
import { REQUIRED } from '../reading.ts';

const NAMES: readonly SchemaName[] = ['story', 'page', 'author', 'site'];
const SITE =
  'name: N\nurl: https://a.example\nlanguage: en\ntimeZone: UTC\nsections: [{ id: world, name: World }]';
const TWEET = 'tweets:\n  first:\n    author: { name: Jane, handle: jane }\n    posted: 2018-10-25';

describe.each(NAMES)('the schema of a %s', (name) => {
  test('is a schema of draft 7', () => {
    const ajv = new Ajv();
    expect(ajv.validateSchema(jsonSchema(name)), ajv.errorsText()).toBe(true);
  });

  test('says of every field what it is called and what it is for, with an example that fits', () => {
    for (const [path, field] of fieldsOf(jsonSchema(name))) {
      expect(field, path).toMatchObject({ title: expect.any(String), description: expect.any(String) });
      if (!path.endsWith('tweets')) expect(field, path).toHaveProperty('examples');
      const { $schema: _, anyOf: __, ...rest } = field;
      for (const example of field.examples ?? []) expect(validator(rest)(example), path).toBe(true);
    }
  });
});

describe('what the check accepts is not marked', () => {
  test.each<[SchemaName, string]>([
    ['story', REQUIRED],
    ['story', `${REQUIRED}\nheadline: 2018`.replace('headline: A headline\n', '')],
    ['story', `${REQUIRED}\nseries: 1984\ndateline: null\ntopics: [2018, true, .nan]`],
    ['story', `${REQUIRED}\nid: 0x1f\nrelated: [1e3, null]\nauthors: [007]`],
    ['story', REQUIRED.replace('world', '2018')],
    ['story', REQUIRED.replace('published: 2018-10-25', 'draft: true')],
    ['story', REQUIRED.replace('published: 2018-10-25', "draft: 'true'")],
    ['story', REQUIRED.replace('2018-10-25', '2018-10-25T14:30:00.5+0100')],
    ['story', REQUIRED.replace('A standfirst.', `>\n  ${'word '.repeat(60).trim()}\n  \n`)],
    ['story', REQUIRED.replace('A headline', '😀'.repeat(110))],
    ['story', `${REQUIRED}\naliases: [Old_Slug.html, /2018/old.html, 2018, /caf%C3%A9/]`],
    ['story', `${REQUIRED}\npicture: { src: ../../pictures/a/b.jpg, alt: A, focus: 50% 30% }`],
    ['story', `${REQUIRED}\n${TWEET}\n    text: '@a #b'\n    id: 1055419292123456789`],
    ['story', `${REQUIRED}\n${TWEET}\n    text: 42\n    id: "20"\n    url: HTTP://X.com/jack/status/20`],
    [
      'story',
      `${REQUIRED}\n${TWEET.replace('handle: jane', 'handle: null')}\n    text: |-\n      a\n\n      b`,
    ],
    ['author', 'name: Null\nlinks: ["https:\\\\a.example"]'],
    ['page', 'title: 404\nupdated: 2018-10-25 09:00'],
    ['site', SITE],
    ['site', SITE.replace('https://a.example', 'http://localhost:3000/')],
    ['site', `${SITE}\nsocial: { mastodon: https://b.example/@n }\npublisher: { name: N, policies: /rules }`],
  ])('%s %j', (name, yaml) => {
    expect(accepted(name, yaml)).toBe(true);
    expect(marks(name, yaml)).toEqual([]);
  });

  test('also where a tool reads days as dates', () => {
    const yaml = `${REQUIRED}\nupdated: 2018-10-25T14:30:00+01:00`;
    const dated: unknown = parse(yaml, { version: '1.1' });
    expect(dated).toMatchObject({ published: expect.any(Date), updated: expect.any(Date) });
    expect(marks('story', yaml, JSON.parse(JSON.stringify(dated)))).toEqual([]);
  });
});

describe('what the check refuses is marked as far as a schema can know it', () => {
  test.each<[SchemaName, string, string[]]>([
    ['story', 'headline: A', ['published', 'draft', 'standfirst', 'section']],
    ['story', `${REQUIRED}\nheadlne: A`, ['additionalProperties headlne']],
    ['story', `${REQUIRED}\npicture: { src: a.jpg, captoin: A }`, ['/picture', '/picture']],
    ['story', REQUIRED.replace('A headline', 'x'.repeat(111)), ['/headline pattern']],
    ['story', REQUIRED.replace('A headline', "' '"), ['/headline pattern']],
    ['story', REQUIRED.replace('A headline', '[A]'), ['/headline not']],
    ['story', REQUIRED.replace('world', 'The World'), ['/section pattern']],
    ['story', REQUIRED.replace('2018-10-25', '2018-13-25'), ['/published pattern']],
    ['story', REQUIRED.replace('2018-10-25', '2018-02-30'), ['/published pattern']],
    ['story', REQUIRED.replace('2018-10-25', '25 October 2018'), ['/published pattern']],
    ['story', REQUIRED.replace('2018-10-25', '0018-10-25'), ['/published pattern']],
    ['story', REQUIRED.replace('2018-10-25', '2018-10-25 24:00'), ['/published pattern']],
    ['story', REQUIRED.replace('2018-10-25', '2018-10-25T09:00+15:00'), ['/published pattern']],
    ['story', `${REQUIRED}\nupdated:`, ['/updated type']],
    ['story', REQUIRED.replace('published: 2018-10-25', 'draft: false'), ['published', 'draft']],
    ['story', `${REQUIRED}\ndraft: yes`, ['/draft pattern']],
    ['story', `${REQUIRED}\nkind: opinon`, ['/kind enum']],
    ['story', `${REQUIRED}\nauthors: jane`, ['/authors type']],
    ['story', `${REQUIRED}\nrelated: [a_b]`, ['/related/0 pattern']],
    ['story', `${REQUIRED}\nlang: en_GB`, ['/lang pattern']],
    ['story', `${REQUIRED}\naliases: [an old one, //x]`, ['/aliases/0 pattern', '/aliases/1 pattern']],
    ['story', `${REQUIRED}\npicture: { src: ../x/../y.jpg, alt: A }`, ['/picture/src pattern']],
    ['story', `${REQUIRED}\npicture: { src: a.jpg, alt: A, focus: 50 }`, ['/picture/focus type']],
    [
      'story',
      `${REQUIRED}\npictures: { Big: { src: a.jpg, alt: A } }`,
      ['/pictures pattern', 'propertyNames'],
    ],
    ['story', `${REQUIRED}\nshare: { picture: a#b.jpg }`, ['/share/picture pattern']],
    ['story', `${REQUIRED}\n${TWEET}`, ['/tweets/first required text']],
    ['story', `${REQUIRED}\n${TWEET}\n    text: ''`, ['/tweets/first/text pattern']],
    ['story', `${REQUIRED}\n${TWEET}\n    text: a\n    status: gone`, ['/tweets/first/status enum']],
    ['story', `${REQUIRED}\n${TWEET}\n    text: a\n    id: 20a`, ['/tweets/first/id pattern']],
    ['story', `${REQUIRED}\n${TWEET}\n    text: a\n    archived: a.example`, ['/tweets/first/archived']],
    [
      'story',
      `${REQUIRED}\n${TWEET.replace('jane }', 'j.d }')}\n    text: a`,
      ['/tweets/first/author/handle'],
    ],
    ['author', 'role: R', ['required name']],
    ['page', 'title: A\nslug: b', ['additionalProperties slug']],
    ['site', SITE.replace('a.example', 'a.example/news'), ['/url pattern']],
    ['site', SITE.replace('UTC', 'Greenwich time'), ['/timeZone pattern']],
    ['site', SITE.replace(/\[.*\]/, '[]'), ['/sections minItems']],
    ['site', `${SITE}\npublisher: { name: N, email: me, policies: rules }`, ['email', 'policies']],
  ])('%s %j', (name, yaml, expected) => {
    expect(accepted(name, yaml)).toBe(false);
    const found = marks(name, yaml).filter((mark) => mark !== 'anyOf');
    expect(found).toHaveLength(expected.length);
    expected.forEach((part, index) => {
      expect(found[index]).toContain(part);
    });
  });
});

describe('the names of a site can be given', () => {
  const named = validator(jsonSchema('story', { sections: ['world', '2018'], authors: ['jane-doe'] }));
  test.each([
    [REQUIRED, []],
    [REQUIRED.replace('world', '2018'), []],
    [REQUIRED.replace('world', "'2018'"), []],
    [REQUIRED.replace('world', 'wrld'), ['/section enum']],
    [`${REQUIRED}\nauthors: [jane-doe, jane]`, ['/authors/1 enum']],
  ])('%j', (yaml, expected) => {
    expect(marks(named, yaml)).toEqual(expected);
  });
});

/** What editors write where something else belongs, and what YAML's readers disagree about. */
const ODD = fc.oneof(
  fc.constantFrom(
    ...[
      '',
      ' ',
      '2018',
      '007',
      '1e3',
      '0x1F',
      '0o7',
      '1.10',
      '-1',
      '.inf',
      '.nan',
      '~',
      'null',
      'Null',
      'NULL',
    ],
    ...[
      'true',
      'False',
      'yes',
      'no',
      'a',
      'A',
      'a-b',
      'a_b',
      'x'.repeat(101),
      '😀'.repeat(60),
      ' two  words ',
    ],
    ...[
      '2018-10-25',
      '2018-02-30',
      '0099-01-01',
      '2018-12-31 23:59',
      '2018-10-25T14:30:00.123+0100',
      '12:30',
    ],
    ...[
      'en-GB',
      'EN',
      'zh-Hant-TW',
      'en_GB',
      'world',
      'first',
      '@jack',
      '20',
      '1055419292123456789',
      '50% 30%',
    ],
    ...[
      'http://a.example',
      'HTTPS:\\\\a.example/..',
      'https://a.example/?',
      'https://u@a.example',
      'ftp://a.b',
    ],
    ...['/old', '/', '//x', '/a/../b', '/topics/x', '../pictures/a.jpg', 'pictures/.x', 'a/b c.png', './a/'],
    ...[
      'https://x.com/jack/status/20',
      'a@b.example',
      'UTC',
      '+01:00',
      'line\nbreak',
      'a\n\n  b ',
      '\t',
      '\u00A0',
    ],
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

/** Random data made of a schema's own examples, now and then with something odd. */
function dataFor(schema: JsonSchema | boolean | undefined): fc.Arbitrary<unknown> {
  if (schema === undefined || typeof schema === 'boolean') return ODD;
  return fc.oneof({ arbitrary: fitting(schema), weight: 24 }, { arbitrary: ODD, weight: 1 });
}

function fitting(schema: JsonSchema): fc.Arbitrary<unknown> {
  const { properties, required = [], items, additionalProperties, examples = [] } = schema;
  if (properties !== undefined) {
    const fields = Object.entries(properties).map(([name, field]) => {
      const value = dataFor(field as JsonSchema);
      return [name, required.includes(name) || name === 'published' ? value : sometimes(value)] as const;
    });
    return fc.record(Object.fromEntries(fields));
  }
  if (typeof additionalProperties === 'object') {
    const keys = fc.constantFrom('first', 'second', '2018', 'null');
    return fc.dictionary(keys, dataFor(additionalProperties), { maxKeys: 2 });
  }
  const words = examples.length > 0 ? fc.constantFrom(...examples) : ODD;
  if (items === undefined) return words;
  return fc.oneof(words, fc.array(dataFor(items as JsonSchema), { maxLength: 2 }));
}

function sometimes<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ arbitrary: fc.constant(undefined), weight: 4 }, { arbitrary: value, weight: 1 });
}

const STYLES = ['PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_FOLDED', 'BLOCK_LITERAL'] as const;

/** Data as an editor might write it: in the failsafe schema, `2018` and `null` need no quotes. */
function written(data: unknown, style: (typeof STYLES)[number]): string {
  const text = JSON.parse(JSON.stringify(data), (_, value) =>
    typeof value === 'boolean' ? `${value}` : value,
  );
  return new Document(text, { schema: 'failsafe' }).toString({
    defaultStringType: style,
    defaultKeyType: 'PLAIN',
  });
}

test.each(NAMES)('whatever an editor writes into a %s, nothing is marked that the check accepts', (name) => {
  let fine = 0;
  fc.assert(
    fc.property(dataFor(jsonSchema(name)), fc.constantFrom(...STYLES), (data, style) => {
      const yaml = written(data, style);
      if (!accepted(name, yaml)) return;
      fine += 1;
      expect(marks(name, yaml)).toEqual([]);
    }),
    { numRuns: 600 },
  );
  expect(fine).toBeGreaterThan(100);
});

/** Every field of a schema with its path, those of groups, lists and maps too. */
function fieldsOf(schema: JsonSchema, path = ''): [string, JsonSchema][] {
  const own = Object.entries(schema.properties ?? {}).map(
    ([name, field]) => [`${path}/${name}`, field as JsonSchema] as [string, JsonSchema],
  );
  const inner = [schema.items, schema.additionalProperties]
    .filter((part) => typeof part === 'object')
    .map((part) => [`${path}/*`, part as JsonSchema] as const);
  return [...own, ...[...own, ...inner].flatMap(([at, field]) => fieldsOf(field, at))];
}
