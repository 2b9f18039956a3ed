// A signed link shows one unpublished story to whoever has it, and to nobody else.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { previewIdentity } from '../../../src/edition/previewEdition.ts';
import { signPreview } from '../../../src/web/preview/previewToken.ts';
import { page, story } from '../../builders/contentFolder.ts';
import { markupFlaws } from '../../builders/markup.ts';
import { type Paper, PREVIEW_SECRET, paper } from '../../builders/paper.ts';
import { png } from '../../builders/pixels.ts';
import { soon } from '../../builders/soon.ts';
import { ask } from '../exchange.ts';

const NOW = '2020-01-01T12:00:00Z';
const EXPIRES = Date.parse('2020-01-02T12:00:00Z') / 1000;

const FILES = {
  'articles/open.md': story({ topics: '[Sea]' }, 'See [that](secret.md).\n'),
  'articles/secret.md': story(
    {
      headline: 'The secret',
      draft: 'true',
      authors: '[jane-doe]',
      topics: '[Sea, Zanzibar]',
      picture: '{ src: secret.png, alt: A sea }',
    },
    'See [the open one](open.md), [another](soon.md) and [itself](secret.md).\n',
  ),
  'articles/soon.md': story({ headline: 'Soon', published: '2020-06-01T12:00:00Z' }),
  'authors/jane-doe.md': '---\nname: Jane Doe\n---\n',
  'pictures/secret.png': png(3, 2),
  'pages/about.md': page('About'),
};

interface Signed {
  readonly secret?: string;
  readonly slug?: string;
  readonly expires?: number;
}

function token(
  { newsroom }: Paper,
  { secret = PREVIEW_SECRET, slug = 'secret', expires = EXPIRES }: Signed = {},
) {
  const article = newsroom.archive().articles.find((candidate) => candidate.slug === slug);
  if (article === undefined) throw new Error(`The test has no story ${slug}`);
  const identity = previewIdentity(newsroom.archive(), article);
  return signPreview(secret, { slug, id: article.id, identity }, expires);
}

