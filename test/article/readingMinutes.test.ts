// How long a story takes to read.
import { describe, expect, it } from 'vitest';
import { readingMinutes } from '../../src/article/readingMinutes.ts';
import { story } from '../builders/contentFolder.ts';
import { archiveOf } from '../edition/editionOf.ts';

function minutesOf(body: string, fields: Readonly<Record<string, string>> = {}): number {
  const [article] = archiveOf({ 'articles/a.md': story(fields, `${body}\n`), 'pictures/a.png': '' }).articles;
  if (article === undefined) throw new Error('There is no story');
  return readingMinutes(article);
}

const words = (count: number) => 'word '.repeat(count);

describe('the time that a story takes to read', () => {
  it.each([
    ['one word', words(1), {}, 1],
    ['a minute and a half', words(238 * 1.5), {}, 2],
    ['just less', words(238 * 1.5 - 1), {}, 1],
    ['ten minutes in English', words(2380), {}, 10],
    ['the same number of words in Arabic', words(2380), { lang: 'ar-EG' }, 17],
    ['the same in a language whose pace is not known', words(2380), { lang: 'cy' }, 10],
    ['Chinese', '字'.repeat(2000), { lang: 'zh' }, 4],
    ['Japanese with English words', `${'かな'.repeat(500)} ${words(476)}`, { lang: 'ja' }, 4],
    ['a picture alone', '![A field](a.png)', {}, 0],
  ])('of %s', (_what, body, fields, minutes) => {
    expect(minutesOf(body, fields)).toBe(minutes);
  });

  it('counts the posts in it', () => {
    const tweets = `{ t: { text: ${words(357)}, author: { name: A, handle: a }, posted: 2018-10-25 } }`;
    expect(minutesOf('::tweet{#t}', { tweets })).toBe(2);
  });
});
