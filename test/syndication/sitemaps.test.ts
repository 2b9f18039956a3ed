import { Readable } from 'node:stream';
import { parseSitemap, parseSitemapIndex } from 'sitemap';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/Article.ts';
import { findDocument } from '../../src/syndication/findDocument.ts';
import { page, SITE_YAML, story } from '../builders/contentFolder.ts';
import { editionOf } from '../edition/editionOf.ts';
import { documentsOf, EVERYTHING, locsIn, ORIGIN, textAt } from './documentsOf.ts';
import { indexFlaws, sitemapFlaws } from './sitemapSchemas.ts';

type Files = Readonly<Record<string, string>>;

/** Every address of a sitemap, by way of its index. */
function everyAddress(files: Files, date?: string): string[] {
  return locsIn(textAt(files, '/sitemap.xml', date)).flatMap((part) =>
    locsIn(textAt(files, part.slice(ORIGIN.length), date)),
  );
}

describe('the sitemap', () => {
  it('lists every page once, and nothing else', () => {
    const files = {
      'articles/one.md': story({
        topics: '[Sea, "Ciudad Juárez"]',
        authors: '[jane]',
        published: '2018-10-25',
      }),
      'articles/two.md': story({ published: '2019-01-02 09:00', aliases: '[former, /2018/old.html]' }),
      'articles/gone.md': story({ withdrawn: '{ at: 2019-01-01, reason: Wrong. }' }),
      'articles/run-out.md': story({ expires: '2019-01-01', topics: '[Expiry]' }),
      'articles/later.md': story({ published: '2021-01-01', section: 'science', topics: '[Embargo]' }),
      'articles/draft.md': story({ draft: 'true' }),
      'authors/jane.md': '---\nname: Jane Doe\n---\n',
      'authors/idle.md': '---\nname: John Roe\n---\n',
      'pages/about.md': page('About'),
    };
    expect(everyAddress(files)).toEqual([
      `${ORIGIN}/`,
      `${ORIGIN}/sections/world`,
      `${ORIGIN}/authors/jane`,
      `${ORIGIN}/about`,
      `${ORIGIN}/corrections`,
      `${ORIGIN}/archive`,
      `${ORIGIN}/archive/2019/01`,
      `${ORIGIN}/archive/2018/10`,
      `${ORIGIN}/topics/ciudad-juarez`,
      `${ORIGIN}/topics/sea`,
      `${ORIGIN}/articles/one`,
      `${ORIGIN}/articles/two`,
    ]);
  });

  it('has an address outside ASCII encoded', () => {
    const files = { 'articles/one.md': story({ topics: '["Право"]' }) };
    expect(everyAddress(files)).toContain(`${ORIGIN}/topics/${encodeURIComponent('право')}`);
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['its publication', {}, '2018-10-25'],
    ['its update', { updated: '2018-10-26 09:30' }, '2018-10-26T09:30:00+01:00'],
    [
      'a correction',
      { updated: '2018-10-26', corrections: '[{ at: 2018-12-24 10:00, text: X }]' },
      '2018-12-24T10:00:00Z',
    ],
    [
      'the latest of several corrections',
      { corrections: '[{ at: 2018-12-24, text: X }, { at: 2018-11-01, text: Y }]' },
      '2018-12-24',
    ],
  ])('dates a story by %s', (_what, fields, expected) => {
    const xml = textAt({ 'articles/one.md': story(fields) }, '/sitemap-2018-10.xml');
    expect(xml).toContain(`<loc>${ORIGIN}/articles/one</loc><lastmod>${expected}</lastmod>`);
  });

  it('dates nothing by a change that is yet to come, and is made anew when it does', () => {
    const files = { 'articles/one.md': story({ updated: '2020-01-01 13:00' }) };
    expect(editionOf(files, '2020-01-01T12:00:00Z').validUntil).toBe(Date.parse('2020-01-01T13:00:00Z'));
    for (const path of ['/sitemap.xml', '/sitemap-2018-10.xml', '/sitemap-pages.xml']) {
      const before = documentsOf(files, '2020-01-01T12:00:00Z')(path);
      expect(before?.text).not.toContain('2020-01-01');
      const after = documentsOf(files, '2020-01-01T13:00:00Z')(path);
      expect(after?.text).toContain('<lastmod>2020-01-01T13:00:00Z</lastmod>');
      expect(after?.validUntil).toBe(Number.POSITIVE_INFINITY);
    }
  });

  it('dates fronts by the latest of their stories, and a standing page by its own date', () => {
    const files = {
      'articles/one.md': story({ topics: '[Sea]', corrections: '[{ at: 2019-05-05, text: X }]' }),
      'articles/two.md': story({ published: '2018-10-26', section: 'science', topics: '[Sea]' }),
      'pages/about.md': page('About').replace('title', 'updated: 2019-01-01\ntitle'),
      'pages/privacy.md': page('Privacy'),
    };
    const pages = textAt(files, '/sitemap-pages.xml');
    expect(pages).toContain(`<loc>${ORIGIN}/</loc><lastmod>2019-05-05</lastmod>`);
    expect(pages).toContain(`<loc>${ORIGIN}/sections/world</loc><lastmod>2019-05-05</lastmod>`);
    expect(pages).toContain(`<loc>${ORIGIN}/sections/science</loc><lastmod>2018-10-26</lastmod>`);
    expect(pages).toContain(`<loc>${ORIGIN}/archive</loc><lastmod>2018-10-26</lastmod>`);
    expect(pages).toContain(`<loc>${ORIGIN}/archive/2018/10</loc><lastmod>2019-05-05</lastmod>`);
    expect(pages).toContain(`<loc>${ORIGIN}/corrections</loc><lastmod>2019-05-05</lastmod>`);
    expect(pages).toContain(`<loc>${ORIGIN}/about</loc><lastmod>2019-01-01</lastmod>`);
    expect(pages).toContain(`<url><loc>${ORIGIN}/privacy</loc></url>`);
    expect(textAt(files, '/sitemap-topics.xml')).toContain('/topics/sea</loc><lastmod>2019-05-05</lastmod>');
  });

  it('names the pictures that a page shows, those of its tweets too, each once', async () => {
    const xml = textAt(EVERYTHING, '/sitemap-2018-10.xml');
    const items = await parseSitemap(Readable.from([xml]));
    const images = items.find(({ url }) => url.endsWith('/everything'))?.img.map(({ url }) => url);
    expect(images).toEqual([
      `${ORIGIN}/pictures/wide.000000000000.3-r1.png`,
      `${ORIGIN}/pictures/small.000000000000.3-r1.png`,
    ]);
  });

  it('changes in one part when a story is corrected, beside the fronts that are dated by it', () => {
    const files = {
      'articles/one.md': story({ published: '2018-10-25' }),
      'articles/two.md': story({ published: '2018-11-25' }),
      'articles/three.md': story({ published: '2018-11-26' }),
    };
    const edited = { ...files, 'articles/one.md': story({ corrections: '[{ at: 2019-05-05, text: X }]' }) };
    const parts = ['/sitemap-2018-10.xml', '/sitemap-2018-11.xml'];
    const changed = parts.filter((path) => textAt(files, path) !== textAt(edited, path));
    expect(changed).toEqual(['/sitemap-2018-10.xml']);
  });

  it('has the new address of a renamed story only', () => {
    const files = { 'articles/new.md': story({ id: 'old', aliases: '[old]' }) };
    expect(everyAddress(files).filter((address) => address.includes('/articles/'))).toEqual([
      `${ORIGIN}/articles/new`,
    ]);
  });

  it.each([
    '/sitemap-2018-11.xml',
    '/sitemap-pages-2.xml',
    '/sitemap-.xml',
    '/sitemap-2018-10-1.xml',
    '/sitemap-constructor.xml',
    '/sitemap',
  ])('has no part at %s', (path) => {
    expect(documentsOf({ 'articles/one.md': story() })(path)).toBeNull();
  });

  it('satisfies the schemas and an independent reader', async () => {
    const index = textAt(EVERYTHING, '/sitemap.xml');
    expect(await indexFlaws(index)).toEqual([]);
    const parts = await parseSitemapIndex(Readable.from([index]));
    expect(parts.map(({ url }) => url)).toEqual(locsIn(index));
    for (const part of locsIn(index)) {
      const xml = textAt(EVERYTHING, part.slice(ORIGIN.length));
      expect(await sitemapFlaws(xml), part).toEqual([]);
    }
  });

  it('is refused by the schemas where something is wrong, so that they can be relied on', async () => {
    const xml = textAt(EVERYTHING, '/sitemap-2018-10.xml');
    expect(await sitemapFlaws(xml.replace(/<lastmod>[^<]*/, '<lastmod>25 October 2018'))).not.toEqual([]);
    expect(await sitemapFlaws(xml.replaceAll('image:loc', 'image:src'))).not.toEqual([]);
    const index = textAt(EVERYTHING, '/sitemap.xml');
    expect(await indexFlaws(index.replace('<loc>', '<loc/><loc>'))).not.toEqual([]);
  });
});

