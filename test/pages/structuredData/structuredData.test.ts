// What pages tell machines in the words of schema.org, judged by the vocabulary, by a processor and by what Google asks for.
import jsonld from 'jsonld';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { storyData } from '../../../src/pages/structuredData/storyData.ts';
import { findDocument } from '../../../src/syndication/findDocument.ts';
import { page, story } from '../../builders/contentFolder.ts';
import { paper } from '../../builders/paper.ts';
import { png } from '../../builders/pixels.ts';
import { dataOf, type Head, type Parsed, readHead } from '../../builders/readHead.ts';
import { SHARED_PAPER } from '../../builders/sharedPaper.ts';
import { propertiesOfAddresses, vocabularyFlaws } from '../../builders/vocabulary.ts';
import { editionOf } from '../../edition/editionOf.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

async function headsOf(files: Files, paths: readonly string[]): Promise<Head[]> {
  const { app } = await paper(files);
  return Promise.all(paths.map(async (path) => readHead((await request(app).get(path).expect(200)).text)));
}

async function headOf(files: Files, path: string): Promise<Head> {
  const [head] = await headsOf(files, [path]);
  if (head === undefined) throw new Error('There is no page');
  return head;
}

const EVERYTHING = '/articles/everything';

const PATHS = [
  '/',
  EVERYTHING,
  '/articles/another',
  '/authors/jane-doe',
  '/authors/john-roe',
  '/sections/world',
  '/topics/mexico',
];

const everything = async () => dataOf(await headOf(SHARED_PAPER, EVERYTHING), 'NewsArticle');

/** The context of schema.org as far as a processor needs it, made from the vocabulary. */
const CONTEXT = {
  '@vocab': 'https://schema.org/',
  ...Object.fromEntries(propertiesOfAddresses().map((name) => [name, { '@type': '@id' }])),
};

const documentLoader = async (documentUrl: string) => {
  if (documentUrl !== 'https://schema.org') throw new Error(`${documentUrl} is not the vocabulary`);
  return { documentUrl, document: { '@context': CONTEXT } };
};

/** The statements of some documents together, as a processor finds them; it refuses whatever it would drop. */
async function statementsOf(documents: readonly object[]): Promise<string[]> {
  const options = { documentLoader, safe: true, format: 'application/n-quads' } as const;
  const quads = await Promise.all(documents.map((document) => jsonld.toRDF(document, options)));
  return quads.flatMap((text) => text.trim().split('\n'));
}

