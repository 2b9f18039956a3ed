// An edition is the same whether it is made from the one before or from the beginning.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/Article.ts';
import { blocksOf } from '../../src/article/body/blocksOf.ts';
import type { Archive } from '../../src/edition/Archive.ts';
import { type Compose, composeEdition, composeProof } from '../../src/edition/composeEdition.ts';
import { page, story } from '../builders/contentFolder.ts';
import { archiveOf } from './editionOf.ts';

const htmlIn = (article: Article | undefined) => JSON.stringify(article && blocksOf(article.body));

const NOON = Date.parse('2020-06-01T12:00:00Z');
const HOUR = 3_600_000;

/** A composer never saw this site object, so it takes nothing from an edition before. */
function afresh(compose: Compose, archive: Archive, now: number) {
  return { ...compose({ ...archive, site: { ...archive.site } }, now), site: archive.site };
}

const FIXED = archiveOf({
  'pages/about.md': page('About', 'To [b](/articles/b) and [d](/articles/d).\n'),
  'authors/jane.md': '---\nname: Jane\n---\n\nShe wrote [a](/articles/a).\n',
  'authors/joe.md': '---\nname: Joe\n---\n',
  'pictures/a.png': '',
});

const slugs = ['a', 'b', 'c', 'd'];
const oneOf = (...values: string[]) => fc.constantFrom(...values);

/** Fields of a story by their names; those that are undefined are left out. */
const fields = fc.record(
  {
    headline: oneOf('One', 'Two', 'Three'),
    standfirst: oneOf('First.', 'Second.'),
    section: oneOf('world', 'science'),
    published: oneOf(
      '2018-10-25',
      '2019-01-01',
      '2020-06-01T12:00:00Z',
      '2020-06-01T14:00:00Z',
      '2020-05-31T23:30:00Z',
    ),
    updated: oneOf('2021-01-01', '2021-01-02'),
    draft: oneOf('true', 'false'),
    expires: oneOf('2020-06-01T13:00:00Z', '2021-01-01'),
    withdrawn: oneOf('{ at: 2020-06-01T13:00:00Z, reason: Wrong. }'),
    topics: oneOf('[Oil]', '[oil, Gas]', '[Gas]'),
    series: oneOf('One', 'Two'),
    authors: oneOf('[jane]', '[joe, jane]', '[nobody]'),
    aliases: oneOf('[old]', '[old, b]', '[/former]'),
    id: oneOf('one', 'a', 'b'),
    picture: oneOf('{ src: a.png, alt: A }', '{ src: none.png, alt: A }'),
    dateline: oneOf('Here', 'There'),
  },
  { requiredKeys: [] },
);

const body = oneOf(
  'Words.\n',
  'Other words.\n',
  'To [a](/articles/a), [old](/articles/old), [c](/articles/c).\n',
  'A line.\n\nTo [b](/articles/b), [none](/articles/none), [oil](/topics/oil).\n',
);

type Fields = Readonly<Record<string, string>>;
interface Copy {
  readonly fields: Fields;
  readonly body: string;
}

/** One field in other words, or the text. */
const change = fields.chain((all) => {
  const single = Object.entries(all).map(([name, value]) => ({ [name]: String(value) }));
  return fc.oneof(fc.constantFrom<Fields[]>({}, ...single), fc.constant<Fields>({}));
});

/** One step of a day at the desk: a story is written, changed a little, deleted, or time goes on. */
const step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ slug: oneOf(...slugs), written: fc.record({ fields, body }) }) },
  { weight: 4, arbitrary: fc.record({ slug: oneOf(...slugs), changed: change }) },
  { weight: 2, arbitrary: fc.record({ slug: oneOf(...slugs), body }) },
  { weight: 1, arbitrary: fc.record({ slug: oneOf(...slugs), deleted: fc.constant(true) }) },
  { weight: 2, arbitrary: fc.record({ hours: fc.constantFrom(-1, 1, 2) }) },
);

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Applies a step to the stories; what stays the same stays the same objects in the archive. */
function applied(stories: Map<string, Copy>, next: Step): Map<string, Copy> {
  if ('hours' in next) return stories;
  const after = new Map(stories);
  const old = stories.get(next.slug);
  if ('deleted' in next) after.delete(next.slug);
  else if ('written' in next) after.set(next.slug, next.written as Copy);
  else if (old !== undefined && 'body' in next) after.set(next.slug, { ...old, body: next.body });
  else if (old !== undefined && 'changed' in next)
    after.set(next.slug, { ...old, fields: { ...old.fields, ...next.changed } });
  return after;
}

