// Which stories stand around a story on its page.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/Article.ts';
import { composeEdition, composeProof } from '../../src/edition/composeEdition.ts';
import type { Edition } from '../../src/edition/Edition.ts';
import { relatedStories } from '../../src/edition/relatedStories.ts';
import { storiesAround } from '../../src/edition/storiesAround.ts';
import { story } from '../builders/contentFolder.ts';
import { archiveOf, editionOf } from './editionOf.ts';

type Fields = Readonly<Record<string, string>>;

function filesOf(stories: Readonly<Record<string, Fields>>) {
  const entries = Object.entries(stories);
  return Object.fromEntries(entries.map(([slug, fields]) => [`articles/${slug}.md`, story(fields)]));
}

/** A story of an edition, which has to be there. */
function the(edition: Edition, slug: string): Article {
  const article = edition.articles.get(slug);
  if (article === undefined) throw new Error(`There is no story ${slug}`);
  return article;
}

/** The slugs around the story `a`. */
function around(stories: Readonly<Record<string, Fields>>) {
  const edition = editionOf(filesOf(stories));
  const { series, related, more } = storiesAround(edition, the(edition, 'a'));
  const slugs = (list: readonly Article[]) => list.map(({ slug }) => slug);
  return {
    series: series && slugs(series.parts.map(({ article }) => article)),
    related: slugs(related),
    more: slugs(more),
  };
}

const science = { section: 'science' };

describe('related stories', () => {
  it('are first the named ones, in their order, however many', () => {
    const named = { related: '[f, c, e, b, d]', topics: '[Oil]' };
    const stories = { a: named, b: {}, c: {}, d: {}, e: {}, f: {}, g: { topics: '[Oil]' } };
    expect(around(stories).related).toEqual(['f', 'c', 'e', 'b', 'd']);
  });

  it('are then those that share a topic, up to four, and no others', () => {
    const topics = '[Oil, Gas]';
    const stories = {
      a: { related: '[c]', topics },
      b: science,
      c: science,
      d: { ...science, topics: '[gas]' },
    };
    expect(around(stories).related).toEqual(['c', 'd']);
    const many = Object.fromEntries([...'bcdefgh'].map((slug) => [slug, { topics }]));
    expect(around({ a: { topics }, ...many }).related).toHaveLength(4);
  });

  it('have a rare topic rather than a common one, though they are old and stand elsewhere', () => {
    const slugs = Array.from({ length: 20 }, (_, index) => `s${index}`);
    const common = Object.fromEntries(slugs.map((slug) => [slug, { topics: '[Mexico]' }]));
    const old = { section: 'science', published: '2008-01-01', topics: '[Honduras]' };
    const { related } = around({ a: { topics: '[Mexico, Honduras]' }, ...common, old });
    expect(related[0]).toBe('old');
  });

  it('stand in the same section, and near in time, where topics weigh the same; what came after is nearer', () => {
    const topics = '[Oil]';
    const at = (published: string, section = 'world') => ({ topics, published, section });
    const stories = {
      a: at('2018-06-01'),
      before: at('2018-03-01'),
      after: at('2018-09-01'),
      'long-before': at('2012-06-01'),
      elsewhere: at('2018-09-01', 'science'),
    };
    expect(around(stories).related).toEqual(['after', 'before', 'elsewhere', 'long-before']);
  });

  it('come in an order that does not hang on that of the files', () => {
    const topics = '[Oil]';
    const slugs = ['b', 'c', 'd', 'e', 'f'];
    const forwards = Object.fromEntries(slugs.map((slug) => [slug, { topics }]));
    const backwards = Object.fromEntries([...slugs].reverse().map((slug) => [slug, { topics }]));
    expect(around({ a: { topics }, ...forwards }).related).toEqual(['b', 'c', 'd', 'e']);
    expect(around({ a: { topics }, ...backwards }).related).toEqual(['b', 'c', 'd', 'e']);
  });

  it('are looked for near the story alone, however long the list of a topic is', () => {
    const edition = editionOf(filesOf({ a: { topics: '[Oil]' }, b: { topics: '[Oil]' } }));
    const pattern = the(edition, 'b');
    const length = 100_000;
    let looks = 0;
    const long = new Proxy<Article[]>([], {
      get: (list, name) => {
        if (name === 'length') return length;
        if (typeof name !== 'string' || !/^\d+$/.test(name)) return Reflect.get(list, name);
        looks += 1;
        const instant = Date.parse('2030-01-01T00:00:00Z') - Number(name) * 3_600_000;
        const published = { instant, iso: new Date(instant).toISOString(), precision: 'time' as const };
        return { ...pattern, slug: `s${name}`, fields: { ...pattern.fields, published } };
      },
      has: () => true,
    });
    const oil = edition.topics.get('oil');
    const topics = new Map(oil && [['oil', { ...oil, articles: long }]]);
    const found = relatedStories({ ...edition, topics }, the(edition, 'a'), new Set());
    expect(looks).toBeLessThan(300);
    const day = the(edition, 'a').fields.published?.instant ?? 0;
    expect(found).toHaveLength(4);
    for (const { fields } of found)
      expect(Math.abs((fields.published?.instant ?? 0) - day)).toBeLessThan(86_400_000);
  });
});

