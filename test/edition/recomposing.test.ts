// An edition is the same whether it is made from the one before or from the beginning.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/Article.ts';
import { blocksOf } from '../../src/article/body/blocksOf.ts';
import type { Archive } from '../../src/edition/Archive.ts';
import { type Compose, composeEdition, composeProof } from '../../src/edition/composeEdition.ts';
import type { Edition } from '../../src/edition/Edition.ts';
import { page, story } from '../builders/contentFolder.ts';
import { archiveOf } from './editionOf.ts';

const htmlIn = (article: Article | undefined) => JSON.stringify(article && blocksOf(article.body));

const NOON = Date.parse('2020-06-01T12:00:00Z');
const HOUR = 3_600_000;

/** A composer never saw this site object, so it takes nothing from an edition before. */
function afresh(compose: Compose, archive: Archive, now: number) {
  return { ...compose({ ...archive, site: { ...archive.site } }, now), site: archive.site };
}

/** An edition with its maps as plain ones, and with the order of those whose order counts. */
function plain(edition: Edition) {
  const entries = Object.entries(edition).map(([name, value]) => [
    name,
    value !== null && typeof value?.entries === 'function' && !Array.isArray(value) ? new Map(value) : value,
  ]);
  const { sections, months, authors, pages } = edition;
  return {
    ...Object.fromEntries(entries),
    order: [sections, months, authors, pages].map((map) => [...map.keys()]),
    sizes: entries.map(([, value]) => value?.size),
  };
}

const FIXED = archiveOf({
  'pages/about.md': page('About', 'To [b](/articles/b), [d](/articles/d) and [gas](/topics/gas).\n'),
  'authors/jane.md': '---\nname: Jane\npicture: jane.png\n---\n\nOf [a](/articles/a).\n',
  'authors/joe.md': '---\nname: Joe\n---\n\nHe wrote in [May](/archive/2020/05).\n',
  'pictures/a.png': '',
  'pictures/b.png': '',
  'pictures/jane.png': '',
});

/** The same with files that have errors, and with stories on the front that may not be there. */
const FLAWED: Archive = {
  ...FIXED,
  site: { ...FIXED.site, front: { lead: 'c', order: ['b', 'e'] } },
  problems: ['articles/z.md', 'articles/x/e.md', 'authors/ann.md', 'pages/d.md'].map((file) => ({
    ...{ file, line: 2, column: 1, field: null, message: 'Wrong.', hint: 'Mend it.' },
    severity: 'error' as const,
  })),
  refused: [
    {
      file: 'articles/z.md',
      links: ['/articles/c', '/topics/gas', '/articles/old'].map((address, index) => ({
        ...{ address, written: address, line: index + 9, column: 4 },
      })),
      references: [{ kind: 'related', field: 'related[0]', target: 'd', line: 5, column: 3 }],
    },
  ],
};

const slugs = ['a', 'b', 'c', 'd', 'e', 'f'];
const oneOf = (...values: string[]) => fc.constantFrom(...values);

const DAYS = ['2018-10-25', '2019-01-01', '2020-05-02', '2020-06-01'];
const HOURS = [
  '2020-05-31T23:30:00Z',
  '2020-06-01T12:00:00Z',
  '2020-06-01T13:00:00Z',
  '2020-06-01T14:00:00Z',
];

/** Fields by which stories have to do with each other and with the time, but do not get in each other's way. */
const peaceful = {
  headline: oneOf('One', 'Two', 'Three'),
  section: oneOf('world', 'science'),
  published: oneOf(...DAYS, ...HOURS),
  updated: oneOf('2021-01-01', '2020-06-01T13:00:00Z'),
  corrections: oneOf('[{ at: 2020-06-01T14:00:00Z, text: It was ten. }]'),
  draft: oneOf('true', 'false'),
  expires: oneOf('2020-06-01T13:00:00Z', '2020-06-01T15:00:00Z', '2021-01-01'),
  withdrawn: oneOf('{ at: 2020-06-01T13:00:00Z, reason: Wrong. }', '{ at: 2020-06-01, reason: Wrong. }'),
  topics: oneOf('[Oil]', '[oil, Gas]', '[Gas]', '[GAS, Coal]', '[]'),
  series: oneOf('One', 'Two'),
  authors: oneOf('[jane]', '[joe, jane]', '[joe]'),
  picture: oneOf('{ src: a.png, alt: A }', '{ src: b.png, alt: B }'),
};

/** Fields of a story by their names; those that are undefined are left out. */
const peacefulFields = fc.record(peaceful, { requiredKeys: [] });

/** The same, with what collides with another story, or names what is not there. */
const wildFields = fc.record(
  {
    ...peaceful,
    authors: oneOf('[jane]', '[joe, jane]', '[nobody]'),
    related: oneOf('[a, b]', '[c]', '[old]'),
    aliases: oneOf(
      '[old]',
      '[Old]',
      '[old, b]',
      '[/former]',
      '[/topics/oil]',
      '[/authors/joe, /FORMER]',
      '[e]',
    ),
    id: oneOf('one', 'a', 'b', 'old'),
    picture: oneOf('{ src: a.png, alt: A }', '{ src: none.png, alt: A }'),
  },
  { requiredKeys: [] },
);

