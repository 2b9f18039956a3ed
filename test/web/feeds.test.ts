// The feeds over HTTP: what readers, caches, scripts and people in browsers get.
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../src/web/createApp.ts';
import { story } from '../builders/contentFolder.ts';
import { paper, press } from '../builders/paper.ts';
import { ask } from './exchange.ts';

const FILES = {
  'articles/a.md': story({ headline: 'The first', authors: '[jane]' }, 'Words of the body.\n\n'.repeat(20)),
  'articles/b.md': story({ headline: 'The second', section: 'science', updated: '2019-05-01T10:00:30Z' }),
  'authors/jane.md': '---\nname: Jane Doe\n---\n',
};
const FORMATS = ['atom', 'rss', 'json'] as const;
const PAGES = ['', '/sections/world', '/authors/jane'];

describe.each(FORMATS)('a feed as %s', (format) => {
  const path = `/feed.${format}`;

  it('has its own media type, is open to scripts of other sites, and comes compressed', async () => {
    const { app } = await paper(FILES);
    const { status, headers, body } = await ask(app, path, { headers: { 'accept-encoding': 'br' } });
    expect([status, headers['content-type'], headers['content-encoding']]).toEqual([
      200,
      `application/${format === 'json' ? 'feed+json' : `${format}+xml`}; charset=utf-8`,
      'br',
    ]);
    expect(brotliDecompressSync(body).toString()).toContain('The first');
    expect([headers['access-control-allow-origin'], headers['cross-origin-resource-policy']]).toEqual([
      '*',
      'cross-origin',
    ]);
    expect(headers.vary).toBe('Sec-Fetch-Dest, Accept-Encoding');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers.link).toBeUndefined();
  });

  it.each(PAGES)(
    'stands under “%s”, to be read with HEAD too, and other ways of writing that lead there',
    async (page) => {
      const { app } = await paper(FILES);
      const got = await ask(app, page + path);
      const head = await ask(app, page + path, { method: 'HEAD' });
      expect([got.status, head.status, head.body.length]).toEqual([200, 200, 0]);
      expect(head.headers.etag).toBe(got.headers.etag);
      for (const other of [
        `${page}${path}/`,
        `/${page}${path}`,
        `${page}/FEED.${format}`,
        `${page}${path}?a=1`,
      ]) {
        const { status, headers } = await ask(app, other);
        const isSame = other.includes('?');
        expect([status, headers.location?.replace(/\?.*/, '')], other).toEqual(
          isSame ? [200, undefined] : [308, page + path],
        );
      }
    },
  );

  it.each(['/sections/none', '/authors/none', '/topics/sea', '/articles/a', '/feed.atom'])(
    'does not stand under %s',
    async (page) => {
      const { app } = await paper(FILES);
      expect((await ask(app, page + path)).status).toBe(404);
    },
  );

  it('names the hub and itself where there is a hub', async () => {
    const { newsroom, logged, folder } = await paper(FILES);
    const write = (details: object, message: string) => void (logged as object[]).push({ details, message });
    const app = createApp({
      newsroom,
      press,
      log: { error: write, warn: write, info: write },
      origin: 'https://public.example',
      contentDir: folder,
      previewSecret: null,
      clock: () => Date.parse('2020-01-01T12:00:00Z'),
      hub: 'https://hub.example/',
    });
    const { headers, text } = await ask(app, path);
    expect(headers.link).toBe(
      `<https://hub.example/>; rel="hub", <https://public.example${path}>; rel="self"`,
    );
    expect(text).toContain('https://hub.example/');
    expect(text).toContain(`https://public.example${path}`);
  });
});

describe('asking again', () => {
  const later = { 'if-modified-since': 'Tue, 01 Jan 2030 00:00:00 GMT' };

  it.each<[string, Record<string, string>, number]>([
    ['with a date alone', later, 200],
    ['with a date and another tag', { ...later, 'if-none-match': '"other"' }, 200],
    ['with any tag', { 'if-none-match': '*' }, 304],
  ])('%s', async (_name, headers, status) => {
    const { app } = await paper(FILES);
    const got = await ask(app, '/feed.atom', { headers });
    expect([got.status, got.body.length > 0]).toEqual([status, status === 200]);
    expect(got.headers.etag).toEqual(expect.any(String));
  });

  it.each([
    ['a mended word', { 'articles/a.md': FILES['articles/a.md'].replace('Words of', 'Words in') }],
    ['a story that went', { 'articles/b.md': story({ draft: 'true' }) }],
    ['an update that is a day', { 'articles/b.md': story({ section: 'science', updated: '2019-04-01' }) }],
  ])('after %s finds the change, though no later date is in it', async (_what, change) => {
    const before = await ask((await paper(FILES)).app, '/feed.rss');
    const { app } = await paper({ ...FILES, ...change });
    const headers = { ...later, 'if-none-match': before.headers.etag ?? '' };
    expect((await ask(app, '/feed.rss', { headers })).status).toBe(200);
    expect((await ask(app, '/feed.rss', { headers: later })).status).toBe(200);
  });

  it('with the tag is answered without a body, and with all that a cache must renew', async () => {
    const { app } = await paper(FILES);
    const { headers } = await ask(app, '/feed.rss');
    const again = await ask(app, '/feed.rss', { headers: { 'if-none-match': headers.etag ?? '' } });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    for (const name of ['etag', 'vary', 'cache-control', 'access-control-allow-origin'])
      expect(again.headers[name], name).toBe(headers[name]);
  });
});