describe('a series', () => {
  const part = (published: string, more: Fields = {}) => ({ series: 'The budget', published, ...more });
  const five = {
    z: part('2018-01-01'),
    a: part('2018-01-02'),
    y: part('2018-01-03', { series: '"the Budget"' }),
    c: part('2018-01-04'),
    b: part('2018-01-04'),
    other: { series: 'Another' },
  };

  function seriesIn(stories: Readonly<Record<string, Fields>>, slug: string) {
    const edition = editionOf(filesOf(stories));
    return storiesAround(edition, the(edition, slug)).series;
  }

  it('has its parts in the order of publication, then of slugs, with the neighbours', () => {
    expect(around(five).series).toEqual(['z', 'a', 'y', 'b', 'c']);
    const series = seriesIn(five, 'a');
    expect([series?.name, series?.number, series?.count]).toEqual(['The budget', 2, 5]);
    expect([series?.previous?.article.slug, series?.next?.article.slug]).toEqual(['z', 'y']);
    expect(seriesIn(five, 'z')?.previous).toBeNull();
    expect(seriesIn(five, 'c')?.next).toBeNull();
  });

  it('counts the public parts alone, and is none while there is only one', () => {
    const soon = { ...five, z: part('2031-01-01'), y: part('2018-01-03', { draft: 'true' }) };
    expect(around(soon).series).toEqual(['a', 'b', 'c']);
    expect(seriesIn(soon, 'a')).toMatchObject({ number: 1, count: 3, previous: null });
    expect(seriesIn({ a: part('2018-01-01'), b: part('2031-01-01') }, 'a')).toBeNull();
  });

  it('shows of many parts those around the story, with their numbers', () => {
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [
        `p${index + 1}`,
        part(`2018-01-${String(index + 1).padStart(2, '0')}`),
      ]),
    );
    const numbers = (slug: string) => seriesIn(many, slug)?.parts.map(({ number }) => number);
    expect(numbers('p1')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(numbers('p15')).toEqual([11, 12, 13, 14, 15, 16, 17, 18, 19]);
    expect(numbers('p30')).toEqual([22, 23, 24, 25, 26, 27, 28, 29, 30]);
  });
});

describe('more from a section', () => {
  it('is the newest of it that stand nowhere else on the page', () => {
    const stories = {
      a: { related: '[b]', series: 'S', published: '2018-01-01' },
      b: { published: '2019-05-01' },
      c: { series: 'S', published: '2019-04-01' },
      d: { published: '2019-03-01' },
      e: { ...science, published: '2019-03-01' },
      f: { published: '2019-02-01' },
    };
    expect(around(stories)).toEqual({ series: ['a', 'c'], related: ['b'], more: ['d', 'f'] });
  });
});

describe('what stands around a story', () => {
  const NOW = Date.parse('2020-06-01T12:00:00Z');
  const slugs = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const oneOf = (...values: string[]) => fc.constantFrom(...values);
  const fields = fc.record(
    {
      published: oneOf('2018-10-25', '2019-01-01', '2020-06-01T12:00:00Z', '2020-06-01T12:00:01Z'),
      section: oneOf('world', 'science'),
      topics: oneOf('[Oil]', '[oil, Gas]', '[Gas, Sun]'),
      series: oneOf('One', '"one"', 'Two'),
      draft: oneOf('true', 'false'),
      expires: oneOf('2020-06-01T12:00:00Z', '2021-01-01'),
      related: oneOf('[b, c]', '[a, h, g, f, e]', '[d]'),
    },
    { requiredKeys: ['published'] },
  );
  // A story that expires before it comes, or that names itself, is refused by its own check.
  const paper = fc.tuple(...slugs.map((slug) => fc.record({ slug: fc.constant(slug), fields }))).map((all) =>
    Object.fromEntries(
      all.map(({ slug, fields: { related, expires, ...own } }) => {
        const names = (related ?? '[]').replace(new RegExp(`\\b${slug}\\b,? ?`), '');
        const ends = expires !== undefined && own.published < '2020' ? { expires } : {};
        return [slug, { ...own, ...ends, ...(names === '[]' ? {} : { related: names }) }];
      }),
    ),
  );

  it('is never there twice, never the story itself, and never what is not public', () => {
    fc.assert(
      fc.property(paper, (stories) => {
        const archive = archiveOf(filesOf(stories as Record<string, Fields>));
        const [readers, desk] = [composeEdition(archive, NOW), composeProof(archive, NOW)];
        // Also around a story that is looked at before it is published, which stands in no list.
        for (const edition of [readers, desk])
          for (const article of archive.articles) {
            const { series, related, more } = storiesAround(edition, article);
            const parts = (series?.parts ?? []).map((part) => part.article);
            expect(parts.filter(({ slug }) => slug === article.slug)).toHaveLength(series === null ? 0 : 1);
            const others = [...parts.filter(({ slug }) => slug !== article.slug), ...related, ...more];
            const found = others.map(({ slug }) => slug);
            expect(new Set(found).size).toBe(found.length);
            expect(found).not.toContain(article.slug);
            expect(found.filter((slug) => !edition.articles.has(slug))).toEqual([]);
          }
      }),
      { numRuns: 60 },
    );
  });
});
