import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { SITE_YAML, story } from '../../builders/contentFolder.ts';
import { editionOf } from '../../edition/editionOf.ts';
import { documentsOf, EVERYTHING, ORIGIN, textAt } from '../documentsOf.ts';
import { NEWS_ITEM } from './newsItemSchema.ts';

type Files = Readonly<Record<string, string>>;

// biome-ignore lint/suspicious/noExplicitAny: the schema has looked at it
type Item = any;

const ajv = new Ajv2020({ allErrors: true, strict: false });
formats.default(ajv);
const validate = ajv.compile(NEWS_ITEM);

/** The item of a story, after the schema has found nothing in it. */
function item(files: Files, slug: string, date?: string): Item {
  const parsed = JSON.parse(textAt(files, `/articles/${slug}.json`, date));
  validate(parsed);
  expect(validate.errors ?? []).toEqual([]);
  return parsed;
}

function one(fields: Readonly<Record<string, string>> = {}, body?: string): Item {
  return item({ 'articles/one.md': story(fields, body) }, 'one');
}

function plainBody(of: Item): string {
  return of.bodies.find(({ contentType }: Item) => contentType === 'text/plain').value;
}

describe('a story as ninjs', () => {
  it('says what the whole story says', () => {
    const all = item(EVERYTHING, 'everything');
    expect(all).toMatchObject({
      uri: `${ORIGIN}/a/everything`,
      type: 'text',
      pubStatus: 'usable',
      language: 'en-GB',
      firstCreated: '2018-10-25T09:00:00+01:00',
      versionCreated: '2018-10-27T00:00:00+01:00',
      by: 'Jane Doe, John Roe',
      located: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
      genres: [{ name: 'Feature', uri: 'http://cv.iptc.org/newscodes/genre/Feature', literal: 'feature' }],
      copyrightHolder: 'The Test Paper',
      copyrightNotice: '© 2018 The Test Paper',
      altIds: [
        { role: 'id', value: 'everything' },
        { role: 'canonical', value: `${ORIGIN}/articles/everything` },
      ],
    });
    expect(all.subjects.map(({ name, uri }: Item) => [name, uri])).toEqual([
      ['World', `${ORIGIN}/sections/world`],
      ['Mexico', `${ORIGIN}/topics/mexico`],
      ['Ciudad Juárez', `${ORIGIN}/topics/ciudad-juarez`],
      ['US military', `${ORIGIN}/topics/us-military`],
    ]);
    expect(all.bodies.slice(2).map(({ value }: Item) => value)).toEqual([
      'Correction, 27 October 2018: An earlier version gave the wrong day.',
      'Correction, 26 October 2018, 10:30 BST: An earlier version gave the wrong year.',
    ]);
  });

  it('carries each tweet to the letter, with its author, its source and what it quotes', () => {
    const { associations } = item(EVERYTHING, 'everything');
    const tweets = associations.filter(({ rel }: Item) => rel === 'quotation');
    expect(tweets.map(({ uri }: Item) => uri)).toEqual(
      ['plain', 'arabic', 'reply'].map((key) => `${ORIGIN}/a/everything#tweet_${key}`),
    );
    const [plain, arabic, reply] = tweets;
    expect(plain).toMatchObject({
      name: 'Jane Doe (@janedoe)',
      by: 'Jane Doe',
      contentCreated: '2018-10-25T14:30:00Z',
      language: 'en',
      people: [{ name: 'Jane Doe', rel: 'author', literal: '@janedoe' }],
    });
    expect(plain.bodies[0].value).toBe(
      'First line with @someone and #ünïcode\n\nThird line: $TWTR &amp; https://example.com/a?b=c&d=e 👩‍👩‍👧‍👦 <b>not bold</b>',
    );
    expect(plain.altIds).toContainEqual({ role: 'post', value: '1055419292123456789' });
    expect(plain.associations.map(({ type }: Item) => type)).toEqual(['picture', 'text']);
    // Of a day no time is known, and none is invented.
    expect(arabic).not.toHaveProperty('contentCreated');
    expect(arabic.edNote).toBe(
      'Posted on 24 October 2018. The account has been suspended, as last checked on 8 January 2021. Quoted in full.',
    );
    expect(reply.edNote).toContain('This tweet has been deleted.');
  });

  it('carries the pictures with their size, their words and whose they are', () => {
    const { associations } = item(EVERYTHING, 'everything');
    expect(associations[0]).toEqual({
      name: 'A grey field',
      rel: 'leadPicture',
      uri: `${ORIGIN}/pictures/wide.000000000000.3-r1.png`,
      type: 'picture',
      descriptions: [
        { role: 'alternative', contentType: 'text/plain', value: 'A grey field' },
        { role: 'caption', contentType: 'text/plain', value: 'A grey field, in “quotation marks”.' },
      ],
      by: 'The Test Paper',
      renditions: [
        {
          name: 'web',
          href: `${ORIGIN}/pictures/wide.000000000000.3-r1.png`,
          contentType: 'image/png',
          width: 3,
          height: 2,
        },
      ],
    });
    const uris = associations.map(({ uri }: Item) => uri);
    expect(new Set(uris).size).toBe(uris.length);
  });

  it('names the published stories among those that are related', () => {
    const files = {
      'articles/one.md': story({ related: '[two, later, gone]' }),
      'articles/two.md': story({ id: 'second', headline: 'The second' }),
      'articles/later.md': story({ published: '2021-01-01' }),
      'articles/gone.md': story({ expires: '2019-01-01' }),
    };
    expect(item(files, 'one').associations).toEqual([
      {
        name: 'The second',
        rel: 'related',
        uri: `${ORIGIN}/a/second`,
        type: 'text',
        headlines: [{ role: 'main', contentType: 'text/plain', value: 'The second' }],
        altIds: [{ role: 'canonical', value: `${ORIGIN}/articles/two` }],
      },
    ]);
  });

  it('keeps its uri when the story is renamed', () => {
    const renamed = item({ 'articles/new.md': story({ id: 'one', aliases: '[one]' }) }, 'new');
    expect(renamed.uri).toBe(one().uri);
    expect(renamed.altIds).toContainEqual({ role: 'canonical', value: `${ORIGIN}/articles/new` });
  });

  it('keeps its uri under another origin, as in a test installation; its links lead there', () => {
    const files = { ...EVERYTHING, 'articles/two.md': story({ related: '[everything]' }) };
    const at = documentsOf(files, '2020-01-01T12:00:00Z', 'http://test.example:8080');
    const all = JSON.parse(at('/articles/everything.json')?.text ?? '');
    expect(all.uri).toBe(`${ORIGIN}/a/everything`);
    expect(all.altIds[1].value).toBe('http://test.example:8080/articles/everything');
    const [quotation] = all.associations.filter(({ rel }: Item) => rel === 'quotation');
    expect(quotation.uri).toBe(`${ORIGIN}/a/everything#tweet_plain`);
    const [related] = JSON.parse(at('/articles/two.json')?.text ?? '').associations;
    expect(related.uri).toBe(all.uri);
  });

  it('is open to scripts of other sites, and names its page as the address that counts', () => {
    expect(documentsOf({ 'articles/one.md': story() })('/articles/one.json')?.headers).toEqual({
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      Link: `<${ORIGIN}/articles/one>; rel="canonical"`,
    });
  });

  it('dates a version by no change that is yet to come', () => {
    const files = { 'articles/one.md': story({ updated: '2020-01-01 13:00', expires: '2038-01-01' }) };
    expect(item(files, 'one')).toMatchObject({
      firstCreated: '2018-10-25T00:00:00+01:00',
      versionCreated: '2018-10-25T00:00:00+01:00',
      expires: '2038-01-01T00:00:00Z',
    });
    expect(editionOf(files).validUntil).toBe(Date.parse('2020-01-01T13:00:00Z'));
    expect(item(files, 'one', '2020-01-01T13:00:00Z').versionCreated).toBe('2020-01-01T13:00:00Z');
  });

  it.each([
    ['news', 'Current'],
    ['analysis', 'Analysis'],
    ['opinion', 'Opinion'],
    ['explainer', 'Background'],
    ['feature', 'Feature'],
    ['review', 'Review'],
  ])('is of the genre for %s', (kind, genre) => {
    expect(one({ kind }).genres[0].uri).toBe(`http://cv.iptc.org/newscodes/genre/${genre}`);
  });

  it('links the policies of its publisher', () => {
    const site = `${SITE_YAML}publisher: { name: The Publisher, policies: /corrections-policy }\n`;
    expect(item({ 'site.yaml': site, 'articles/one.md': story() }, 'one')).toMatchObject({
      copyrightHolder: 'The Publisher',
      trustIndicators: [{ title: 'Editorial policies', href: `${ORIGIN}/corrections-policy` }],
    });
  });
});

