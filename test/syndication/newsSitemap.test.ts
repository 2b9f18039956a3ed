import { Readable } from 'node:stream';
import { parseSitemap } from 'sitemap';
import { describe, expect, it } from 'vitest';
import { findDocument } from '../../src/syndication/findDocument.ts';
import { SITE_YAML, story } from '../builders/contentFolder.ts';
import { editionOf } from '../edition/editionOf.ts';
import { documentsOf, locsIn, ORIGIN, textAt } from './documentsOf.ts';
import { sitemapFlaws } from './sitemapSchemas.ts';

const PATH = '/sitemap-news.xml';
const HOUR = 3_600_000;

describe('the news sitemap', () => {
  const files = {
    'articles/old.md': story({ published: '2019-12-30 11:59' }),
    'articles/edge.md': story({ published: '2019-12-30 12:00' }),
    'articles/fresh.md': story({ published: '2019-12-31', headline: 'Fresh & "new"' }),
    'articles/later.md': story({ published: '2020-01-01 12:01' }),
  };

  it('lists the stories of the last 48 hours, newest first', () => {
    expect(locsIn(textAt(files, PATH, '2020-01-01T11:59:59.999Z'))).toEqual([
      `${ORIGIN}/articles/fresh`,
      `${ORIGIN}/articles/edge`,
    ]);
  });

  it('changes by the clock alone, and says when', () => {
    const before = documentsOf(files, '2020-01-01T11:59:59.999Z')(PATH);
    expect(before?.validUntil).toBe(Date.parse('2020-01-01T12:00:00Z'));
    const after = documentsOf(files, '2020-01-01T12:00:00Z')(PATH);
    expect(locsIn(after?.text ?? '')).toEqual([`${ORIGIN}/articles/fresh`]);
    expect(after?.validUntil).toBe(Date.parse('2019-12-31T00:00:00Z') + 48 * HOUR);
  });

  it('tells what is required of each story, to an independent reader too', async () => {
    const [item] = await parseSitemap(Readable.from([textAt(files, PATH)]));
    expect(item?.news).toEqual({
      publication: { name: 'The Test Paper', language: 'en' },
      publication_date: '2019-12-31',
      title: 'Fresh & “new”',
    });
  });

  it.each([
    ['en-GB', 'en'],
    ['es', 'es'],
    ['zh', 'zh-cn'],
    ['zh-TW', 'zh-tw'],
    ['zh-Hant-HK', 'zh-tw'],
    ['ar', 'ar'],
  ])('names the language %s as “%s”', async (language, code) => {
    const site = SITE_YAML.replace('en-GB', language);
    const xml = textAt({ ...files, 'site.yaml': site }, PATH);
    expect(xml).toContain(`<news:language>${code}</news:language>`);
    expect(await sitemapFlaws(xml)).toEqual([]);
  });

  it('names the language of a story that is in another', () => {
    const xml = textAt({ 'articles/a.md': story({ lang: 'es-MX', published: '2019-12-31' }) }, PATH);
    expect(xml).toContain('<news:language>es</news:language>');
  });

  it('names no more than 1,000 stories, the newest', () => {
    const edition = editionOf({ 'articles/one.md': story({ published: '2019-12-31' }) });
    const latest = edition.latest.flatMap((article) =>
      Array.from({ length: 1001 }, (_none, index) => ({ ...article, slug: `s${1000 - index}` })),
    );
    const now = Date.parse('2020-01-01');
    const document = findDocument({ edition: { ...edition, latest }, origin: ORIGIN, now }, PATH);
    const locs = locsIn(document?.text ?? '');
    expect(locs).toHaveLength(1000);
    expect(locs[0]).toBe(`${ORIGIN}/articles/s1000`);
    expect(locs).not.toContain(`${ORIGIN}/articles/s0`);
  });

  it('lists the front page alone, and is valid, where nothing is that new', async () => {
    const document = documentsOf({ 'articles/old.md': story() })(PATH);
    expect(document?.validUntil).toBe(Number.POSITIVE_INFINITY);
    expect(locsIn(document?.text ?? '')).toEqual([`${ORIGIN}/`]);
    expect(await sitemapFlaws(document?.text ?? '')).toEqual([]);
  });
});
