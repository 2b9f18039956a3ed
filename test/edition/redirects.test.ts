// Where former addresses lead, and which former addresses are refused.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formerForm, plainAddress } from '../../src/edition/redirects.ts';
import { canonicalPath } from '../../src/pages/findPage.ts';
import { article, REQUIRED, told } from '../article/reading.ts';
import { page, story } from '../builders/contentFolder.ts';
import { editionOf, problemsOf } from './editionOf.ts';

const leadsTo = (files: Readonly<Record<string, string>>, path: string) =>
  canonicalPath(editionOf(files), path);

describe('a former address', () => {
  const files = {
    'articles/a.md': story({
      aliases: '[Old_Name, /2018/Story.html, "/caf%C3%A9/", "/e\u0301tude", /a/former-id]',
    }),
  };

  it.each([
    '/articles/Old_Name',
    '/articles/old_name',
    '/articles/old_name/',
    '/articles/OLD_NAME.html',
    '/2018/Story.html',
    '/2018/story.HTML',
    '/2018/story.htm',
    '/2018//story/',
    '/café',
    '/CAFE\u0301/',
    '/étude',
    '/e\u0301tude',
    '/a/former-id',
    '/A/Former-Id/',
    '/a/a',
  ])('leads to its story however it is written: %s', (path) => {
    expect(leadsTo(files, path)).toBe('/articles/a');
  });

  it.each(['/articles/old-name', '/2018', '/2018/story.php', '/caf', '/a/former'])(
    'is not another one that is like it: %s',
    (path) => {
      expect(leadsTo(files, path)).toBeNull();
    },
  );

  it.each([
    ['/articles/old_name.json', '/articles/a.json'],
    ['/articles/Old_Name.MD', '/articles/a.md'],
    ['/articles/old_name/card.png', '/articles/a/card.png'],
    ['/articles/old_name/card-1x1.png', '/articles/a/card-1x1.png'],
    ['/articles/old_name/embed/', '/articles/a/embed'],
    ['/a/a.json', '/articles/a.json'],
    ['/articles/old_name/other', null],
    ['/articles/old_name.php', null],
    ['/articles/nothing.json', null],
    ['/2018/story.json', null],
  ])('leads on in the forms of a story: %s to %s', (path, address) => {
    expect(leadsTo(files, path)).toBe(address);
  });

  it('leads straight to the story after any number of renamings', () => {
    const renamed = { 'articles/d.md': story({ id: 'a', aliases: '[a, b, c]' }) };
    for (const path of ['/articles/a', '/articles/b', '/articles/c', '/a/a'])
      expect(leadsTo(renamed, path)).toBe('/articles/d');
  });

  it('of two stories that were swapped leads nowhere but to what stands there: there is no loop', () => {
    const swapped = {
      'articles/a.md': story({ id: 'b', aliases: '[b]' }),
      'articles/b.md': story({ id: 'a', aliases: '[a]' }),
    };
    expect(['/articles/a', '/articles/b', '/a/a', '/a/b'].map((path) => leadsTo(swapped, path))).toEqual([
      '/articles/a',
      '/articles/b',
      '/articles/b',
      '/articles/a',
    ]);
  });

  it.each(['B', 'b.html', '/articles/B/', '/ABOUT', '/about.html'])(
    'never hides a way of writing an address at which something stands: %s',
    (alias) => {
      const all = {
        'articles/a.md': story({ aliases: `["${alias}"]` }),
        'articles/b.md': story(),
        'pages/about.md': page('About'),
      };
      const path = alias.startsWith('/') ? alias : `/articles/${alias}`;
      expect(leadsTo(all, path)).toBe(/about/i.test(alias) ? '/about' : '/articles/b');
    },
  );

  it('never leads to an address that leads on, whatever stories call themselves', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'B', 'c.html', '/articles/A/', '/x', '/X.html');
    const stories = fc.uniqueArray(
      fc.record({ slug: fc.constantFrom('a', 'b', 'c'), former: fc.array(name) }),
      {
        selector: ({ slug }) => slug,
      },
    );
    fc.assert(
      fc.property(stories, (all) => {
        const files = Object.fromEntries(
          all.map(({ slug, former }) => [`articles/${slug}.md`, story({ aliases: JSON.stringify(former) })]),
        );
        const edition = editionOf(files);
        for (const [from, to] of edition.redirects) {
          expect(edition.redirects.has(to)).toBe(false);
          expect(canonicalPath(edition, to)).toBe(to);
          expect(canonicalPath(edition, from)).toBe(to);
        }
        for (const { slug } of all)
          expect(canonicalPath(edition, `/articles/${slug}`)).toBe(`/articles/${slug}`);
      }),
    );
  });
});