describe('the end of an embargo', () => {
  const secret = story({
    headline: 'Zanzibar',
    published: '2020-06-01T12:00:00Z',
    authors: '[zoe]',
    section: 'science',
  });
  const files = {
    ...FILES,
    'articles/zanzibar.md': secret,
    'authors/zoe.md': '---\nname: Zanzibar Zoe\n---\n',
  };
  const feeds = ['', '/sections/science', '/authors/zoe'].flatMap((page) =>
    FORMATS.map((format) => `${page}/feed.${format}`),
  );

  it('brings a story into all its feeds, and no cache keeps them beyond it', async () => {
    const { app, setClock } = await paper(files, '2020-06-01T11:59:48.500Z');
    for (const path of feeds) {
      const { status, headers, text } = await ask(app, path);
      const exists = !path.includes('zoe');
      expect([status, headers['cache-control']], path).toEqual(
        exists ? [200, 'public, max-age=11'] : [404, 'no-store'],
      );
      expect(text + JSON.stringify(headers), path).not.toContain('Zanzibar');
    }
    setClock('2020-06-01T12:00:00Z');
    for (const path of feeds) {
      expect((await ask(app, path)).text, path).toContain('Zanzibar');
    }
  });

  it('is undone in feeds, too, when a clock that ran ahead is set back', async () => {
    const { app, setClock } = await paper(files, '2020-06-01T12:00:00Z');
    expect((await ask(app, '/feed.json')).text).toContain('Zanzibar');
    setClock('2020-06-01T11:59:59Z');
    expect((await ask(app, '/feed.json')).text).not.toContain('Zanzibar');
  });

  it('is not the only change that no file tells of: an update has its time', async () => {
    const dated = {
      'articles/a.md': story({ corrections: '[{ at: 2020-01-01T12:00:10Z, text: Mended. }]' }),
    };
    const { app, setClock } = await paper(dated);
    expect((await ask(app, '/feed.atom')).headers['cache-control']).toBe('public, max-age=10');
    setClock('2020-01-01T12:00:10Z');
    const { text } = await ask(app, '/feed.atom');
    expect(text).toContain('<updated>2020-01-01T12:00:10Z</updated>');
  });
});

describe('a person who opens a feed in a browser', () => {
  const visit = { headers: { 'sec-fetch-dest': 'document', accept: 'text/html' } };

  it.each(PAGES.flatMap((page) => FORMATS.map((format) => [page, format] as const)))(
    'gets a page that says what it is and lists its stories: %s/feed.%s',
    async (page, format) => {
      const { app } = await paper(FILES);
      const { status, headers, text } = await ask(app, `${page}/feed.${format}`, visit);
      expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      expect(text).toContain('This is a feed.');
      expect(text).toContain(`<code>https://paper.example${page}/feed.${format}</code>`);
      expect(text).toContain('href="/articles/a"');
      expect(text).toContain('noindex');
      expect(headers['content-security-policy']).toContain("style-src 'sha256-");
    },
  );

  it('gets it for oneself alone: no cache between can hand it to a program', async () => {
    const { app } = await paper(FILES);
    const page = await ask(app, '/feed.atom', visit);
    expect([page.headers['cache-control'], page.headers.vary]).toEqual([
      'private, max-age=30',
      'Sec-Fetch-Dest, Accept-Encoding',
    ]);
    const again = await ask(app, '/feed.atom', {
      headers: { ...visit.headers, 'if-none-match': page.headers.etag ?? '' },
    });
    expect(again.status).toBe(304);
    const feed = await ask(app, '/feed.atom', { headers: { 'if-none-match': page.headers.etag ?? '' } });
    expect([feed.status, feed.headers['content-type']]).toEqual([200, 'application/atom+xml; charset=utf-8']);
  });

  it.each([
    [
      'a program that says what browsers say',
      { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' },
    ],
    ['a script of a page', { 'sec-fetch-dest': 'empty' }],
  ])('is not %s', async (_name, headers) => {
    const { app } = await paper(FILES);
    expect((await ask(app, '/feed.rss', { headers })).headers['content-type']).toContain(
      'application/rss+xml',
    );
  });

  it('finds no page where there is only a document', async () => {
    const { app } = await paper(FILES);
    expect((await ask(app, '/robots.txt', visit)).headers['content-type']).toBe('text/plain; charset=utf-8');
  });
});
