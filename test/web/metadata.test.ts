// What the head of each page tells search engines, networks, chat clients and feed readers.
import ogs from 'open-graph-scraper';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { previewIdentity } from '../../src/edition/previewEdition.ts';
import { signPreview } from '../../src/web/preview/previewToken.ts';
import { page, SITE_YAML, story } from '../builders/contentFolder.ts';
import { deskPaper } from '../builders/deskPaper.ts';
import { PREVIEW_SECRET, paper, paperOn } from '../builders/paper.ts';
import { type Head, readHead } from '../builders/readHead.ts';
import { SHARED_PAPER } from '../builders/sharedPaper.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

async function htmlOf(files: Files, path: string): Promise<string> {
  const { app } = await paper(files);
  return (await request(app).get(path)).text;
}

async function headOf(files: Files, path: string): Promise<Head> {
  return readHead(await htmlOf(files, path));
}

const EVERYTHING = '/articles/everything';
const CARD = /^https:\/\/paper\.example\/articles\/everything\/card\.png\?v=[0-9a-f]+$/;
const SITE_CARD = /^https:\/\/paper\.example\/card\.png\?v=[0-9a-f]{16}$/;

describe('Open Graph', () => {
  it('tells an independent reader all of a story', async () => {
    const { result } = await ogs({ html: await htmlOf(SHARED_PAPER, EVERYTHING) });
    expect(result).toMatchObject({
      success: true,
      ogTitle: 'Everything: notes & “quotations” <b>',
      ogDescription: expect.stringContaining('It shows each part that a story can have, once'),
      ogSiteName: 'The Test Paper',
      ogUrl: 'https://paper.example/articles/everything',
      ogType: 'article',
      ogLocale: 'en_GB',
      articlePublishedTime: '2018-10-25T09:00:00+01:00',
      articleModifiedTime: '2018-10-27T00:00:00+01:00',
      articleSection: 'World',
      ogImage: [
        {
          url: expect.stringMatching(CARD),
          type: 'image/png',
          width: '1200',
          height: '630',
          alt: 'World, Feature: Everything: notes & “quotations” <b>. Picture: A grey field',
        },
      ],
      twitterCard: 'summary_large_image',
      twitterSite: '@testpaper',
      twitterCreator: '@janedoe',
      twitterImage: [expect.objectContaining({ url: expect.stringMatching(CARD) })],
    });
  });

  it('has an entry for each topic and for each author', async () => {
    const head = await headOf(SHARED_PAPER, EVERYTHING);
    expect(head.entries('article:tag')).toEqual(['Mexico', 'Ciudad Juárez', 'US military']);
    expect(head.entries('article:author')).toEqual([
      'https://paper.example/authors/jane-doe',
      'https://paper.example/authors/john-roe',
    ]);
    expect(head.entries('author')).toEqual(['Jane Doe', 'John Roe']);
  });

  it('knows no change of a story that was not changed', async () => {
    const head = await headOf(SHARED_PAPER, '/articles/another');
    expect(head.entries('article:published_time')).toEqual(['2018-10-24T00:00:00+01:00']);
    expect(head.entries('article:modified_time')).toEqual([]);
  });

  it.each([
    ['/', 'website', SITE_CARD],
    ['/sections/world', 'website', SITE_CARD],
    ['/topics/mexico', 'website', SITE_CARD],
    ['/about', 'website', SITE_CARD],
    ['/authors/john-roe', 'profile', SITE_CARD],
    ['/authors/jane-doe', 'profile', /\/pictures\/jane\.[0-9a-f]{12}\.400-r1\.png$/],
  ])('shows %s as a %s with a picture', async (path, type, picture) => {
    const head = await headOf(SHARED_PAPER, path);
    expect(head.entries('og:type')).toEqual([type]);
    expect(head.entries('og:image')).toEqual([expect.stringMatching(picture)]);
    expect(head.entries('og:image:alt')).toHaveLength(1);
  });

  it('shows the card of the site in place of a portrait that no network draws', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"/>';
    const author = '---\nname: Jane Doe\npicture: jane.svg\n---\n';
    const files = { ...SHARED_PAPER, 'authors/jane-doe.md': author, 'pictures/jane.svg': svg };
    const head = await headOf(files, '/authors/jane-doe');
    expect(head.entries('og:image')).toEqual([expect.stringMatching(SITE_CARD)]);
    expect(JSON.stringify(head.structuredData)).toContain('/pictures/jane.');
  });

  it('shows a front without stories and a standing page with the card of the site', async () => {
    for (const path of ['/', '/about']) {
      const head = await headOf({ 'pages/about.md': page('About') }, path);
      expect(head.entries('og:image')).toEqual([expect.stringMatching(SITE_CARD)]);
      const size = ['type', 'width', 'height', 'alt'].flatMap((name) => head.entries(`og:image:${name}`));
      expect(size).toEqual(['image/png', '1200', '630', 'The Test Paper']);
      expect(head.entries('twitter:card')).toEqual(['summary_large_image']);
      expect(head.entries('twitter:image')).toEqual(head.entries('og:image'));
    }
  });

  it('has no picture for a site whose name no typeface has', async () => {
    const head = await headOf({ 'site.yaml': SITE_YAML.replace('name: The Test Paper', 'name: 日报') }, '/');
    expect([...head.entries('og:image'), ...head.entries('twitter:card')]).toEqual(['summary']);
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['its kind', { kind: 'opinion' }, 'World, Opinion: A headline'],
    ['signs that give way to others', { headline: 'Why H₂O matters' }, 'World: Why H₂O matters'],
    ['no headline that is not on it', { headline: '习近平 in Madrid' }, 'World: The Test Paper'],
    [
      'its kind where the headline is not',
      { headline: '习近平', kind: 'analysis' },
      'World, Analysis: The Test Paper',
    ],
  ])('tells what is on a card: %s', async (_name, fields, alt) => {
    const head = await headOf({ 'articles/a.md': story(fields) }, '/articles/a');
    const alts = ['og:image:alt', 'twitter:image:alt'].flatMap((name) => head.entries(name));
    expect(alts).toEqual([alt, alt]);
  });

  it('gives the picture for sharing the words of the picture that it is, and none that are not its own', async () => {
    const pictures = {
      'pictures/a.png': SHARED_PAPER['pictures/wide.png'] ?? '',
      'pictures/b.png': SHARED_PAPER['pictures/small.png'] ?? '',
    };
    const fields = { picture: '{ src: a.png, alt: A fence }', share: '{ title: Really?, picture: b.png }' };
    const altOf = async (more: Readonly<Record<string, string>>, body?: string) =>
      (
        await headOf({ ...pictures, 'articles/a.md': story({ ...fields, ...more }, body) }, '/articles/a')
      ).entries('og:image:alt');
    expect(await altOf({})).toEqual(['World: Really?']);
    const inner = '{ one: { src: b.png, alt: A gate } }';
    expect(await altOf({ pictures: inner }, '::picture{#one}\n')).toEqual(['World: Really? Picture: A gate']);
  });
});

