// Nothing that is not public leaves the site: not in any answer, at any address, in any coding.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addressesOf, canary, SEARCHES, STEM, secretFiles, slugOf } from '../builders/canaries.ts';
import { contentFolder, page, SITE_YAML, story } from '../builders/contentFolder.ts';
import { type Ask, crawl, type Visit, visitor, wordsIn } from '../builders/crawl.ts';
import { forAllTests } from '../builders/ending.ts';
import { paper } from '../builders/paper.ts';
import { png } from '../builders/pixels.ts';
import { soon } from '../builders/soon.ts';
import { sendRaw } from './exchange.ts';

const INSTANT = '2020-06-01T12:00:00Z';
const AFTER = '2020-07-01T12:00:00Z';

const EMBARGOED = { tag: 'embargoed', fields: { published: INSTANT, updated: '2020-06-02', expires: AFTER } };
const DRAFT = { tag: 'draft', fields: { draft: 'true' } };
const REFUSED = { tag: 'refused', fields: { standfrist: 'x' } };
const CORRECTIONS = `[{ at: 2019-06-02, text: ${canary('gone-correction')} }]`;
const WITHDRAWN = {
  tag: 'withdrawn',
  slug: 'taken-down',
  fields: { withdrawn: '{ at: 2019-07-01, reason: By design. }', corrections: CORRECTIONS },
};
const EXPIRED = {
  tag: 'expired',
  slug: 'run-out',
  fields: { expires: '2019-07-01', corrections: CORRECTIONS },
};
const SECRETS = [EMBARGOED, DRAFT, REFUSED, WITHDRAWN, EXPIRED];

const OPEN = story(
  {
    topics: '[Sea]',
    authors: '[jane]',
    related: `[${slugOf(EMBARGOED)}, ${slugOf(DRAFT)}, taken-down]`,
    picture: '{ src: open.png, alt: Open }',
  },
  `See [one](../${slugOf(EMBARGOED)}.md), [two](../${slugOf(DRAFT)}.md), [three](/articles/${canary('embargoed-alias')}),
[four](/topics/${canary('embargoed-topic')}), [five](/authors/${canary('draft-author')}), [six](/${canary('nowhere')})
and [its section](/sections/science).

<!-- ${canary('comment')} -->

Words <!-- ${canary('comment')} --> go on.
`,
);

const FILES = {
  ...Object.assign({}, ...SECRETS.map(secretFiles)),
  'site.yaml': `${SITE_YAML}front: { lead: ${slugOf(EMBARGOED)}, order: [${slugOf(DRAFT)}, taken-down] }
publisher: { name: The Publisher, email: desk@paper.example }
`,
  [`articles/${canary('folder')}/open.md`]: OPEN,
  'articles/held.md': story({ headline: 'Good words' }),
  'articles/other.md': story({ authors: '[jane]' }),
  'authors/jane.md': `---\nname: Jane Doe\n---\n\nShe writes.\n\n<!-- ${canary('comment')} -->\n`,
  'pages/about.md': page('About', `Words about [us](/articles/${slugOf(EMBARGOED)}).\n`),
  'pictures/open.png': png(3, 2),
  [`pictures/${canary('unused')}.png`]: Buffer.concat([png(9, 9), Buffer.from(canary('bytes'))]),
  [`${canary('stray')}.txt`]: canary('stray'),
  [`articles/.${canary('scratch')}.swp`]: canary('scratch'),
};

const PUBLIC = [
  ...['/', '/articles/open', '/articles/held', '/about', '/sections/world', '/topics/sea', '/authors/jane'],
  ...[
    '/sections/science',
    '/archive/2018/10',
    '/archive/2020/06',
    '/corrections',
    '/search',
    '/search?q=words',
  ],
  ...['', '/sections/world', '/sections/science', '/authors/jane'].flatMap((front) =>
    ['atom', 'rss', 'json'].map((form) => `${front}/feed.${form}`),
  ),
  ...['/sitemap.xml', '/sitemap-news.xml', '/robots.txt', '/opensearch.xml', '/site.webmanifest'],
  ...['/sitemap-pages.xml', '/sitemap-topics.xml', '/sitemap-2018-10.xml', '/llms.txt'],
  ...[
    '/.well-known/security.txt',
    '/?page=2',
    '/articles/open.md',
    '/articles/open.json',
    '/articles/taken-down',
  ],
  ...[
    '/articles/open/card.png',
    '/articles/open/history',
    '/a/open',
    '/a/held',
    '/none',
    '/articles/run-out',
  ],
  `/oembed?url=${encodeURIComponent('https://paper.example/articles/open')}&format=json`,
];

