// A file of copy becomes a story, with what it names outside of itself.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/readArticle.ts';
import { article, blocks, bytes, placed, REQUIRED, SITE, told } from './reading.ts';

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
    ['picture', null, 'e.jpg', '23:1'],
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
  const read = (written: string) =>
    blocks(readArticle('articles/story.md', bytes(written), SITE).value?.body);
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
  ])('“%s” is none', (name, hint) => {
    const { value, flaws } = article(REQUIRED, 'Words.\n', `articles/${name}.md`);
    expect(value).toBeNull();
    expect(flaws.map(told)).toEqual([
      `1:1 The file’s name “${name.slice(0, 60)}” cannot be an address. → ${hint}${HINT}`,
    ]);
  });

  test('the name that is proposed can be an address', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '1', '-', '_', 'É', ' '), maxLength: 130 }),
        (name) => {
          const { flaws } = article(REQUIRED, 'Words.\n', `articles/${name}.md`);
          const proposed = /to (\S+)\.md:/.exec(flaws[0]?.hint ?? '')?.[1];
          if (proposed !== undefined)
            expect(article(REQUIRED, 'Words.\n', `articles/${proposed}.md`).value?.slug).toBe(proposed);
        },
      ),
    );
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

test('a story that is refused still says what it mentions, with the places', () => {
  const fields = `${REQUIRED}
kind: x
authors: [nobody, Not A Slug]
related: [gone]
picture: { src: a.jpg }
pictures: [b.jpg]
tweets: { t: { media: [{ src: c.jpg }] } }`;
  const { value, mentions } = article(fields, '# No\n\n[a](/away)\n\n![D](d.jpg)\n');
  expect(value).toBeNull();
  expect(mentions?.file).toBe('articles/story.md');
  expect(mentions?.links).toEqual([{ line: 15, column: 1, address: '/away', written: '/away' }]);
  expect(
    mentions?.references.map(({ field, target, line, column }) => `${line}:${column} ${field} ${target}`),
  ).toEqual([
    '7:11 authors[0] nobody',
    '8:11 related[0] gone',
    '9:17 picture.src a.jpg',
    '11:31 tweets.t.media[0].src c.jpg',
    '17:1 null d.jpg',
  ]);
  expect(article(REQUIRED, '# No\n\n[a](/away)\n').mentions?.links).toHaveLength(1);
  expect(article(REQUIRED).mentions).toBeNull();
});

test('every line that readers see in prose has typographic marks, and tweets have none', () => {
  const { value } = article(
    `${REQUIRED.replace('A headline', "It's")}
dateline: Xi'an
withdrawn: { at: 2018-10-26, reason: It's }
share: { title: It's, description: It's }
picture: { src: a.jpg, alt: It's, caption: It's }
tweets: { t: { text: It's, author: { name: It's, handle: h }, posted: 2018-10-25 } }`,
    "![It's](a.jpg)\n",
  );
  const { headline, dateline, withdrawn, share, picture, tweets } = value?.fields ?? {};
  expect([headline, dateline, withdrawn?.reason, share?.title, share?.description]).toEqual([
    'It’s',
    'Xi’an',
    'It’s',
    'It’s',
    'It’s',
  ]);
  expect([picture, blocks(value?.body)[0]]).toEqual([
    { src: 'a.jpg', alt: 'It’s', caption: 'It’s' },
    { kind: 'picture', picture: { src: 'a.jpg', alt: 'It’s' } },
  ]);
  expect(tweets?.t).toMatchObject({ text: "It's", author: { name: "It's" } });
});