describe('the card on X', () => {
  it.each([
    ['twitter:title', { headline: 'h'.repeat(70) }, 1],
    ['twitter:title', { headline: 'h'.repeat(71) }, 0],
    ['twitter:description', { standfirst: 's'.repeat(200) }, 1],
    ['twitter:description', { standfirst: '👩'.repeat(200) }, 1],
    ['twitter:description', { standfirst: 's'.repeat(201) }, 0],
    ['twitter:image:alt', { picture: `{ src: wide.png, alt: ${'a'.repeat(380)} }` }, 1],
    ['twitter:image:alt', { picture: `{ src: wide.png, alt: ${'a'.repeat(400)} }` }, 0],
  ])('has %s where it fits, and else leaves the words to Open Graph, whole', async (name, fields, count) => {
    const files = {
      'articles/a.md': story(fields),
      'pictures/wide.png': SHARED_PAPER['pictures/wide.png'] ?? '',
    };
    const head = await headOf(files, '/articles/a');
    expect(head.entries(name)).toHaveLength(count);
    const whole = name.replace('twitter', 'og');
    expect(head.entries(whole)).toHaveLength(1);
    if (count === 1) expect(head.entries(name)).toEqual(head.entries(whole));
  });

  it.each([
    ['https://x.com/paper', '@paper'],
    ['https://twitter.com/@paper/', '@paper'],
    ['https://www.twitter.com/paper?lang=en', '@paper'],
    ['https://x.com/paper/status/20', undefined],
    ['https://x.com/', undefined],
    ['https://x.com.example/paper', undefined],
  ])('names the account at %s: %s', async (address, account) => {
    const site = `${String(SHARED_PAPER['site.yaml']).split('social:')[0]}social: { x: '${address}' }\n`;
    const head = await headOf({ ...SHARED_PAPER, 'site.yaml': site }, '/');
    expect(head.entries('twitter:site')).toEqual(account === undefined ? [] : [account]);
  });
});