const read = new Map<string, Archive['articles'][number] | null>();
const articles = new WeakMap<Copy, Archive['articles'][number] | null>();

// Each version of a story is an object of its own, though what it says has been read before.
function articleOf(slug: string, copy: Copy) {
  const key = JSON.stringify([slug, copy]);
  const known = articles.get(copy);
  if (known !== undefined) return known;
  const found = read.get(key);
  const article = found === undefined ? soundOrNull(slug, copy) : found && { ...found };
  read.set(key, article);
  articles.set(copy, article);
  return article;
}

function soundOrNull(slug: string, { fields: own, body: text }: Copy) {
  try {
    return archiveOf({ [`articles/${slug}.md`]: story(own, text) }).articles[0] ?? null;
  } catch {
    return null;
  }
}

function archiveWith(stories: ReadonlyMap<string, Copy>): Archive {
  const sorted = [...stories].sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...FIXED, articles: sorted.flatMap(([slug, copy]) => articleOf(slug, copy) ?? []) };
}

describe.each([
  ['for readers', composeEdition],
  ['for the desk', composeProof],
])('an edition %s', (_whom, compose) => {
  it('is the same after any series of edits as one made from the beginning', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        let stories = new Map<string, Copy>(slugs.map((slug) => [slug, { fields: {}, body: 'Words.\n' }]));
        let now = NOON;
        for (const next of steps) {
          stories = applied(stories, next);
          if ('hours' in next) now += next.hours * HOUR;
          const archive = archiveWith(stories);
          const edition = compose(archive, now);
          expect(edition).toEqual(afresh(compose, archive, now));
          expect([...edition.articles.keys()]).toEqual(edition.latest.map(({ slug }) => slug));
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('an edit of words alone', () => {
  const before = archiveOf({
    'articles/a.md': story({ topics: '[Oil]' }, 'To [c](/articles/c).\n'),
    'articles/b.md': story(),
    'articles/c.md': story({ draft: 'true' }),
  });

  function edited(slug: string, text: string): Archive {
    const [article] = archiveOf({ [`articles/${slug}.md`]: text }).articles;
    const articles = before.articles.map((old) => (old.slug === slug && article ? article : old));
    return { ...before, articles };
  }

  it('leaves every list in which the story does not stand the same object', () => {
    const first = composeEdition(before, NOON);
    const second = composeEdition(edited('b', story({ headline: 'Other' })), NOON);
    expect(second.latest.map(({ fields: own }) => own.headline)).toEqual(['A headline', 'Other']);
    expect(second.topics.get('oil')).toBe(first.topics.get('oil'));
    expect(second.redirects).toBe(first.redirects);
    expect(second.latest[0]).toBe(first.latest[0]);
  });

  it('leaves out the links that lead to no published story', () => {
    composeEdition(before, NOON);
    const text = story({ topics: '[Oil]', headline: 'Other' }, 'More words.\n\nTo [c](/articles/c).\n');
    const { articles } = composeEdition(edited('a', text), NOON);
    expect(htmlIn(articles.get('a'))).not.toContain('href');
  });

  it('has each link of a story that did not change only while its target is public', () => {
    const files = (b: string, c: string) => ({
      'articles/a.md': story({}, '[One](/articles/b) and [two](/articles/c).\n'),
      'articles/b.md': story({ draft: b }),
      'articles/c.md': story({ draft: c }),
    });
    const first = archiveOf(files('true', 'false'));
    const [article, ...others] = archiveOf(files('false', 'true')).articles;
    const same = {
      ...first,
      articles: [first.articles[0] ?? article, ...others].flatMap((text) => text ?? []),
    };
    const linksIn = (archive: Archive) =>
      htmlIn(composeEdition(archive, NOON).articles.get('a')).match(/articles\/\w/g);
    expect([linksIn(first), linksIn(same), linksIn(first)]).toEqual([
      ['articles/c'],
      ['articles/b'],
      ['articles/c'],
    ]);
  });

  it('moves the places of the problems below it', () => {
    const flawed = { ...edited('b', story({}, 'To [none](/articles/none).\n')) };
    expect(composeEdition(flawed, NOON).problems.map(({ line }) => line)).toEqual([8]);
    const moved = edited('b', story({}, 'A line.\n\nTo [none](/articles/none).\n'));
    expect(composeEdition(moved, NOON).problems.map(({ line }) => line)).toEqual([10]);
  });
});