const peacefulBody = oneOf(
  'Words.\n',
  'Other words.\n',
  'To [a](/articles/a), [b](/articles/b), [its former address](/articles/former-b) and [this](/a/id-a).\n',
  'A line.\n\nTo [b](/articles/b), [a former address](/2018/a.HTML), [Jane](/authors/jane).\n',
);

const wildBody = oneOf(
  'Words.\n',
  'To [a](/articles/a), [old](/articles/old), [c](/articles/c), [an id](/a/one).\n',
  'A line.\n\nTo [b](/articles/b), [none](/articles/none), [oil](/topics/oil), [June](/archive/2020/06).\n',
);

type Fields = Readonly<Record<string, string>>;
interface Copy {
  readonly fields: Fields;
  readonly body: string;
}

/** What the days at a desk are made of. */
interface Manner {
  readonly fields: fc.Arbitrary<object>;
  readonly body: fc.Arbitrary<string>;
  /** The slugs of stories that come and go. */
  readonly passing: readonly string[];
  /** What is there beside stories. */
  readonly rest: Archive;
  /** Whether files come to be faulty and are mended, while readers keep the story that was in them. */
  readonly faults?: true;
}

/** One step of a day at the desk: a story is written, changed a little, deleted, or time goes on. */
function stepOf({ fields, body, passing, faults }: Manner) {
  const slug = oneOf(...slugs);
  const written = fc.record({ fields, body });
  return fc.oneof(
    { weight: 2, arbitrary: fc.record({ slug: oneOf(...passing), written }) },
    { weight: 5, arbitrary: fc.record({ slug, changed: fields, only: fc.nat() }) },
    { weight: 2, arbitrary: fc.record({ slug, body }) },
    { weight: 2, arbitrary: fc.record({ slug: oneOf(...passing), deleted: fc.constant(true) }) },
    { weight: 2, arbitrary: fc.record({ hours: fc.constantFrom(-1, 1, 2) }) },
    { weight: faults ? 6 : 0, arbitrary: fc.record({ slug, fault }) },
  );
}

const placed = { written: 'words', line: 9, column: 4 };

/** What is wrong with a file and what it mentions; with null nothing is, and what is only warned of is published. */
const fault = fc.option(
  fc.record({
    severity: oneOf('error', 'warning') as fc.Arbitrary<'error' | 'warning'>,
    line: fc.constantFrom(2, 3),
    mentions: fc.option(
      fc.record({
        links: fc.subarray([
          '/articles/a',
          '/articles/e',
          '/articles/none',
          '/topics/oil',
          '/a/one',
          '/articles/old',
        ]),
        related: fc.subarray(['b', 'c', 'none']),
        author: oneOf('jane', 'joe', 'nobody'),
      }),
    ),
  }),
);

type Fault = typeof fault extends fc.Arbitrary<infer T> ? NonNullable<T> : never;

/** The archive with faults. What stays as it was is the same object. */
function withFaults(archive: Archive, faults: ReadonlyMap<string, Fault>): Archive {
  if (faults.size === 0) return archive;
  const found = [...faults].sort(([a], [b]) => (a < b ? -1 : 1)).map(([slug, one]) => foundIn(slug, one));
  return {
    ...archive,
    problems: [...archive.problems, ...found.map(({ problem }) => problem)],
    refused: [...archive.refused, ...found.flatMap(({ mentions }) => mentions ?? [])],
  };
}

const foundFaults = new WeakMap<Fault, ReturnType<typeof newlyFound>>();

function foundIn(slug: string, one: Fault) {
  const found = foundFaults.get(one) ?? newlyFound(slug, one);
  foundFaults.set(one, found);
  return found;
}

function newlyFound(slug: string, { severity, line, mentions }: Fault) {
  const file = `articles/${slug}.md`;
  const problem = { file, line, column: 1, field: null, message: 'Wrong.', hint: 'Mend it.', severity };
  if (mentions === null) return { problem, mentions: null };
  const related = mentions.related.map((target, index) => {
    return { kind: 'related' as const, field: `related[${index}]`, target, line: 5, column: 3 };
  });
  const author = {
    kind: 'author' as const,
    field: 'authors[0]',
    target: mentions.author,
    line: 4,
    column: 3,
  };
  const links = mentions.links.map((address) => ({ ...placed, address }));
  return { problem, mentions: { file, links, references: [author, ...related] } };
}

type Step = ReturnType<typeof stepOf> extends fc.Arbitrary<infer T> ? T : never;

function oneFieldOf(fields: object, number: number): Fields {
  const all = Object.entries(fields);
  return Object.fromEntries(all.slice(number % all.length || 0).slice(0, 1));
}