describe('the plain text of a story', () => {
  it.each<[string, string, string]>([
    ['paragraphs', 'One *two*\n**three**.\n\nFour.', 'One two three.\n\nFour.'],
    ['headings', '## A heading\n\nWords.', 'A heading\n\nWords.'],
    ['a line break', 'One\\\ntwo.', 'One\ntwo.'],
    ['lists', '- one\n- two\n  - inner\n\n3. three\n4. four', '- one\n- two\n- inner\n\n3. three\n4. four'],
    ['quotations', '> Words.\n\nMore.', 'Words.\n\nMore.'],
    ['tables', '| a | b |\n|---|---|\n| 1 | 2 |', 'a\tb\n1\t2'],
    ['code', 'Code:\n\n```\n  a\n\n\tb\n```', 'Code:\n\n  a\n\n\tb'],
    ['notes', 'Words[^x].\n\n[^x]: A note.', 'Words[1].\n\nFootnotes\n\n1. A note.'],
    ['signs of HTML', 'a &lt;b&gt; &amp;amp; c', 'a <b> &amp; c'],
  ])('has %s', (_what, markdown, expected) => {
    expect(plainBody(one({}, markdown))).toBe(expected);
  });

  it('counts its words and characters', () => {
    const body = one({}, 'Three little 👩‍👩‍👧‍👦.').bodies[1];
    expect(body).toMatchObject({ wordCount: 3, charCount: [...'Three little 👩‍👩‍👧‍👦.'].length });
  });
});