const GUESSED = [
  ...SEARCHES,
  ...SECRETS.flatMap(addressesOf),
  ...['/sitemap-2019-06.xml', '/sitemap-2020-06.xml', '/sitemap-2020-06-2.xml'],
  ...[
    `/articles/${canary('folder')}`,
    `/articles/${canary('folder')}/open`,
    `/articles/${canary('folder')}/open.md`,
  ],
  ...[`/pictures/${canary('unused')}.png`, `/${canary('stray')}.txt`, `/articles/.${canary('scratch')}.swp`],
  ...Object.entries(FILES)
    .filter(([file]) => file.startsWith('pictures/'))
    .map(([file, bytes]) => `/${file.replace(/\.png$/, `.${hashOf(bytes as Uint8Array)}.png`)}`),
];

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 12);
}

function variantsOf(path: string): string[] {
  const [bare = '', query] = path.split('?');
  const end = query === undefined ? '' : `?${query}`;
  const coded = bare.replace(/[a-z](?=[^/]*$)/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`);
  return [
    bare.toUpperCase(),
    `${bare}/`,
    `//${bare.slice(1)}`,
    `${bare}.html`,
    `${bare}.md`,
    `${bare}.json`,
    coded,
  ].map((variant) => variant + end);
}

const MANNERS: readonly (readonly [Readonly<Record<string, string>>, string])[] = [
  [{ 'accept-encoding': 'br' }, 'GET'],
  [{ 'accept-encoding': 'gzip' }, 'GET'],
  [{ 'accept-encoding': 'zstd, deflate, *;q=0.1' }, 'GET'],
  [{ range: 'bytes=0-99' }, 'GET'],
  [{ 'if-none-match': '*' }, 'GET'],
  [{ 'if-modified-since': 'Thu, 01 Jan 2037 00:00:00 GMT', 'if-none-match': '"x"' }, 'GET'],
  [{ accept: 'text/markdown, application/json', 'accept-language': 'es', cookie: 'preview=1' }, 'GET'],
  [{}, 'HEAD'],
  [{}, 'OPTIONS'],
  [{}, 'POST'],
];

/** Everything that can be asked for, in every manner. */
async function everything(ask: Ask): Promise<Visit[]> {
  const visits = await crawl(ask, [...PUBLIC, ...GUESSED]);
  const paths = [...new Set(visits.map(({ path }) => path))];
  visits.push(...(await crawl(ask, paths.flatMap(variantsOf))));
  for (const [headers, method] of MANNERS)
    for (const path of paths) visits.push(await ask(path, headers, method));
  return visits;
}

/** Every canary that got out, with where. */
function escaped(visits: readonly Visit[]): string[] {
  return visits.flatMap((visit) =>
    shownIn(visit).map((word) => `${word} at ${visit.path} (${visit.status})`),
  );
}

