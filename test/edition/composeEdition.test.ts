// What an edition holds, in which order, and what it leaves out.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Body } from '../../src/article/body/Body.ts';
import { blocksOf } from '../../src/article/body/blocksOf.ts';
import { composeEdition } from '../../src/edition/composeEdition.ts';
import { page, SITE_YAML, story } from '../builders/contentFolder.ts';
import { archiveOf, editionOf } from './editionOf.ts';

const AUTHOR = '---\nname: Jane\n---\n';

function htmlOf(text: { readonly body: Body } | undefined): string {
  return text === undefined
    ? ''
    : blocksOf(text.body)
        .map((block) => ('html' in block ? block.html : ''))
        .join('');
}

describe('what a story has dated ahead', () => {
  const fields = {
    updated: '2020-01-03T00:00:00Z',
    corrections: '[{ at: 2019-01-01, text: First. }, { at: 2020-01-02T00:00:00Z, text: Second. }]',
  };
  const files = { 'articles/a.md': story(fields) };
  const shown = (date: string) => {
    const { articles, latest, sections, validUntil } = editionOf(files, date);
    const article = articles.get('a');
    expect([latest[0]?.fields, sections.get('world')?.[0]?.fields]).toEqual([
      article?.fields,
      article?.fields,
    ]);
    return [
      article?.fields.corrections.map(({ text }) => text),
      article?.fields.updated?.iso,
      Number.isFinite(validUntil) ? new Date(validUntil).toISOString() : null,
    ];
  };

  it.each([
    ['2020-01-01T12:00:00Z', ['First.'], undefined, '2020-01-02T00:00:00.000Z'],
    ['2020-01-01T23:59:59.999Z', ['First.'], undefined, '2020-01-02T00:00:00.000Z'],
    ['2020-01-02T00:00:00Z', ['First.', 'Second.'], undefined, '2020-01-03T00:00:00.000Z'],
    ['2020-01-03T00:00:00Z', ['First.', 'Second.'], '2020-01-03T00:00:00Z', null],
  ])('comes at its instant and not before: at %s', (date, corrections, updated, until) => {
    expect(shown(date)).toEqual([corrections, updated, until]);
  });

  it('stays away when the words of the story are edited meanwhile', () => {
    const archive = archiveOf(files);
    const now = Date.parse('2020-01-01T12:00:00Z');
    composeEdition(archive, now);
    const edited = archiveOf({ 'articles/a.md': story({ ...fields, headline: 'Another' }) });
    const { articles, sections } = composeEdition({ ...archive, articles: edited.articles }, now);
    for (const article of [articles.get('a'), sections.get('world')?.[0]]) {
      expect(article?.fields.headline).toBe('Another');
      expect(article?.fields.corrections).toHaveLength(1);
    }
  });
});

describe('the stories of an edition', () => {
  const files = {
    'articles/b/second.md': story({ published: '2018-10-25', section: 'science' }),
    'articles/a/third.md': story({ published: '2018-10-25' }),
    'articles/first.md': story({ published: '2018-10-25 00:01' }),
    'articles/oldest.md': story({ published: '2001-02-03' }),
    'articles/draft.md': story({ draft: 'true' }),
    'articles/embargoed.md': story({ published: '2020-01-01T12:00:01Z' }),
    'articles/expired.md': story({ expires: '2019-01-01' }),
  };

  it('are the published ones, newest first, those of one instant by slug', () => {
    const { latest, articles } = editionOf(files);
    const order = ['first', 'second', 'third', 'oldest'];
    expect(latest.map(({ slug }) => slug)).toEqual(order);
    expect([...articles.keys()]).toEqual(order);
  });

  it('stand in their sections in the same order, and every section is there', () => {
    const { sections } = editionOf({ ...files, 'articles/b/second.md': story() });
    expect([...sections].map(([id, list]) => [id, list.map(({ slug }) => slug)])).toEqual([
      ['world', ['first', 'second', 'third', 'oldest']],
      ['science', []],
    ]);
  });

  it('make up topics, under the name that the newest story gives', () => {
    const { topics } = editionOf({
      'articles/old.md': story({ topics: '[us military, Oil]', published: '2010-01-01' }),
      'articles/new.md': story({ topics: '[US Military, M\u00e9xico]' }),
    });
    const found = [...topics.values()].map(({ slug, name, articles }) => [slug, name, articles.length]);
    expect(found).toEqual([
      ['us-military', 'US Military', 2],
      ['mexico', 'M\u00e9xico', 1],
      ['oil', 'Oil', 1],
    ]);
  });

  it('bring in their authors, and no author without a published story', () => {
    const { authors, byAuthor } = editionOf({
      'articles/a.md': story({ authors: '[jane, joe]' }),
      'articles/b.md': story({ authors: '[idle]', draft: 'true' }),
      'authors/jane.md': AUTHOR,
      'authors/joe.md': AUTHOR,
      'authors/idle.md': AUTHOR,
    });
    expect([...authors.keys()]).toEqual(['jane', 'joe']);
    expect([...byAuthor].map(([id, list]) => [id, list.length])).toEqual([
      ['jane', 1],
      ['joe', 1],
    ]);
  });

  it('bring in the pictures that they name anywhere', () => {
    const { pictures } = editionOf({
      'articles/a.md': story(
        {
          picture: '{ src: lead.png, alt: A }',
          pictures: '{ map: { src: map.png, alt: A } }',
          share: '{ picture: share.png }',
          tweets:
            '{ one: { text: T, author: { name: N, handle: n }, posted: 2018-10-25, media: [{ src: media.png, alt: A }] } }',
        },
        '::picture{#map}\n\n::tweet{#one}\n\n![Words](text.png)\n',
      ),
      'articles/b.md': story({ picture: '{ src: draft.png, alt: A }', draft: 'true' }),
      ...Object.fromEntries(
        ['lead', 'map', 'share', 'media', 'text', 'draft', 'unused'].map((name) => [
          `pictures/${name}.png`,
          '',
        ]),
      ),
    });
    expect([...pictures.keys()].sort()).toEqual([
      'lead.png',
      'map.png',
      'media.png',
      'share.png',
      'text.png',
    ]);
  });

  it('are none in an edition without stories', () => {
    const { latest, validFrom, validUntil, problems } = editionOf({});
    expect(latest).toEqual([]);
    expect([validFrom, validUntil]).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
    expect(problems).toEqual([]);
  });
});

