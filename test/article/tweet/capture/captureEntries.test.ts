// What a captured tweet becomes in front matter: fields that a story may have, and YAML that says them to the letter.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { checkFields } from '../../../../src/article/frontMatter/checkFields.ts';
import { parseYaml } from '../../../../src/article/frontMatter/parseYaml.ts';
import { tweetSchema } from '../../../../src/article/frontMatter/tweetSchema.ts';
import { type CapturedPost, UNKNOWN } from '../../../../src/article/tweet/capture/CapturedPost.ts';
import {
  captureEntries,
  entriesYaml,
  NO_TWEETS,
} from '../../../../src/article/tweet/capture/captureEntries.ts';
import { CIRCUMSTANCES, capture, entries, fields } from './capturing.ts';
import { apiAnswer, FIRST_TWEET, NUMBER, status } from './savedTweets.ts';

const POST: CapturedPost = {
  ...UNKNOWN,
  text: 'Words',
  name: 'Jane Doe',
  handle: 'janedoe',
  posted: '2018-10-25',
};

/** What is made of a post, or why nothing is. */
function made(post: Partial<CapturedPost>, given: Partial<typeof CIRCUMSTANCES> = {}, story = NO_TWEETS) {
  const circumstances = { ...CIRCUMSTANCES, ...given };
  return captureEntries({ ...POST, ...post }, { circumstances, key: null, story });
}

function only(...parameters: Parameters<typeof made>) {
  const found = made(...parameters);
  if ('refusal' in found) throw new Error(found.refusal);
  return { ...found.entries[0], remarks: found.remarks };
}

it('the first tweet of all becomes this', () => {
  const { entries: found } = entries(FIRST_TWEET, {
    at: '2018-10-26T10:11:12Z',
    from: 'publish.twitter.com',
    checked: '2018-10-26',
  });
  expect(entriesYaml(found)).toBe(`tweets:
  jack-2006-03-21:
    text: just setting up my twttr
    author:
      name: jack
      handle: jack
    posted: 2006-03-21
    id: "20"
    url: https://x.com/jack/status/20
    lang: en
    captured:
      at: 2018-10-26T10:11:12Z
      from: publish.twitter.com
    status: live
    checked: 2018-10-26
`);
});

describe('the YAML', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          '#',
          ': ',
          '- ',
          '\n',
          '  ',
          '"',
          "'",
          '|',
          '\t',
          '🎉',
          '&a',
          '*b',
          '!c',
          '%',
          '---',
          'no',
          '1',
          '\\',
        ),
        { minLength: 1 },
      )
      .map((parts) => parts.join('')),
  );
  const schema = z.strictObject({ tweets: z.record(z.string(), tweetSchema('UTC')) });

  it('is read back to the letter as front matter, whatever the words and the name', () => {
    fc.assert(
      fc.property(text, text, (words, name) => {
        const found = made({ text: words, name: name.slice(0, 50), id: NUMBER });
        if ('refusal' in found) {
          expect(found.refusal).toMatch(/no words/);
          return;
        }
        const { value, flaws } = parseYaml(entriesYaml(found.entries), 1);
        expect(flaws).toEqual([]);
        const read = value && checkFields(schema, value);
        expect(read?.flaws).toEqual([]);
        const [{ key, fields }] = found.entries;
        expect(value?.data).toEqual({ tweets: { [key]: fields } });
        expect(read?.value?.tweets[key]).toMatchObject({ text: fields.text, id: NUMBER });
      }),
      { numRuns: 500 },
    );
  });
});

describe('the author', () => {
  it.each([
    [{ name: null }, 'janedoe', 'The source gives no name for @janedoe: the handle stands in its place.'],
    [{ name: ' \n' }, 'janedoe', 'The source gives no name for @janedoe: the handle stands in its place.'],
    [{ name: 'J\u0007ane' }, 'Jane', 'Invisible control characters were left out of its words.'],
    [{ name: 'J\u202Eane' }, 'Jane', 'Invisible control characters were left out of its words.'],
    [{ name: '\u2067Jane\u2069' }, '\u2067Jane\u2069', undefined],
    [{ name: 'ㅤ' }, 'ㅤ', undefined],
    [{ name: 'Jane: "the # press" 🎉' }, 'Jane: "the # press" 🎉', undefined],
  ])('of %j is %j', (post, name, remark) => {
    const found = only(post);
    expect(found.fields.author).toEqual({ name, handle: 'janedoe' });
    expect(found.remarks[0]).toBe(remark);
  });

  it('is what the editor says, where they say it', () => {
    const given = { name: 'Ada', handle: '@ada' };
    expect(only({ name: null, handle: null, id: '7' }, given).fields).toMatchObject({
      author: { name: 'Ada', handle: 'ada' },
      url: 'https://x.com/ada/status/7',
    });
    expect(made({ handle: null })).toEqual({ refusal: expect.stringContaining('Add --handle and --name.') });
  });
});