/** The canaries of an answer, but for those that it was asked for: the search shows them in its field and its heading. */
function shownIn(visit: Visit): string[] {
  const [, asked = ''] = /^\/+search(?:\.\w+)?\/*\?q=([^&]*)/i.exec(visit.path) ?? [];
  const words = decodeURIComponent(asked.replaceAll('+', ' '))
    .toLowerCase()
    .split(/[\s"]+/);
  // Within a canary, a part may be marked.
  const body = asked === '' ? visit.body : Buffer.from(visit.body.toString().replace(/<\/?mark>/g, ''));
  return wordsIn(withoutEcho({ ...visit, body }), STEM).filter((word) => !words.includes(word));
}

// Who asks for an address with a query is redirected with it: that tells nothing but what was asked.
function withoutEcho(visit: Visit): Visit {
  const [, query] = /^[^?]*(\?.*)$/.exec(visit.path) ?? [];
  if (query === undefined || !String(visit.headers.location ?? '').endsWith(query)) return visit;
  return { ...visit, head: visit.head.replace(query, '') };
}

/** What is made of pictures and cards is the same in all papers here: it is made once, and there before it may be seen. */
const forms = forAllTests(async () => contentFolder({}));

async function opened(date: string, files: typeof FILES = FILES) {
  const made = await paper(files, date, forms());
  return { ...made, ask: await visitor(made.app) };
}

/** The same, with a search that is ready. */
async function openedWhole(date: string, files: typeof FILES = FILES) {
  const made = await opened(date, files);
  await soon(async () => expect((await made.ask('/search?q=words')).status).toBe(200));
  return made;
}

describe('of all that is not public', () => {
  it('nothing gets out until a millisecond before an embargo ends', async () => {
    const { ask, newsroom } = await openedWhole('2020-06-01T11:59:59.999Z');
    // Of each secret the files are as good as they should be: otherwise this would prove nothing.
    const faulty = new Set(
      newsroom
        .edition()
        .problems.filter(({ severity }) => severity === 'error')
        .map(({ file }) => file),
    );
    expect([...faulty].filter((file) => file.includes(STEM) && !file.includes('folder'))).toEqual([
      `articles/${slugOf(REFUSED)}.md`,
    ]);
    const visits = await everything(ask);
    expect(escaped(visits)).toEqual([]);
    expect(visits.filter(({ status }) => status >= 500)).toEqual([]);
    expect(visits.length).toBeGreaterThan(2000);
  });

  it('nothing gets out of the new copy of a story that is held, and the good old one stays', async () => {
    const { ask, folder, newsroom } = await openedWhole('2020-01-01T12:00:00Z');
    const broken = story(
      { headline: canary('held-headline'), sektion: canary('held') },
      `${canary('held-body')}\n`,
    );
    writeFileSync(join(folder, 'articles/held.md'), broken);
    await soon(() =>
      expect(newsroom.edition().problems.map(({ file }) => file)).toContain('articles/held.md'),
    );
    expect(escaped(await crawl(ask, [...PUBLIC, ...GUESSED]))).toEqual([]);
    expect((await ask('/articles/held')).body.toString()).toContain('Good words');
  });

  it.each([
    'GET /articles/%ZZ HTTP/1.1',
    'GET /%2e%2e/articles HTTP/1.1',
    'GET * HTTP/1.1',
    'GET http://other.example/articles HTTP/1.1',
    'GET https://paper.example/articles HTTP/1.1',
    'GET //paper.example/articles HTTP/1.1',
    'GET /articles\\ HTTP/1.1',
    'GET /articles%00 HTTP/1.1',
    'GET /articles HTTP/9.9',
    'BREW /articles HTTP/1.1',
    'GET /articles',
    'CONNECT articles:80 HTTP/1.1',
  ])('nothing gets out in answer to “%s”', async (line) => {
    const { app } = await paper(FILES);
    for (const slug of [slugOf(EMBARGOED), slugOf(DRAFT), canary('folder')]) {
      const target = line.replace(/articles/, `articles/${slug}`);
      const answer = await sendRaw(app, `${target}\r\nHost: paper.example\r\nConnection: close\r\n\r\n`);
      const visit = { path: target, status: 0, headers: {}, head: answer, body: Buffer.alloc(0) };
      expect(escaped([visit])).toEqual([]);
    }
  });
});

describe('at the end of its embargo', () => {
  it('all of a story is there, and still nothing of the others', async () => {
    const { ask, setClock } = await openedWhole('2020-06-01T11:59:59.999Z');
    await crawl(ask, PUBLIC);
    setClock(INSTANT);
    const visits = await crawl(ask, [...PUBLIC, ...GUESSED]);
    const words = new Set(visits.flatMap(shownIn));
    const places =
      'headline standfirst body author name role life topic dateline lead alt caption credit inner';
    for (const place of [
      ...places.split(' '),
      'tweet',
      'account',
      'media',
      'share',
      'sharing',
      // The picture for sharing is seen in the card alone, which is drawn.
      'bytes-of-lead',
    ])
      expect(words, place).toContain(canary(`embargoed-${place}`));
    const others = [...words].filter(
      // The stem alone is what the search found of a misspelt one: in the story that is public now.
      (word) => !word.startsWith(canary('embargoed')) && ![STEM, `${STEM}_embargoe`].includes(word),
    );
    expect(others).toEqual([]);
  });

  it.each(['.md', '.json'])(
    'all of it is there in its form %s, for everybody who may see it',
    async (form) => {
      const { ask } = await opened(INSTANT);
      const words = wordsIn(await ask(`/articles/${slugOf(EMBARGOED)}${form}`), STEM);
      const places = 'headline standfirst body name topic dateline id alt caption credit inner tweet account';
      for (const place of places.split(' ')) expect(words, place).toContain(canary(`embargoed-${place}`));
      for (const word of words) expect(word).toMatch(new RegExp(`^${STEM}[-_]embargoe`));
    },
  );

  it('which is followed by its expiry, it is gone from all but its own address', async () => {
    const { ask, setClock } = await openedWhole(INSTANT);
    const before = await crawl(ask, [...PUBLIC, ...GUESSED]);
    setClock(AFTER);
    const paths = [...new Set(before.map(({ path }) => path))];
    const visits = await Promise.all(paths.map((path) => ask(path)));
    const address = `/articles/${slugOf(EMBARGOED)}`;
    const found = visits.filter(({ headers }) => headers.location !== address);
    expect(escaped(found)).toEqual([]);
    expect((await ask(address)).status).toBe(410);
  });
});

/** For how many seconds a cache may give an answer to readers, at most. */
function lifeOf({ headers }: Visit): number {
  const control = String(headers['cache-control'] ?? 'none');
  if (/no-store/.test(control)) return 0;
  const seconds = (name: string) => Number(new RegExp(`(?:^|[\\s,])${name}=(\\d+)`).exec(control)?.[1] ?? 0);
  expect(control).toMatch(/max-age=\d/);
  const stale = Math.max(seconds('stale-while-revalidate'), seconds('stale-if-error'));
  return Math.max(seconds('max-age'), seconds('s-maxage')) + stale;
}

/** What a reader would see: also who is redirected where. */
function shown({ status, headers, body }: Visit): string {
  return `${status} ${headers.location ?? ''} ${body.toString('latin1')}`;
}

describe('no answer may be kept beyond the instant at which it changes:', () => {
  const changing = {
    ...FILES,
    'articles/going.md': story({
      expires: INSTANT,
      topics: '[Sea]',
      authors: '[jim]',
      aliases: '[was-going]',
      picture: '{ src: going.png, alt: G }',
    }),
    'articles/pulled.md': story(
      { withdrawn: `{ at: ${AFTER}, reason: By design. }`, expires: '2020-08-01' },
      '![P](pulled.png)\n\n![B](both.png)\n',
    ),
    'articles/lasting.md': story({ expires: '2020-08-01' }, '![B](both.png)\n'),
    'authors/jim.md': '---\nname: Jim Poe\npicture: jim.png\n---\n',
    'pictures/going.png': png(1, 9),
    'pictures/pulled.png': png(2, 9),
    'pictures/both.png': png(3, 9),
    'pictures/jim.png': png(4, 9),
  };
  const RENAMED = ['/articles/was-going', '/a/going', '/articles/Pulled/'];
  const instants = [INSTANT, AFTER, '2020-08-01T00:00:00+01:00'];

  it('be it 400 milliseconds before, ten seconds or an hour', async () => {
    // Each distance has a paper of its own, which has answered nothing nearer; what comes after is the same in all.
    const papers = await Promise.all(
      [400, 10_000, 3_600_000].map(async (before) => ({
        before,
        ...(await openedWhole(new Date(Date.parse(INSTANT) - before).toISOString(), changing)),
      })),
    );
    for (const instant of instants) {
      const after = new Map<string, string>();
      for (const { ask, setClock, before } of papers) {
        setClock(new Date(Date.parse(instant) - before).toISOString());
        const visits = await crawl(ask, [...PUBLIC, ...GUESSED, ...RENAMED]);
        setClock(instant);
        const changed: string[] = [];
        for (const visit of visits) {
          const known = after.get(visit.path) ?? shown(await ask(visit.path));
          after.set(visit.path, known);
          if (known === shown(visit)) continue;
          changed.push(visit.path);
          expect(lifeOf(visit) * 1000, `${visit.path} before ${instant}`).toBeLessThanOrEqual(before);
        }
        expect(changed.length).toBeGreaterThan(3);
      }
    }
  });

  it('what does not exist yet is not kept at all', async () => {
    const { ask } = await opened('2020-06-01T11:00:00Z');
    for (const path of addressesOf(EMBARGOED).filter((address) => !address.startsWith('/search'))) {
      const { status, headers } = await ask(path);
      expect([status, headers['cache-control']], path).toEqual([404, 'no-store']);
    }
  });
});
