// A quoted tweet: its words to the letter, its number as text, and its place among the others.
import { describe, expect, test } from 'vitest';
import { article, fieldFlaws, REQUIRED, told } from '../reading.ts';

const tweet = (further = '') => `{ text: T, author: { name: N, handle: h }, posted: 2018-10-25${further} }`;
const tweets = (entries: Readonly<Record<string, string>>) =>
  `tweets:\n${Object.entries(entries)
    .map(([key, further]) => `  ${key}: ${tweet(further)}`)
    .join('\n')}`;

function read(yaml: string) {
  const { value, flaws } = article(`${REQUIRED}\ntweets:\n  a:\n${yaml}`, '::tweet{#a}\n');
  if (value === null) throw new Error(flaws.map(told).join('\n'));
  return value.fields.tweets.a;
}

test('its words stay to the letter, and its number keeps every digit', () => {
  const text = 'To   those in the "Caravan" -- turn around...\n\nWe\'re not letting you in. #a @b';
  const yaml = `    text: ${JSON.stringify(text)}
    author: { name: " Donald  J. Trump ", handle: "@realDonaldTrump" }
    posted: 2018-10-25T14:27:00Z
    id: 1055531234567890123
    url: http://twitter.com/realDonaldTrump/status/1055531234567890123`;
  expect(read(yaml)).toMatchObject({
    text,
    author: { name: 'Donald J. Trump', handle: 'realDonaldTrump' },
    id: '1055531234567890123',
    url: 'https://twitter.com/realDonaldTrump/status/1055531234567890123',
  });
});

describe('what cannot be is reported', () => {
  const place = (yaml: string) => `6:${`tweets: { a: { ${yaml}`.indexOf(': ', 15) + 3}`;
  test.each([
    [
      'author: { name: N, handle: "a b" }',
      '`tweets.a.author.handle` cannot be “a b”. → Write the account’s name, such as realDonaldTrump.',
    ],
    [
      'author: { name: N, handle: abcdefghijklmnopqrstu }',
      '`tweets.a.author.handle` cannot be “abcdefghijklmnopqrstu”. → Write the account’s name, such as realDonaldTrump.',
    ],
    ['id: 1.5', '`tweets.a.id` cannot be “1.5”. → Write the digits at the end of the tweet’s address.'],
    ['id: 1e20', '`tweets.a.id` cannot be “1e20”. → Write the digits at the end of the tweet’s address.'],
    [
      'url: https://example.com/x/status/1',
      '`tweets.a.url` is not on twitter.com or x.com. → A copy elsewhere belongs in `archived`.',
    ],
    [
      'url: https://twitter.com.evil.example/x',
      '`tweets.a.url` is not on twitter.com or x.com. → A copy elsewhere belongs in `archived`.',
    ],
    [
      'url: javascript:alert(1)',
      '`tweets.a.url` cannot be “javascript:alert(1)”. → Write a whole address that begins with https://.',
    ],
    [
      'archived: https://user:pw@archive.example',
      '`tweets.a.archived` cannot be “https://user:pw@archive.example”. → Write a whole address that begins with https://.',
    ],
    [
      'archived: www.example.com',
      '`tweets.a.archived` cannot be “www.example.com”. → Write a whole address that begins with https://.',
    ],
    [
      'status: alive',
      '`tweets.a.status` cannot be “alive”. → Did you mean live? It is one of live, deleted, suspended, unknown.',
    ],
    [
      'text: "  "',
      '`tweets.a.text` is empty. → Give it a value. For example: `text: First line, second line`',
    ],
  ])('%s', (yaml, flaw) => {
    const name = yaml.split(':')[0] ?? '';
    const rest = { text: 'T', author: '{ name: N, handle: h }', posted: '2018-10-25' };
    const others = Object.entries(rest).filter(([key]) => key !== name);
    const line = `tweets: { a: { ${yaml}, ${others.map(([key, value]) => `${key}: ${value}`).join(', ')} } }`;
    const found = article(`${REQUIRED}\n${line}`).flaws.map(told);
    const column = name === 'author' ? line.indexOf('handle: ') + 9 : Number(place(yaml).slice(2));
    expect(found).toEqual([`6:${column} ${flaw}`]);
  });

  test('a picture of it without its words is reported in its list', () => {
    expect(fieldFlaws(tweets({ a: ', media: [{ src: a.jpg, alt: A }, { src: b.jpg }]' }))).toEqual([
      expect.stringMatching(/^7:\d+ `tweets\.a\.media\[1\]\.alt` is missing\.$/),
    ]);
  });
});

describe('what it answers and quotes is another tweet of the story, or an address', () => {
  const UNKNOWN = 'Write the key of another tweet of this story, or the address of the post.';
  test.each([
    [{ a: ', replyTo: b' }, ['7:78 `tweets.a.replyTo` cannot be “b”.']],
    [{ a: ', replyTo: constructor' }, ['7:78 `tweets.a.replyTo` cannot be “constructor”.']],
    [{ a: ', quoted: a' }, ['7:77 `tweets.a.quoted` cannot be “a”.']],
    [
      { a: ', quoted: https://example.com/a/status/1' },
      ['7:77 `tweets.a.quoted` cannot be “https://example.com/a/status/1”.'],
    ],
    [
      { a: ', quoted: b', b: ', quoted: c', c: '' },
      ['7:77 `tweets.a.quoted` quotes a tweet that quotes another.'],
    ],
    [{ a: ', replyTo: b', b: ', replyTo: a' }, ['7:78 `tweets.a.replyTo` goes round in a circle: a, b, a.']],
    [
      { x: ', replyTo: a', a: ', replyTo: b', b: ', replyTo: c', c: ', replyTo: a' },
      ['8:78 `tweets.a.replyTo` goes round in a circle: a, b, c, a.'],
    ],
    [
      { a: ', id: 20, url: https://x.com/jack20/status/1' },
      ['7:73 `tweets.a.id` is not the number in its `url`.'],
    ],
    [{ a: ', id: 20, url: https://x.com/jack/status/20?s=20' }, []],
    [{ a: ', replyTo: b, quoted: b', b: '' }, []],
    [{ a: ', replyTo: "https://twitter.com/a/status/1?s=20&t=x"' }, []],
    [{ a: ', quoted: https://x.com/a/status/1/photo/1' }, []],
  ])('%j', (entries, flaws) => {
    const { flaws: found } = article(`${REQUIRED}\n${tweets(entries)}`);
    expect(
      found.filter(({ severity }) => severity === 'error').map((flaw) => told(flaw).split(' → ')[0]),
    ).toEqual(flaws);
  });

  test('an unknown one is said together with other flaws, and with the way to mend it', () => {
    expect(article(`${REQUIRED}\nkind: poem\n${tweets({ a: ', replyTo: b' })}`).flaws.map(told)).toEqual([
      '6:7 `kind` cannot be “poem”. → It is one of news, analysis, opinion, explainer, feature, review.',
      `8:78 \`tweets.a.replyTo\` cannot be “b”. → ${UNKNOWN}`,
    ]);
  });
});