describe('the links of a head', () => {
  it('leads from a story to its other forms, its short address and who shows it elsewhere', async () => {
    const head = await headOf({ 'articles/a.md': story({ id: 'b' }) }, '/articles/a');
    expect(head.links('canonical')).toEqual([{ rel: 'canonical', href: 'https://paper.example/articles/a' }]);
    expect(head.links('shortlink').map(({ href }) => href)).toEqual(['https://paper.example/a/b']);
    const forms = head.links('alternate').map(({ type, href }) => [type, href]);
    expect(forms.slice(0, 4)).toEqual([
      ['text/markdown', 'https://paper.example/articles/a.md'],
      ['application/json', 'https://paper.example/articles/a.json'],
      [
        'application/json+oembed',
        'https://paper.example/oembed?url=https%3A%2F%2Fpaper.example%2Farticles%2Fa&format=json',
      ],
      [
        'text/xml+oembed',
        'https://paper.example/oembed?url=https%3A%2F%2Fpaper.example%2Farticles%2Fa&format=xml',
      ],
    ]);
  });

  it.each([
    ['/', ['']],
    [EVERYTHING, ['']],
    ['/about', ['']],
    ['/topics/mexico', ['']],
    ['/sections/world', ['/sections/world', '']],
    ['/authors/jane-doe', ['/authors/jane-doe', '']],
  ])('leads from %s to the feeds that tell of it', async (path, parts) => {
    const feeds = (await headOf(SHARED_PAPER, path))
      .links('alternate')
      .filter(({ title }) => title?.endsWith(')'));
    expect(feeds.map(({ href, type }) => [href, type])).toEqual(
      parts.flatMap((part) => [
        [`https://paper.example${part}/feed.atom`, 'application/atom+xml'],
        [`https://paper.example${part}/feed.rss`, 'application/rss+xml'],
        [`https://paper.example${part}/feed.json`, 'application/feed+json'],
      ]),
    );
    expect(new Set(feeds.map(({ title }) => title)).size).toBe(feeds.length);
  });

  it('leads from a page of a list to the ones beside it', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 41 }, (_, index) => [`articles/s${index}.md`, story()]),
    );
    const { app } = await paper(many);
    const beside = async (path: string) => {
      const head = readHead((await request(app).get(path).expect(200)).text);
      return [...head.links('prev'), ...head.links('next')].map(({ rel, href }) => `${rel} ${href}`);
    };
    const world = 'https://paper.example/sections/world';
    expect(await beside('/sections/world')).toEqual([`next ${world}?page=2`]);
    expect(await beside('/sections/world?page=2')).toEqual([`prev ${world}`, `next ${world}?page=3`]);
    expect(await beside('/sections/world?page=3')).toEqual([`prev ${world}?page=2`]);
  });
});

describe('the addresses in a head', () => {
  it.each([EVERYTHING, '/sections/world', '/authors/jane-doe'])(
    'of %s all lead to something',
    async (path) => {
      const { app } = await paper(SHARED_PAPER);
      const head = readHead((await request(app).get(path).expect(200)).text);
      const links = ['canonical', 'shortlink', 'alternate'].flatMap((rel) => head.links(rel));
      const found = JSON.stringify(head.structuredData).match(/https:\/\/paper\.example[^"#]*(?=")/g) ?? [];
      const addresses = new Set([
        ...links.map(({ href = '' }) => href),
        ...head.entries('og:image'),
        ...found,
      ]);
      expect(addresses.size).toBeGreaterThan(8);
      for (const address of addresses) {
        const { status } = await request(app).get(address.replace('https://paper.example', '')).redirects(1);
        expect([address, status]).toEqual([address, 200]);
      }
    },
  );
});

/** That a head says nothing to machines but that they should leave the page alone. */
function expectUnlisted(head: Head): void {
  expect(head.entries('robots')).toEqual(['noindex']);
  expect(head.entries('og:title')).toEqual([]);
  expect(head.entries('twitter:card')).toEqual([]);
  expect(head.links('alternate')).toEqual([]);
  expect(head.links('shortlink')).toEqual([]);
  expect(head.structuredData).toEqual([]);
}

