// A file of copy becomes a story, with what it names outside of itself.
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/readArticle.ts';
import { article, bytes, placed, REQUIRED, SITE, told } from './reading.ts';

test('a story knows every author, story and picture that it names, with their places', () => {
  const { value } = article(
    `${REQUIRED}
authors: [jane, joe]
related:
  - other
picture: { src: ../../pictures/a.jpg, alt: A }
share: { picture: /pictures/b.jpg }
pictures:
  c: { src: c.jpg, alt: C }
tweets:
  t:
    text: T
    author: { name: N, handle: h }
    posted: 2018-10-25
    media: [{ src: d.jpg, alt: D }]`,
    '::tweet{#t}\n::picture{#c}\n\n![E](e.jpg)\n',
  );
  expect(
    value?.references.map(({ kind, field, target, line, column }) => [
      kind,
      field,
      target,
      `${line}:${column}`,
    ]),
  ).toEqual([
    ['author', 'authors[0]', 'jane', '6:11'],
    ['author', 'authors[1]', 'joe', '6:17'],
    ['related', 'related[0]', 'other', '8:5'],
    ['picture', 'picture.src', 'a.jpg', '9:17'],
    ['picture', 'share.picture', 'b.jpg', '10:19'],
    ['picture', 'pictures.c.src', 'c.jpg', '12:13'],
    ['picture', 'tweets.t.media[0].src', 'd.jpg', '18:20'],
    ['picture', 'body', 'e.jpg', '23:1'],
  ]);
});

test('language and identity come from the story where it has its own', () => {
  expect(article(`${REQUIRED}\nlang: AR\nid: one`).value).toMatchObject({
    language: 'ar',
    id: 'one',
    slug: 'story',
  });
});

test('a byte order mark and lines of other systems change nothing', () => {
  const text = `---\n${REQUIRED}\n---\nWords.\n`;
  const read = (written: string) => readArticle('articles/story.md', bytes(written), SITE).value?.blocks;
  expect(read(text)).toHaveLength(1);
  expect(read(`\uFEFF${text.replace(/\n/g, '\r\n')}`)).toEqual(read(text));
});

describe('the file’s name is the address', () => {
  const HINT = 'lower-case letters a to z, digits and single hyphens.';
  test.each([
    ['Border', 'Rename it, for example to border.md: '],
    ['a b', 'Rename it, for example to a-b.md: '],
    ['a_b', 'Rename it, for example to a-b.md: '],
    ['a--b', 'Rename it, for example to a-b.md: '],
    ['-a-', 'Rename it, for example to a.md: '],
    ['Café à Paris!', 'Rename it, for example to cafe-a-paris.md: '],
    ['日本', 'Rename it: '],
    ['', 'Rename it: '],
    [`${'a'.repeat(99)}-b`, `Rename it, for example to ${'a'.repeat(99)}.md: `],
  ])('“%s” is none', (name, hint) => {
    const { value, flaws } = article(REQUIRED, 'Words.\n', `articles/${name}.md`);
    expect(value).toBeNull();
    expect(flaws.map(told)).toEqual([
      `1:1 The file’s name “${name.slice(0, 60)}” cannot be an address. → ${hint}${HINT}`,
    ]);
  });

  test('folders are free', () => {
    expect(article(REQUIRED, 'Words.\n', 'articles/My Folder/a-1.md').value?.slug).toBe('a-1');
  });

  test('it is reported together with all other flaws', () => {
    const { flaws } = article(`${REQUIRED}\nkind: x`, '# A\n', 'articles/A.md');
    expect(flaws.map(placed)).toEqual([
      '1:1 The file’s name “A” cannot be an address.',
      '6:7 `kind` cannot be “x”.',
      '8:1 This heading has the level of the headline.',
    ]);
  });
});

test('a front matter that is no YAML does not hide the flaws of the body, nor make up any', () => {
  expect(article('a: "b', '# C\n\n::tweet{#d}\n').flaws.map(placed)).toEqual([
    '2:4 The quotation mark " that opens here is never closed.',
    '4:1 This heading has the level of the headline.',
  ]);
});

test('a warning does not keep a story from its readers, an error in the body does', () => {
  expect(article(REQUIRED, '### A\n').value).not.toBeNull();
  expect(article(REQUIRED, '# A\n').value).toBeNull();
});