/** Applies a step to the stories; what stays the same stays the same objects in the archive. */
function applied(stories: Map<string, Copy>, next: Step): Map<string, Copy> {
  if ('hours' in next || 'fault' in next) return stories;
  const after = new Map(stories);
  const old = stories.get(next.slug);
  if ('deleted' in next) after.delete(next.slug);
  else if ('written' in next) after.set(next.slug, next.written as Copy);
  else if (old !== undefined && 'body' in next) after.set(next.slug, { ...old, body: next.body });
  else if (old !== undefined && 'changed' in next)
    after.set(next.slug, { ...old, fields: { ...old.fields, ...oneFieldOf(next.changed, next.only) } });
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

function archiveWith(stories: ReadonlyMap<string, Copy>, rest: Archive): Archive {
  const sorted = [...stories].sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...rest, articles: sorted.flatMap(([slug, copy]) => articleOf(slug, copy) ?? []) };
}

/** Two stories stay, so that links to them lead somewhere known, though not always to something public. */
const PEACEFUL: Manner = {
  ...{ fields: peacefulFields, body: peacefulBody, passing: ['c', 'd', 'e', 'f'], rest: FIXED },
};
const WILD: Manner = { fields: wildFields, body: wildBody, passing: slugs, rest: FIXED };
const BROKEN: Manner = {
  fields: peacefulFields,
  body: wildBody,
  passing: ['c', 'd', 'e', 'f'],
  rest: FLAWED,
};

const FAULTY: Manner = {
  ...{ fields: peacefulFields, body: wildBody, passing: ['d', 'e', 'f'], rest: FIXED, faults: true },
};

const BEGINNING = new Map<string, Copy>([
  ['a', { fields: { id: 'id-a', aliases: '[/2018/a.HTML]' }, body: 'Words.\n' }],
  ['b', { fields: { aliases: '[former-b, Former-B]', topics: '[Gas]' }, body: 'Words.\n' }],
  ['c', { fields: { topics: '[Oil]' }, body: 'To [a](/articles/a).\n' }],
  ['d', { fields: { published: '2020-05-02', aliases: '[/former/d]' }, body: 'Words.\n' }],
]);

describe.each([
  ['for readers', composeEdition],
  ['for the desk', composeProof],
])('an edition %s', (_whom, compose) => {
  it.each([
    ['peaceful', PEACEFUL, 50],
    ['wild', WILD, 40],
    ['flawed', BROKEN, 30],
    ['faulty', FAULTY, 60],
  ])('is the same after any %s day as one made from the beginning', (_manner, manner, numRuns) => {
    const changes = fc.array(stepOf(manner), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(changes, { minLength: 1, maxLength: 10 }), (day) => {
        let stories = new Map(BEGINNING);
        const faults = new Map<string, Fault>();
        let now = NOON;
        for (const steps of day) {
          for (const next of steps) {
            stories = applied(stories, next);
            if ('hours' in next) now += next.hours * HOUR;
            if ('fault' in next) faults.delete(next.slug);
            if ('fault' in next && next.fault !== null) faults.set(next.slug, next.fault);
          }
          const archive = withFaults(archiveWith(stories, manner.rest), faults);
          const edition = compose(archive, now);
          expect(plain(edition)).toEqual(plain(afresh(compose, archive, now)));
          expect([...edition.articles.keys()].sort()).toEqual(edition.latest.map(({ slug }) => slug).sort());
        }
      }),
      { numRuns },
    );
  });
});

describe('an edit of few stories', () => {
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

  it('leaves them the same objects where a story is new, gone, or has another topic', () => {
    const first = composeEdition(before, NOON);
    const [fresh] = archiveOf({ 'articles/d.md': story({ section: 'science', topics: '[Gas]' }) }).articles;
    const added = { ...before, articles: [...before.articles, fresh ?? []].flat() };
    const second = composeEdition(added, NOON);
    expect(second.latest.map(({ slug }) => slug)).toEqual(['a', 'b', 'd']);
    expect(second.pages).toBe(first.pages);
    expect(second.sections.get('world')).toBe(first.sections.get('world'));
    expect(second.topics.get('oil')).toBe(first.topics.get('oil'));
    const third = composeEdition(before, NOON);
    expect(third.topics.get('oil')).toBe(first.topics.get('oil'));
    expect([third.topics.has('gas'), third.redirects.has('/a/d'), third.articles.has('d')]).not.toContain(
      true,
    );
    expect(second.articles.has('d')).toBe(true);
  });

  it('is no other edition where readers get nothing of it', () => {
    const first = composeEdition(before, NOON);
    expect(composeEdition(edited('c', story({ draft: 'true', headline: 'Other' })), NOON)).toBe(first);
  });

  it.each([
    ['has the topic whose address is an alias', { topics: '[Gas]', expires: '2021-01-01' }],
    ['has the slug that is an alias', { draft: 'false' }],
  ])('composes all of it anew where a story comes to be that %s', (_what, change) => {
    const rest = archiveOf({
      'articles/a.md': story({ aliases: '[/topics/gas, /articles/C]' }),
      'articles/b.md': story(),
    });
    const [target] = archiveOf({ 'articles/c.md': story(change) }).articles;
    const after = { ...rest, articles: [...rest.articles, target ?? []].flat() };
    for (const archive of [rest, after, rest, after]) {
      const edition = composeEdition(archive, NOON);
      expect(plain(edition)).toEqual(plain(afresh(composeEdition, archive, NOON)));
    }
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