describe('what search engines may do', () => {
  it.each(['/', EVERYTHING, '/sections/world', '/about'])(
    '%s may be shown with large pictures',
    async (path) => {
      const head = await headOf(SHARED_PAPER, path);
      expect(head.entries('robots')).toEqual([
        'max-image-preview:large, max-snippet:-1, max-video-preview:-1',
      ]);
    },
  );

  it.each([
    ['a page that is not there', {}, '/articles/nothing'],
    ['a story that was withdrawn', { withdrawn: '{ at: 2019-01-01, reason: It was wrong. }' }, '/articles/a'],
    ['a story that expired', { expires: '2019-01-01' }, '/articles/a'],
  ])('%s is left alone', async (_name, fields, path) => {
    expectUnlisted(await headOf({ 'articles/a.md': story(fields) }, path));
  });

  it('a preview is left alone', async () => {
    const { app, newsroom } = await paper({ ...SHARED_PAPER, 'articles/a.md': story({ draft: 'true' }) });
    const article = newsroom.archive().articles.find(({ slug }) => slug === 'a');
    if (article === undefined) throw new Error('The test has no story');
    const subject = { slug: 'a', id: article.id, identity: previewIdentity(newsroom.archive(), article) };
    const token = signPreview(PREVIEW_SECRET, subject, Date.parse('2020-01-02T12:00:00Z') / 1000);
    const { text } = await request(app).get(`/articles/a?preview=${token}`).expect(200);
    expectUnlisted(readHead(text));
  });

  it.each([{ draft: 'true' }, { published: '2020-06-01' }])(
    'at the desk, a story with %s is left alone, and named in no list',
    async (fields) => {
      const secret = story({ ...fields, section: 'science', topics: '[Sea]', headline: 'A secret' });
      const open = story({ topics: '[Sea]' });
      const { app } = await deskPaper({ 'articles/a.md': secret, 'articles/b.md': open });
      const headAt = async (path: string) =>
        readHead((await request(app).get(path).set('Host', 'localhost').expect(200)).text);
      expectUnlisted(await headAt('/articles/a'));
      expectUnlisted(await headAt('/sections/science'));
      for (const path of ['/', '/topics/sea']) {
        const head = await headAt(path);
        expect(head.entries('og:image')).toEqual([expect.stringMatching(SITE_CARD)]);
        expect(JSON.stringify(head.structuredData)).toContain('/articles/b"');
        expect(JSON.stringify(head.structuredData)).not.toMatch(/secret|articles\/a"/);
      }
    },
  );
});

describe('titles and descriptions', () => {
  const CLAIM =
    'The minister said, without any apparent basis in fact, that it was all paid for, and there is no evidence';

  it('are whole wherever they stand: a claim keeps its qualifier', async () => {
    const standfirst = `${'He said a good deal that evening, and some of it was right. '.repeat(3)}${CLAIM}.`;
    const head = await headOf({ 'articles/a.md': story({ headline: CLAIM, standfirst }) }, '/articles/a');
    const [data] = head.structuredData;
    expect([head.title, ...head.entries('og:title'), data?.headline]).toEqual([CLAIM, CLAIM, CLAIM]);
    expect([...head.entries('description'), ...head.entries('og:description'), data?.description]).toEqual(
      Array.from({ length: 3 }, () => standfirst),
    );
    expect(head.entries('og:image:alt')).toEqual([`World: ${CLAIM}`]);
  });

  it('of the lead story say no claim without its qualifier, and its page stays light', async () => {
    const { app } = await paperOn('content', '2026-11-22T12:00:00Z');
    const path = '/articles/us-troops-southern-border-caravan';
    const { text } = await request(app).get(path).expect(200);
    const head = readHead(text);
    const said = [head.title, ...head.entries('og:description'), JSON.stringify(head.structuredData)].join(
      '\n',
    );
    for (const [claim, qualifier] of [
      [/Middle Easterners/g, /without any apparent basis in fact, that “Middle Easterners”/g],
      [/organised and paid/g, /with no evidence, that Democrats organised and paid/g],
    ] as const)
      expect(said.match(claim)?.length ?? 0).toBe(said.match(qualifier)?.length ?? 0);
    expect(head.entries('og:title')).toEqual([
      'US plans to send 800 or more troops to border amid migrant caravan',
    ]);
    const { headers } = await request(app).get(path).set('Accept-Encoding', 'br').buffer(false);
    expect(headers['content-encoding']).toBe('br');
    expect(Number(headers['content-length'])).toBeLessThan(12 * 1000);
  });
});
