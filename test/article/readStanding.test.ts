// Standing pages and authors are read like stories, without tweets and pictures to place.
import { describe, expect, test } from 'vitest';
import { readAuthor, readStandingPage } from '../../src/article/readStanding.ts';
import { page } from '../builders/contentFolder.ts';
import { blocks, bytes, SITE, told } from './reading.ts';

const author = (yaml: string, text = 'She writes.\n') =>
  readAuthor('authors/jane-doe.md', bytes(`---\n${yaml}\n---\n${text}`), SITE);

test('a page has its title and its blocks', () => {
  const { value, flaws } = readStandingPage('pages/about.md', bytes(page('About "us"', 'We *are*.\n')), SITE);
  expect(flaws).toEqual([]);
  expect(value).toMatchObject({
    slug: 'about',
    language: 'en-GB',
    fields: { title: 'About "us"' },
  });
  expect(blocks(value?.body)).toEqual([{ kind: 'html', html: '<p>We <em>are</em>.</p>' }]);
});

test('a page cannot have an address of the site itself, and is told its other flaws as well', () => {
  const { value, flaws } = readStandingPage('pages/articles.md', bytes(page('', '# A\n')), SITE);
  expect(value).toBeNull();
  expect(flaws.map(told)).toEqual([
    '1:1 The address /articles belongs to the site itself. → Rename the file.',
    '2:1 `title` is empty. → Give it a value. For example: `title: Corrections policy`',
    '5:1 This heading has the level of the headline. → Begin it with “## ”: the headline is the page’s only first-level heading.',
  ]);
});

test.each(['archive', 'corrections', 'search'])('a page cannot be called %s', (slug) => {
  const { value, flaws } = readStandingPage(`pages/${slug}.md`, bytes(page('Title')), SITE);
  expect(value).toBeNull();
  expect(flaws.map(told)).toEqual([
    `1:1 The address /${slug} belongs to the site itself. → Rename the file.`,
  ]);
});

test('a page places no tweets', () => {
  const { flaws } = readStandingPage('pages/about.md', bytes(page('About', '::tweet{#a}\n')), SITE);
  expect(flaws.map(told)).toEqual([
    '5:1 There is no “a” in `tweets`. → Declare it in `tweets`, or delete the line.',
  ]);
});

describe('an author', () => {
  test('has a name, links and a portrait', () => {
    const { value } = author(
      'name: Jane Doe\nrole: Reporter\nlinks: [https://social.example/@jane]\npicture: jane.jpg\nlang: es',
    );
    expect(value).toMatchObject({
      slug: 'jane-doe',
      language: 'es',
      fields: { name: 'Jane Doe', links: ['https://social.example/@jane'] },
      references: [{ kind: 'picture', field: 'picture', target: 'jane.jpg', line: 5, column: 10 }],
    });
  });

  test('is told all flaws of fields and biography in one run', () => {
    const { value, flaws } = author('nme: Jane\nlinks: [https://a.example, jane.example]', 'a <b>c</b>\n');
    expect(value).toBeNull();
    expect(flaws.map(told)).toEqual([
      '3:28 `links[1]` cannot be “jane.example”. → Write a whole address that begins with https://.',
      '2:1 There is no field `nme`. → Did you mean `name`?',
      '5:3 The element <b> is not allowed in a story. → Write strong words in Markdown: **words**.',
    ]);
  });
});