describe('the sitemap of 100,000 stories', () => {
  const edition = editionOf({ 'articles/one.md': story() });
  const model = edition.latest[0] as Article;

  /** An edition with so many stories, which were published one a minute from an instant on. */
  function manyStories(count: number, minutes: number, references: Article['references'] = []) {
    const latest: Article[] = Array.from({ length: count }, (_none, index) => {
      const instant = Date.parse('2018-10-01T00:00:00Z') + (count - index) * minutes * 60_000;
      const published = {
        instant,
        iso: new Date(instant).toISOString().replace('.000', ''),
        precision: 'time' as const,
      };
      return {
        ...model,
        slug: `story-${count - index - 1}`,
        references,
        fields: { ...model.fields, published },
      };
    });
    return { edition: { ...edition, latest }, origin: ORIGIN, now: Date.parse('2040-01-01') };
  }

  it('has them all, once each, in parts of months', () => {
    const issue = manyStories(100_000, 30);
    const parts = locsIn(findDocument(issue, '/sitemap.xml')?.text ?? '').map((part) =>
      part.slice(ORIGIN.length),
    );
    expect(parts.filter((part) => /\d{4}-\d{2}\.xml$/.test(part)).length).toBeGreaterThan(60);
    const addresses = parts.flatMap((part) => locsIn(findDocument(issue, part)?.text ?? ''));
    expect(addresses.filter((address) => address.includes('/articles/'))).toHaveLength(100_000);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('cuts a month of more than 50,000 into files that no new story shifts', async () => {
    const issue = manyStories(59_999, 0.25);
    const index = findDocument(issue, '/sitemap.xml')?.text ?? '';
    expect(await indexFlaws(index)).toEqual([]);
    expect(locsIn(index).slice(-2)).toEqual([
      `${ORIGIN}/sitemap-2018-10.xml`,
      `${ORIGIN}/sitemap-2018-10-2.xml`,
    ]);
    const first = findDocument(issue, '/sitemap-2018-10.xml')?.text ?? '';
    expect(locsIn(first)).toHaveLength(50_000);
    const more = manyStories(60_000, 0.25);
    expect(findDocument(more, '/sitemap-2018-10.xml')?.text).toBe(first);
    expect(locsIn(findDocument(more, '/sitemap-2018-10-2.xml')?.text ?? '')).toHaveLength(10_000);
  });

  it('cuts by the bytes, too, where stories have many pictures', () => {
    const picture = {
      kind: 'picture' as const,
      field: null,
      target: `${'ü'.repeat(100)}.png`,
      line: 1,
      column: 1,
    };
    const issue = manyStories(
      2000,
      1,
      Array.from({ length: 200 }, () => picture),
    );
    const parts = locsIn(findDocument(issue, '/sitemap.xml')?.text ?? '').filter((part) =>
      part.includes('2018'),
    );
    expect(parts.length).toBeGreaterThan(5);
    const addresses = parts.flatMap((part) =>
      locsIn(findDocument(issue, part.slice(ORIGIN.length))?.text ?? ''),
    );
    expect(addresses).toHaveLength(2000);
  });
});

describe('the sitemap of an empty site', () => {
  it('lists the pages that are always there', async () => {
    const files = { 'site.yaml': SITE_YAML };
    expect(everyAddress(files)).toEqual([`${ORIGIN}/`, `${ORIGIN}/corrections`, `${ORIGIN}/archive`]);
    expect(await indexFlaws(textAt(files, '/sitemap.xml'))).toEqual([]);
    expect(await sitemapFlaws(textAt(files, '/sitemap-pages.xml'))).toEqual([]);
  });
});