describe('an alias that can lead nowhere is reported at its own place', () => {
  const OWN =
    'is the story’s own address. Delete it: every way of writing an address leads to the story already.';
  it.each(['a', 'A', 'a.html', '/articles/a/', '/articles/%61', '/a/a', '/A/A'])(
    'that of the story itself: %s',
    (alias) => {
      const files = { 'articles/a.md': story({ topics: '[T]', aliases: `\n  - fine\n  - "${alias}"` }) };
      expect(problemsOf(files)).toEqual([`articles/a.md:9:5 error: The alias “${alias}” ${OWN}`]);
      expect(editionOf(files).articles.size).toBe(1);
    },
  );

  it.each([
    ['B', 'articles/b.md'],
    ['b.htm', 'articles/b.md'],
    ['gone', 'articles/gone.md'],
    ['draft', 'articles/draft.md'],
    ['/About', 'pages/about.md'],
    ['/about.html', 'pages/about.md'],
    ['/a/b-2018', 'articles/b.md'],
    ['taken', 'articles/b.md'],
    ['ended', 'articles/b.md'],
  ])('that of something else: %s', (alias, owner) => {
    const files = {
      'articles/a.md': story({ published: '2018-10-24', aliases: `[fine, "${alias}"]` }),
      'articles/b.md': story({ id: 'b-2018', aliases: '[taken, ended]' }),
      'articles/gone.md': story({ expires: '2019-01-01' }),
      'articles/draft.md': story({ draft: 'true' }),
      'pages/about.md': page('About'),
    };
    expect(problemsOf(files)).toEqual([
      `articles/a.md:6:17 error: The alias “${alias}” leads elsewhere: its address belongs to ${owner}. Delete the alias here, or change what has its address.`,
    ]);
  });

  it('where it leads to the newest story, as readers are led', () => {
    const files = {
      'articles/a.md': story({ published: '2018-10-24', aliases: '[old]' }),
      'articles/b.md': story({ published: '2018-10-25', aliases: '[old]' }),
      'articles/c.md': story({ published: '2018-10-26', expires: '2018-10-27', aliases: '[old]' }),
    };
    expect(leadsTo(files, '/articles/old')).toBe('/articles/b');
    expect(problemsOf(files).map((line) => line.replace(/Delete.*/, ''))).toEqual([
      'articles/a.md:6:11 error: The alias “old” leads elsewhere: its address belongs to articles/b.md. ',
      'articles/c.md:7:11 error: The alias “old” leads elsewhere: its address belongs to articles/b.md. ',
    ]);
  });

  it('where a story takes the name that another one had, its identity as well', () => {
    const former = story({ id: 'border', aliases: '[border]' });
    expect(
      problemsOf({
        'articles/border-2018.md': former,
        'articles/border.md': story({ published: '2019-01-01' }),
      }),
    ).toEqual([
      'articles/border.md:1:1 error: The id “border” is already that of articles/border-2018.md. Give one of the two another `id`.',
    ]);
    const files = {
      'articles/border-2018.md': former,
      'articles/border.md': story({ published: '2019-01-01', id: 'border-2019' }),
    };
    expect(problemsOf(files)).toEqual([
      'articles/border-2018.md:7:11 error: The alias “border” leads elsewhere: its address belongs to articles/border.md. Delete the alias here, or change what has its address.',
    ]);
    expect([leadsTo(files, '/articles/border'), leadsTo(files, '/a/border')]).toEqual([
      '/articles/border',
      '/articles/border-2018',
    ]);
  });

  it('and not where it differs from another one in its capitals alone: old systems told them apart', () => {
    const files = {
      'articles/a.md': story({ aliases: '[/News/Old.html]' }),
      'articles/b.md': story({ aliases: '[/news/old.html]' }),
    };
    expect(problemsOf(files)).toEqual([]);
    expect([leadsTo(files, '/News/Old.html'), leadsTo(files, '/news/old.html')]).toEqual([
      '/articles/a',
      '/articles/b',
    ]);
  });
});

describe('the plain form of an address', () => {
  it.each([
    ['/', '/'],
    ['/index.html', '/'],
    ['//A//b/', '/a/b'],
    ['/a.HTM', '/a'],
    ['/E\u0301', '/é'],
    ['/index.html/a', '/index.html/a'],
  ])('of %s is %s', (path, plain) => expect(plainAddress(path)).toBe(plain));

  it('is no other way of writing another one: it is its own plain form', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('/', 'a', 'B', '.', 'h', 't', 'm', 'l', 'İ', '\u0301') }),
        (text) => {
          const once = plainAddress(`/${text}`);
          // Each `.html` at the end counts once.
          fc.pre(!/\.html?$/.test(once) && once !== '/index');
          expect(plainAddress(once)).toBe(once);
        },
      ),
    );
  });
});

it('the form of an address is asked for of stories alone, in time that does not grow with its square', () => {
  const redirects = new Map([['/articles/a', '/articles/b']]);
  const started = process.cpuUsage();
  expect(formerForm(redirects, `/articles/${'.md'.repeat(20_000)}/`)).toBeNull();
  expect(formerForm(redirects, '/articles/a.md')).toBe('/articles/b.md');
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(500);
});

describe('what the site itself answers', () => {
  const TAKEN = 'Delete it: what the site answers itself can lead nowhere else.';
  it.each([
    ['/Search', 'the site itself answers /Search', TAKEN],
    ['/FEED.atom', 'the site itself answers /FEED.atom', TAKEN],
    ['/llms.txt', 'the site itself answers /llms.txt', TAKEN],
    ['/OEmbed', 'the site itself answers /OEmbed', TAKEN],
    ['/sitemap-news.xml', 'the site itself answers /sitemap-news.xml', TAKEN],
    ['/archive/2018/10', 'the site itself answers /archive', TAKEN],
    ['/articles/x/embed', 'the site itself answers /articles', TAKEN],
    ['/articles/x/card.png', 'the site itself answers /articles', TAKEN],
    ['/a', 'the site itself answers /a', TAKEN],
    ['/a/x/y', 'the site itself answers /a', TAKEN],
    ['/index.html', 'that is the front page', 'Delete it, or write the whole path.'],
    ...['x.json', '/articles/x.JSON', '/a/x.md'].map((alias) => {
      const ending = alias.slice(alias.lastIndexOf('.'));
      const flaw = `the site itself answers addresses of stories with ${ending}`;
      return [alias, flaw, `Write it without ${ending}: the address with that ending goes with it.`];
    }),
  ])('cannot be an alias: %s', (alias, flaw, hint) => {
    const { flaws } = article(`${REQUIRED}\naliases: [fine, "${alias}"]`);
    expect(flaws.map(told)).toEqual([`6:17 \`aliases[1]\` cannot be “${alias}”: ${flaw}. → ${hint}`]);
  });
});