describe('structured data', () => {
  it('holds nothing that schema.org does not know, each property at a type that has it', async () => {
    const flaws = (await headsOf(SHARED_PAPER, PATHS)).map(({ structuredData }) =>
      structuredData.flatMap((document) => vocabularyFlaws(document)),
    );
    expect(Object.fromEntries(PATHS.map((path, index) => [path, flaws[index]]))).toEqual(
      Object.fromEntries(PATHS.map((path) => [path, []])),
    );
  });

  it.each(['news', 'analysis', 'opinion', 'explainer', 'feature', 'review'])(
    'has a type for the kind %s',
    async (kind) => {
      const head = await headOf({ 'articles/a.md': story({ kind }) }, '/articles/a');
      const types = {
        news: 'NewsArticle',
        analysis: 'AnalysisNewsArticle',
        opinion: 'OpinionNewsArticle',
        explainer: 'BackgroundNewsArticle',
        feature: 'NewsArticle',
        review: 'ReviewNewsArticle',
      };
      const data = dataOf(head, types[kind as keyof typeof types]);
      expect(vocabularyFlaws(data)).toEqual([]);
    },
  );

  it('is read by a processor without loss, and names one publisher on all pages', async () => {
    const heads = await headsOf(SHARED_PAPER, PATHS);
    const statements = await statementsOf(heads.flatMap(({ structuredData }) => structuredData));
    const publishers = statements.filter((line) =>
      line.includes('#type> <https://schema.org/NewsMediaOrganization>'),
    );
    expect(new Set(publishers.map((line) => line.split(' ')[0]))).toEqual(
      new Set(['<https://paper.example/#publisher>']),
    );
    const named = statements.filter((line) =>
      line.startsWith('<https://paper.example/#publisher> <https://schema.org/name>'),
    );
    expect(new Set(named)).toEqual(
      new Set(['<https://paper.example/#publisher> <https://schema.org/name> "Test Papers" .']),
    );
  });

  it('gives of a story what Google asks for', async () => {
    const data = await everything();
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      headline: 'Everything: notes & “quotations” <b>',
      mainEntityOfPage: 'https://paper.example/articles/everything',
      datePublished: '2018-10-25T09:00:00+01:00',
      dateModified: '2018-10-27T00:00:00+01:00',
      author: [
        {
          '@type': 'Person',
          name: 'Jane Doe',
          url: 'https://paper.example/authors/jane-doe',
          jobTitle: 'Correspondent',
        },
        { '@type': 'Person', name: 'John Roe', url: 'https://paper.example/authors/john-roe' },
      ],
      articleSection: 'World',
      keywords: ['Mexico', 'Ciudad Juárez', 'US military'],
      inLanguage: 'en-GB',
      isAccessibleForFree: true,
      dateline: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
      identifier: 'https://paper.example/a/everything',
    });
  });

  it('gives cards of a story in three shapes, then its picture with its words', async () => {
    const images = (await everything()).image as Parsed[];
    const [own, cards] = [images.at(-1), images.slice(0, -1)];
    expect(own).toEqual({
      '@type': 'ImageObject',
      url: expect.stringMatching(/^https:\/\/paper\.example\/pictures\/wide\.[0-9a-f]{12}\.1280-r1\.png$/),
      width: '1280 px',
      height: '720 px',
      description: 'A grey field',
      caption: 'A grey field, in “quotation marks”.',
      creditText: 'The Test Paper',
    });
    expect(cards.map(({ width, height }) => [width, height])).toEqual([
      ['1200 px', '675 px'],
      ['1200 px', '900 px'],
      ['1200 px', '1200 px'],
    ]);
    for (const { url } of cards)
      expect(url).toMatch(/^https:\/\/paper\.example\/articles\/everything\/card[\w-]*\.png\?v=[0-9a-f]+$/);
  });

  it.each([
    [695, 3],
    [696, 4],
  ])(
    'leaves out a picture that search engines find too small: of a width of %i, %i pictures',
    async (width, count) => {
      const files = {
        'articles/a.md': story({ picture: '{ src: a.png, alt: A fence }' }),
        'pictures/a.png': png(width, 500),
      };
      expect(dataOf(await headOf(files, '/articles/a'), 'NewsArticle').image).toHaveLength(count);
    },
  );

  it('names the publisher with its logo, its accounts and its policies', async () => {
    expect((await everything()).publisher).toEqual({
      '@type': 'NewsMediaOrganization',
      '@id': 'https://paper.example/#publisher',
      name: 'Test Papers',
      url: 'https://paper.example/',
      logo: expect.objectContaining({ '@type': 'ImageObject', width: '600 px', height: '60 px' }),
      email: 'editor@paper.example',
      address: '1 High Street, Anytown',
      sameAs: ['https://x.com/testpaper', 'https://social.example/@testpaper'],
      publishingPrinciples: 'https://paper.example/ethics-policy',
      correctionsPolicy: 'https://paper.example/corrections-policy',
      ethicsPolicy: 'https://paper.example/ethics-policy',
    });
  });

  it('dates corrections, newest first', async () => {
    expect((await everything()).correction).toEqual([
      {
        '@type': 'CorrectionComment',
        text: 'An earlier version gave the wrong day.',
        datePublished: '2018-10-27T00:00:00+01:00',
      },
      {
        '@type': 'CorrectionComment',
        text: 'An earlier version gave the wrong year.',
        datePublished: '2018-10-26T10:30:00+01:00',
      },
    ]);
  });

  it('cites the tweets of a story to the letter, with the copy that was kept, and a day as a day', async () => {
    const [plain, arabic, reply] = (await everything()).citation as Parsed[];
    expect(plain).toMatchObject({
      '@type': 'SocialMediaPosting',
      author: { name: 'Jane Doe', alternateName: '@janedoe', url: 'https://x.com/janedoe' },
      datePublished: '2018-10-25T14:30:00Z',
      text: 'First line with @someone and #ünïcode\n\nThird line: $TWTR &amp; https://example.com/a?b=c&d=e 👩‍👩‍👧‍👦 <b>not bold</b>',
      identifier: '1055419292123456789',
      url: 'https://x.com/janedoe/status/1055419292123456789',
      archivedAt: 'https://web.archive.org/web/2018/https://twitter.com/janedoe/status/1055419292123456789',
      image: [{ '@type': 'ImageObject', description: 'A small grey field' }],
      sharedContent: { '@type': 'SocialMediaPosting', text: 'مرحبا بالعالم @someone #أخبار' },
    });
    expect(arabic).toMatchObject({ inLanguage: 'ar', datePublished: '2018-10-24' });
    expect(arabic?.author).not.toHaveProperty('url');
    expect(reply).toMatchObject({ text: 'Gone by now.' });
    expect(reply).not.toHaveProperty('url');
  });

  it('says which post a tweet answers and quotes, of one that the story has not by its address alone', async () => {
    const posted = (more: string) =>
      `{ text: Words., author: { name: N, handle: n }, posted: 2018-10-25${more} }`;
    const elsewhere = 'https://x.com/jack/status/20';
    const tweets = `{ first: ${posted(', id: "7"')}, second: ${posted(', replyTo: first')}, third: ${posted(`, replyTo: "${elsewhere}", quoted: "${elsewhere}"`)} }`;
    const body = '::tweet{#second}\n\n::tweet{#third}\n\n::tweet{#first}\n';
    const data = dataOf(
      await headOf({ 'articles/a.md': story({ tweets }, body) }, '/articles/a'),
      'NewsArticle',
    );
    expect(vocabularyFlaws(data)).toEqual([]);
    const [second, third, first] = data.citation as Parsed[];
    expect(first?.['@type']).toBe('SocialMediaPosting');
    const reply = { '@type': ['SocialMediaPosting', 'Comment'] };
    expect(second).toMatchObject({
      ...reply,
      parentItem: {
        '@type': 'SocialMediaPosting',
        author: { name: 'N', alternateName: '@n' },
        datePublished: '2018-10-25',
        url: 'https://x.com/n/status/7',
      },
    });
    expect(second?.parentItem).not.toHaveProperty('text');
    const post = { '@type': 'SocialMediaPosting', url: elsewhere };
    expect(third).toMatchObject({ ...reply, parentItem: post, sharedContent: post });
  });

  it('holds the paper to be the author of a story without a byline, by its identity and address alone', async () => {
    const data = dataOf(await headOf(SHARED_PAPER, '/articles/another'), 'NewsArticle');
    expect(data.author).toEqual({
      '@type': 'NewsMediaOrganization',
      '@id': 'https://paper.example/#publisher',
      url: 'https://paper.example/',
    });
  });

  it('gives a story under another headline where it is shared both, and its series', async () => {
    const fields = { share: '{ title: Shorter }', series: 'The border' };
    const data = dataOf(await headOf({ 'articles/a.md': story(fields) }, '/articles/a'), 'NewsArticle');
    expect(data).toMatchObject({
      headline: 'A headline',
      alternativeHeadline: 'Shorter',
      isPartOf: { '@type': 'CreativeWorkSeries', name: 'The border' },
    });
  });

  it('knows the way from the front to a page', async () => {
    const [one, two] = await headsOf(SHARED_PAPER, [EVERYTHING, '/topics/mexico']);
    const stepsOf = (head: Head | undefined) =>
      (dataOf(head as Head, 'BreadcrumbList').itemListElement as Parsed[]).map(({ position, name, item }) => [
        position,
        name,
        item,
      ]);
    expect(stepsOf(one)).toEqual([
      [1, 'The Test Paper', 'https://paper.example/'],
      [2, 'World', 'https://paper.example/sections/world'],
      [3, 'Everything: notes & “quotations” <b>', 'https://paper.example/articles/everything'],
    ]);
    expect(stepsOf(two).at(-1)).toEqual([2, 'Mexico', 'https://paper.example/topics/mexico']);
  });

  it('tells on the front of the publisher, of the site and of the stories there', async () => {
    const front = await headOf(SHARED_PAPER, '/');
    expect(front.structuredData.map((document) => document['@type'])).toEqual([
      'NewsMediaOrganization',
      'WebSite',
      'CollectionPage',
    ]);
    expect(dataOf(front, 'WebSite')).toMatchObject({
      name: 'The Test Paper',
      url: 'https://paper.example/',
      publisher: { '@id': 'https://paper.example/#publisher' },
    });
    expect(dataOf(front, 'WebSite')).not.toHaveProperty('potentialAction');
    expect(dataOf(front, 'CollectionPage').mainEntity).toEqual({
      '@type': 'ItemList',
      numberOfItems: 3,
      itemListElement: [
        expect.objectContaining({ position: 1, url: 'https://paper.example/articles/everything' }),
        expect.objectContaining({ position: 2, url: 'https://paper.example/articles/another' }),
        expect.objectContaining({ position: 3, url: 'https://paper.example/articles/third' }),
      ],
    });
  });

  it('tells of an author on the first page of the stories, and lists stories on the next', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 21 }, (_, index) => [`articles/s${index}.md`, story({ authors: '[jane-doe]' })]),
    );
    const files = { ...SHARED_PAPER, ...many };
    const [first, second] = await headsOf(files, ['/authors/jane-doe', '/authors/jane-doe?page=2']);
    expect(dataOf(first as Head, 'ProfilePage').mainEntity).toMatchObject({
      '@type': 'Person',
      name: 'Jane Doe',
      url: 'https://paper.example/authors/jane-doe',
      sameAs: ['https://social.example/@jane', 'https://x.com/janedoe'],
      image: { width: '400 px' },
    });
    expect(dataOf(second as Head, 'CollectionPage')).toMatchObject({
      name: 'Jane Doe, page 2',
      url: 'https://paper.example/authors/jane-doe?page=2',
      mainEntity: { numberOfItems: 2 },
    });
  });

  it('names a story by one identity under every origin, as its feeds and ninjs do', () => {
    const edition = editionOf({ 'articles/a.md': story({ id: 'first' }) }, '2020-01-01T12:00:00Z');
    const origin = 'http://test.example:8080';
    const issue = { edition, origin, now: Date.parse('2020-01-01T12:00:00Z') };
    const read = (path: string) => JSON.parse(findDocument(issue, path)?.text ?? '');
    const article = edition.articles.get('a');
    const data = article && storyData(edition, origin, article);
    expect(data).toMatchObject({ identifier: 'https://paper.example/a/first', url: `${origin}/articles/a` });
    expect(read('/feed.json').items[0].id).toBe('https://paper.example/a/first');
    expect(read('/articles/a.json').uri).toBe('https://paper.example/a/first');
  });

  it('counts the words of the body and of the posts in it', async () => {
    const tweets =
      `{ a: { text: three more words, author: { name: A, handle: a }, posted: 2018-10-25, quoted: b },
      b: { text: and two, author: { name: B, handle: b }, posted: 2018-10-24 },
      c: { text: never placed, author: { name: C, handle: c }, posted: 2018-10-24 } }`.replace(/\s+/g, ' ');
    const body =
      'Five *wo*rds, it’s 1,000 well-made.\n\n## A heading\n\n::tweet{#a}\n\n| a | b |\n| - | - |\n| c | d |\n';
    const files = { 'articles/a.md': story({ tweets }, body) };
    expect(dataOf(await headOf(files, '/articles/a'), 'NewsArticle')).toMatchObject({
      wordCount: 5 + 2 + 3 + 2 + 4,
      timeRequired: 'PT1M',
    });
  });

  it('stands on no page that only says something, nor on one of the standing ones', async () => {
    const { app } = await paper({ 'pages/about.md': page('About') });
    for (const path of ['/about', '/nothing'])
      expect(readHead((await request(app).get(path)).text).structuredData).toEqual([]);
  });
});