describe('the redirects of an edition', () => {
  const redirects = (files: Readonly<Record<string, string>>) =>
    Object.fromEntries(editionOf(files).redirects);

  it('lead from the short link, former slugs and former paths straight to the story', () => {
    const aliases = '[old, /2018/Old.html, /2018/old/, "/caf%C3%A9/"]';
    expect(redirects({ 'articles/a.md': story({ aliases, id: 'one' }) })).toEqual({
      '/a/one': '/articles/a',
      '/articles/old': '/articles/a',
      '/2018/Old.html': '/articles/a',
      '/2018/old': '/articles/a',
      '/caf\u00e9': '/articles/a',
    });
  });

  it.each([
    ['a standing page', '/about'],
    ['another story', 'b'],
    ['another story, as a path', '/articles/b/'],
    ['a story that is gone', 'gone'],
    ['itself', 'a'],
  ])('never hide %s', (_what, alias) => {
    expect(
      redirects({
        'articles/a.md': story({ aliases: `["${alias}"]`, topics: '[Oil]', authors: '[jane]' }),
        'articles/b.md': story(),
        'articles/gone.md': story({ withdrawn: '{ at: 2019-01-01, reason: Wrong. }' }),
        'pages/about.md': page('About'),
        'authors/jane.md': AUTHOR,
      }),
    ).toEqual({ '/a/a': '/articles/a', '/a/b': '/articles/b', '/a/gone': '/articles/gone' });
  });

  it('go to the newest story where two claim one alias, and to a published one before one that is gone', () => {
    const claims = { aliases: '[old]' };
    const newest = story({ ...claims, published: '2019-01-01' });
    expect(redirects({ 'articles/a.md': story(claims), 'articles/b.md': newest })).toMatchObject({
      '/articles/old': '/articles/b',
    });
    const gone = story({ ...claims, published: '2019-01-01', expires: '2019-02-01' });
    expect(redirects({ 'articles/a.md': story(claims), 'articles/b.md': gone })).toMatchObject({
      '/articles/old': '/articles/a',
    });
  });

  it('leave an address to the story that owns it as soon as it is public', () => {
    const files = {
      'articles/a.md': story({ aliases: '[b]' }),
      'articles/b.md': story({ published: '2020-06-01T12:00:00Z' }),
    };
    expect(editionOf(files, '2020-06-01T11:59:59Z').redirects.get('/articles/b')).toBe('/articles/a');
    expect(editionOf(files, '2020-06-01T12:00:00Z').redirects.get('/articles/b')).toBeUndefined();
  });

  it('keep silent about drafts and embargoed stories', () => {
    const secret = { aliases: '[old, /former]', id: 'secret' };
    expect(
      redirects({
        'articles/a.md': story({ ...secret, draft: 'true' }),
        'articles/b.md': story({ ...secret, id: 'other', published: '2020-06-01' }),
      }),
    ).toEqual({});
  });
});