describe('the date', () => {
  const late = 'Its date is 2018-10-28, but its number says 2018-10-25T18:47:11Z: one of the two is wrong.';
  it.each([
    [
      { posted: null, id: NUMBER },
      '2018-10-25T18:47:11Z',
      'The source has no date: `posted` is the time that its number holds.',
    ],
    [{ id: NUMBER }, '2018-10-25', 'Its number says that it was posted at 2018-10-25T18:47:11Z.'],
    [{ posted: '2018-10-25T18:47:11Z', id: NUMBER }, '2018-10-25T18:47:11Z', undefined],
    [{ posted: '2018-10-28', id: NUMBER }, '2018-10-28', late],
    [{ id: '20' }, '2018-10-25', undefined],
  ])('of %j is %s', (post, posted, remark) => {
    const found = only(post);
    expect(found.fields.posted).toBe(posted);
    expect(found.remarks[0]).toBe(remark);
  });

  it('is what the editor says, and needed', () => {
    expect(only({ posted: null, id: '20' }, { posted: '2006-03-21' }).fields.posted).toBe('2006-03-21');
    expect(made({ posted: null, id: '20' })).toEqual({ refusal: expect.stringContaining('add --posted') });
  });
});

it.each([
  ['en', 'en'],
  ['in', 'id'],
  ['iw', 'he'],
  ['zh-cn', 'zh-CN'],
  ['und', undefined],
  ['zxx', undefined],
  ['art', undefined],
  ['qme', undefined],
  ['', undefined],
])('the language %j is %j', (given, lang) => {
  expect(only({ lang: given }).fields.lang).toBe(lang);
});

it('is called live only where the platform has just said so', () => {
  expect(only({}).fields).not.toHaveProperty('status');
  expect(only({}, { checked: '2018-10-26' }).fields).toMatchObject({ status: 'live', checked: '2018-10-26' });
});

it.each([
  [{ text: '' }, 'The tweet has no words: it was withheld or emptied.'],
  [{ text: ' \u0007\n' }, 'The tweet has no words: it was withheld or emptied.'],
  [
    { text: '', media: [{ kind: 'photo', address: null, alt: null }] },
    'The tweet has no words, only pictures or a video',
  ],
  [{ text: 'x'.repeat(25_001) }, '`text` has 25001 characters; it may have up to 25000. Shorten it by 1.'],
  [{ handle: 'a b' }, '`author.handle` cannot be “a b”.'],
  [{ posted: '2018-13-45' }, '`posted` cannot be used: There is no day 2018-13-45.'],
])('%o is refused', (post, words) => {
  expect(made(post)).toEqual({ refusal: expect.stringContaining(words) });
});

describe('the key', () => {
  it.each([
    [{ handle: 'Grace_H' }, 'grace-h-2018-10-25'],
    [{ handle: '___' }, '2018-10-25'],
    [{ posted: '2018-10-26T23:59:59Z' }, 'janedoe-2018-10-26'],
  ])('of %j is %s', (post, key) => {
    expect(only(post).key).toBe(key);
  });

  it('is another one where the story has it already', () => {
    const keys = new Set(['janedoe-2018-10-25', 'janedoe-2018-10-25-2']);
    expect(only({}, {}, { ...NO_TWEETS, keys }).key).toBe('janedoe-2018-10-25-3');
  });
});

describe('a quoted tweet', () => {
  const inner = {
    ...POST,
    text: 'Inner',
    handle: 'ada',
    id: '7',
    quoted: { address: 'https://x.com/bob/status/6', post: null },
  };
  const quoted = { address: 'https://x.com/ada/status/7', post: { ...inner, quoted: null } };

  it('becomes an entry of its own, with a key of its own', () => {
    const found = made({ handle: 'ada', quoted });
    expect(found).toMatchObject({
      entries: [
        { key: 'ada-2018-10-25', fields: { text: 'Words', quoted: 'ada-2018-10-25-2' } },
        { key: 'ada-2018-10-25-2', fields: { text: 'Inner', id: '7', captured: { at: '2018-10-26' } } },
      ],
    });
  });

  it('is only linked where it cannot be quoted itself', () => {
    const found = made({ quoted: { ...quoted, post: { ...quoted.post, text: '' } } });
    expect(found).toMatchObject({
      entries: [{ fields: { quoted: 'https://x.com/ada/status/7' } }],
      remarks: [
        expect.stringMatching(
          /^The tweet that it quotes is only linked, or left out\. The tweet has no words/,
        ),
      ],
    });
  });

  it('is the entry that the story has already, and so is the tweet that is answered', () => {
    const story = {
      keys: new Set(['first']),
      byNumber: new Map([['7', 'first']]),
      quoting: new Set<string>(),
    };
    const replyTo = 'https://x.com/ada/status/7';
    expect(made({ quoted, replyTo }, {}, story)).toMatchObject({
      entries: [{ fields: { quoted: 'first', replyTo: 'first' } }],
    });
    const quoting = new Set(['first']);
    expect(only({ quoted }, {}, { ...story, quoting }).fields.quoted).toBe('https://x.com/ada/status/7');
  });

  it('of a quoted tweet is not shown, as on the platform', () => {
    const deep = status({ id_str: '7', quoted_status_id_str: '6', quoted_status: status({ id_str: '6' }) });
    const { post } = capture(status({ quoted_status_id_str: '7', quoted_status: deep }));
    expect(post.quoted?.post?.quoted).toBeNull();
    expect(fields(apiAnswer()).quoted).toBeUndefined();
  });
});