describe('a preview', () => {
  it('shows a draft whole: with its author, its picture and the links that will work', async () => {
    const opened = await paper(FILES, NOW);
    const { status, text } = await ask(opened.app, `/articles/secret?preview=${token(opened)}`);
    expect(status).toBe(200);
    expect(markupFlaws(text)).toEqual([]);
    expect(text).toContain('Draft: no reader sees this story.');
    expect(text).toContain('This link works until 2 January 2020, 12:00 GMT');
    expect(text).toContain('Jane Doe');
    expect(text).toMatch(/<a href="\/articles\/open">the open one<\/a>, another and itself\./);
    const forms = [...text.matchAll(/\/pictures\/secret\.[^" ]+/g)].map(([address]) => address);
    expect(forms.length).toBeGreaterThanOrEqual(3);
    for (const address of forms) {
      const { status, headers } = await ask(opened.app, address);
      expect([status, headers['content-type']]).toEqual([
        200,
        expect.stringMatching(/^image\/(avif|webp|png)$/),
      ]);
      expect((await ask(opened.app, address.replace(/\?.*/, ''))).status).toBe(404);
    }
  });

  it('counts down to the end of an embargo', async () => {
    const opened = await paper(FILES, '2020-05-30T08:00:00Z');
    const expires = Date.parse('2020-06-30') / 1000;
    const { text } = await ask(
      opened.app,
      `/articles/soon?preview=${token(opened, { slug: 'soon', expires })}`,
    );
    expect(text).toContain('Under embargo until 1 June 2020, 13:00 BST: no reader sees this story before.');
    expect(text).toMatch(/datetime="2020-06-01T12:00:00.000Z">2 days, 04:00:00</);
  });

  it('is kept by no cache, taken up by no search engine, and named to no other site', async () => {
    const opened = await paper(FILES, NOW);
    const { headers, text } = await ask(opened.app, `/articles/secret?preview=${token(opened)}`);
    const [picture = ''] = /\/pictures\/secret\.[^" ]+/.exec(text) ?? [];
    for (const sent of [headers, (await ask(opened.app, picture)).headers])
      expect(sent).toMatchObject({
        'cache-control': 'private, no-store',
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex, nofollow, noarchive',
      });
    expect(text).toContain('<meta name="robots" content="noindex">');
    expect(text).not.toMatch(/rel="canonical"|property="og:/);
  });

  it('leaves the story out of everything else', async () => {
    const opened = await paper(FILES, NOW);
    const query = `?preview=${token(opened)}`;
    await ask(opened.app, `/articles/secret${query}`);
    for (const path of ['/', '/articles/open', '/sections/world', '/topics/sea', '/about'])
      expect((await ask(opened.app, path + query)).text, path).not.toMatch(/secret|Zanzibar|Jane/i);
    for (const path of ['/articles/secret', '/topics/zanzibar', '/authors/jane-doe', '/a/secret'])
      expect((await ask(opened.app, path)).status, path).toBe(404);
  });

  it('leads to the public page once the story is out', async () => {
    const opened = await paper(FILES, NOW);
    const link = `/articles/soon?preview=${token(opened, { slug: 'soon', expires: EXPIRES + 1e8 })}`;
    opened.setClock('2020-06-01T12:00:00Z');
    const { status, headers, text } = await ask(opened.app, link);
    expect([status, headers['x-robots-tag']]).toEqual([200, undefined]);
    expect(text).toContain('<link rel="canonical" href="https://paper.example/articles/soon">');
  });

  it('links no author and no topic that has no page yet, but those that have', async () => {
    const opened = await paper(FILES, NOW);
    const { text } = await ask(opened.app, `/articles/secret?preview=${token(opened)}`);
    for (const [, href = ''] of text.matchAll(/ href="(\/[^"]*)"/g))
      expect((await ask(opened.app, href)).status, href).toBe(200);
    expect(text).toContain('href="/topics/sea"');
    expect(text).toContain('<li>Zanzibar</li>');
  });

  it.each([
    ['its picture', 'pictures/secret.png', png(4, 2)],
    ['what its author says', 'authors/jane-doe.md', '---\nname: Jane Doe-Roe\n---\n'],
  ])('ends with the next change of %s', async (_name, file, content) => {
    const opened = await paper(FILES, NOW);
    const link = `/articles/secret?preview=${token(opened)}`;
    expect((await ask(opened.app, link)).status).toBe(200);
    writeFileSync(join(opened.folder, file), content);
    await soon(async () => expect((await ask(opened.app, link)).status).toBe(404));
  });

  it('ends with the next change of the file', async () => {
    const opened = await paper(FILES, NOW);
    const link = `/articles/secret?preview=${token(opened)}`;
    writeFileSync(
      join(opened.folder, 'articles/secret.md'),
      story({ headline: 'The secrets', draft: 'true' }),
    );
    await soon(async () => expect((await ask(opened.app, link)).status).toBe(404));
  });
});

describe('an ordinary 404 is the answer to', () => {
  const flip = (text: string) => `${text.slice(0, -1)}${text.endsWith('A') ? 'B' : 'A'}`;
  it.each<[string, (opened: Paper) => string]>([
    ['a story without its token', () => '/articles/secret'],
    ['an empty token', () => '/articles/secret?preview='],
    ['no token at all', () => '/articles/secret?preview=yes'],
    [
      'a token of another secret',
      (opened) => `/articles/secret?preview=${token(opened, { secret: 'x'.repeat(40) })}`,
    ],
    [
      'a token whose time is over',
      (opened) => `/articles/secret?preview=${token(opened, { expires: Date.parse(NOW) / 1000 })}`,
    ],
    [
      'a longer time under the same signature',
      (opened) => `/articles/secret?preview=${token(opened).replace(`${EXPIRES}`, `${EXPIRES + 1}`)}`,
    ],
    ['a signature with another letter', (opened) => `/articles/secret?preview=${flip(token(opened))}`],
    ['a signature that is cut short', (opened) => `/articles/secret?preview=${token(opened).slice(0, -1)}`],
    ['the token of another story', (opened) => `/articles/secret?preview=${token(opened, { slug: 'soon' })}`],
    [
      'that token under the name of this story',
      (opened) => `/articles/secret?preview=${token(opened, { slug: 'soon' }).replace('soon', 'secret')}`,
    ],
    [
      'a story that is not there',
      (opened) => `/articles/none?preview=${token(opened).replace('secret', 'none')}`,
    ],
    ['a picture without the token', () => `/pictures/secret.png`],
  ])('%s', async (_name, linkOf) => {
    const opened = await paper(FILES, NOW);
    const { status, headers, text } = await ask(opened.app, linkOf(opened));
    const ordinary = await ask(opened.app, '/articles/none');
    expect([status, text]).toEqual([404, ordinary.text]);
    expect(Object.keys(headers)).toEqual(Object.keys(ordinary.headers));
    expect(headers['cache-control']).toBe('no-store');
  });

  it.each([
    ['a withdrawn story', { withdrawn: '{ at: 2019-01-01, reason: Wrong. }' }],
    ['an expired story', { expires: '2019-01-01' }],
  ])('%s has none: it is gone', async (_name, fields) => {
    const opened = await paper({ 'articles/gone.md': story(fields, 'Former words.\n') }, NOW);
    const { status, text } = await ask(
      opened.app,
      `/articles/gone?preview=${token(opened, { slug: 'gone' })}`,
    );
    expect(status).toBe(410);
    expect(text).not.toContain('Former words');
  });
});

it('does not write tokens into the log', async () => {
  const opened = await paper(FILES, NOW);
  const edition = () => {
    throw new Error('a fault of ours');
  };
  Object.assign(opened.newsroom, { edition });
  const link = `/articles/secret?x=1&preview=${token(opened)}`;
  expect((await ask(opened.app, link)).status).toBe(500);
  expect(JSON.stringify(opened.logged)).toContain('/articles/secret?x=1&preview=…');
});