describe('a link in an edition', () => {
  const body =
    'To [the front](/), [a story](/articles/b#end), [its file](b.md), [its former name](/articles/old), ' +
    '[a section](/sections/science), [a topic](/topics/%E9%A6%99%E6%B8%AF), [elsewhere](https://other.example/b).\n';

  it('is there while its target is, and its words alone before', () => {
    const files = {
      'articles/a.md': story({}, body),
      'articles/b.md': story({
        published: '2020-06-01T12:00:00Z',
        section: 'science',
        topics: '["\u9999\u6e2f"]',
        aliases: '[old]',
      }),
    };
    const before = htmlOf(editionOf(files, '2020-06-01T11:59:59Z').articles.get('a'));
    expect(before.match(/href="[^"]*"/g)).toEqual([
      'href="/"',
      'href="/sections/science"',
      'href="https://other.example/b"',
    ]);
    expect(before).toContain('a story, its file, its former name, <a href');
    expect(before).toContain('</a>, a topic,');
    const after = htmlOf(editionOf(files, '2020-06-01T12:00:00Z').articles.get('a'));
    expect(after.match(/href="[^"]*"/g)).toHaveLength(7);
  });

  it('to a topic of any script stays where another link of the text is dead', () => {
    const text =
      'A [topic](/topics/\u9999\u6e2f), [one more](/topics/%E9%A6%99%E6%B8%AF), a [dead](/articles/none).\n';
    const html = htmlOf(
      editionOf({ 'articles/a.md': story({ topics: '["\u9999\u6e2f"]' }, text) }).articles.get('a'),
    );
    expect(html.match(/<a /g)).toHaveLength(2);
    expect(html).toContain('a dead.');
  });

  it('is taken out of tables, standing pages and biographies too', () => {
    const text = 'A [dead](/articles/none) link.\n\n| A |\n| --- |\n| [dead](/articles/none) |\n';
    const { articles, pages, authors } = editionOf({
      'articles/a.md': story({ authors: '[jane]' }, text),
      'pages/about.md': page('About', text),
      'authors/jane.md': `${AUTHOR}\n${text}`,
    });
    for (const found of [articles.get('a'), pages.get('about'), authors.get('jane')]) {
      expect(htmlOf(found)).toContain('dead');
      expect(htmlOf(found)).not.toContain('<a ');
    }
  });

  it('costs a text nothing where it is alive: the text stays the same object', () => {
    const archive = archiveOf({ 'articles/a.md': story({}, '[Itself](/articles/a) and [front](/).\n') });
    expect(composeEdition(archive, Date.now()).articles.get('a')).toBe(archive.articles[0]);
  });
});

describe('what is gone', () => {
  it.each([
    ['expired', { expires: '2019-01-01' }, null],
    ['withdrawn', { withdrawn: '{ at: 2019-01-01, reason: Wrong. }' }, 'Wrong.'],
    ['both', { expires: '2018-12-01', withdrawn: '{ at: 2019-01-01, reason: Wrong. }' }, 'Wrong.'],
    [
      'expired and soon withdrawn',
      { expires: '2019-01-01', withdrawn: '{ at: 2021-01-01, reason: Wrong. }' },
      null,
    ],
  ])('is remembered with its reason and its day: %s', (_how, fields, reason) => {
    const { gone, latest } = editionOf({ 'articles/a.md': story(fields) });
    const at = expect.objectContaining({ iso: '2019-01-01' });
    expect([...gone.values()]).toEqual([
      { slug: 'a', headline: 'A headline', language: 'en-GB', reason, at },
    ]);
    expect(latest).toEqual([]);
  });
});

describe('an edition', () => {
  const files = {
    'site.yaml': `${SITE_YAML}front: { lead: none, order: [nowhere] }\n`,
    'articles/a.md': story(
      { topics: '[X, Y]', authors: '[jane]', aliases: '[old]' },
      '[dead](/articles/xyz)\n',
    ),
    'articles/b.md': story({
      topics: '[y, Z]',
      authors: '[joe, jane]',
      aliases: '[old]',
      related: '[a, none]',
    }),
    'articles/c.md': story({ picture: '{ src: a.png, alt: A }', published: '2018-10-26' }),
    'articles/d/a.md': story({ picture: '{ src: b.png, alt: A }' }),
    'articles/e.md': story({ authors: '[nobody]', id: 'a' }),
    'articles/f.md': story({ expires: '2019-01-01' }),
    'pages/about.md': page('About'),
    'pages/more.md': page('More'),
    'authors/jane.md': AUTHOR,
    'authors/joe.md': AUTHOR,
    'pictures/a.png': '',
    'pictures/b.png': '',
  };

  it('is the same whatever the order in which files were found', () => {
    const archive = archiveOf(files);
    const plain = JSON.stringify(composeEdition(archive, 1.6e12), inOrder);
    const shuffled = <T>(list: readonly T[]) =>
      fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
    fc.assert(
      fc.property(
        shuffled(archive.articles),
        shuffled(archive.pages),
        shuffled(archive.authors),
        shuffled([...archive.pictures]),
        (articles, pages, authors, pictures) => {
          const other = { ...archive, articles, pages, authors, pictures: new Map(pictures) };
          expect(JSON.stringify(composeEdition(other, 1.6e12), inOrder)).toBe(plain);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('leaves the archive as it was, and cannot be changed itself', () => {
    const archive = archiveOf(files);
    const before = JSON.stringify(archive, inOrder);
    const edition = composeEdition(archive, 1.6e12);
    expect(JSON.stringify(archive, inOrder)).toBe(before);
    expect(Object.isFrozen(edition)).toBe(true);
  });
});

function inOrder(_key: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value;
}
