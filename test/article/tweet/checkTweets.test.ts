// A tweet or picture that the text does not place is a warning.
import { expect, test } from 'vitest';
import { isPostAddress } from '../../../src/article/tweet/postAddress.ts';
import { article, REQUIRED, told } from '../reading.ts';

const TWEETS = `tweets:
  one: { text: T, author: { name: N, handle: h }, posted: 2018-10-25, quoted: two }
  two: { text: T, author: { name: N, handle: h }, posted: 2018-10-25 }
  three: { text: T, author: { name: N, handle: h }, posted: 2018-10-25, quoted: "https://x.com/a/status/1" }
pictures:
  fence: { src: fence.jpg, alt: A fence }`;

test('what is declared but never placed is named at its key, and the story still runs', () => {
  const { value, flaws } = article(`${REQUIRED}\n${TWEETS}`, 'Words.\n');
  expect(value).not.toBeNull();
  expect(flaws.map(told)).toEqual(
    [
      ['7', 'tweets', 'tweet', 'one'],
      ['8', 'tweets', 'tweet', 'two'],
      ['9', 'tweets', 'tweet', 'three'],
      ['11', 'pictures', 'picture', 'fence'],
    ].map(
      ([line, group, kind, key]) =>
        `${line}:3 \`${group}.${key}\` is declared but never placed. → Write ::${kind}{#${key}} on a line of its own where it belongs, or delete it.`,
    ),
  );
  expect(new Set(flaws.map(({ severity }) => severity))).toEqual(new Set(['warning']));
});

test('a tweet that another one quotes is shown with it', () => {
  const { flaws } = article(`${REQUIRED}\n${TWEETS}`, '::tweet{#one}\n::tweet{#three}\n::picture{#fence}\n');
  expect(flaws).toEqual([]);
});

test('a quotation that is not placed itself places nothing', () => {
  const { flaws } = article(`${REQUIRED}\n${TWEETS}`, '::tweet{#three}\n::picture{#fence}\n');
  expect(flaws.map(({ field }) => field)).toEqual(['tweets.one', 'tweets.two']);
});

test.each([
  ['https://twitter.com/jack/status/20', true],
  ['https://mobile.twitter.com/jack/status/20?s=20', true],
  ['https://x.com/jack/status/20/photo/1', true],
  ['http://x.com/jack/status/20', false],
  ['https://x.com/jack', false],
  ['https://x.com.evil.example/jack/status/20', false],
  ['https://x.com/jack/status/20?"><script>', false],
  ['javascript:alert(1)//https://x.com/jack/status/20', false],
])('%s: the address of a post? %s', (text, is) => {
  expect(isPostAddress(text)).toBe(is);
});
