// The headers that every answer carries, and what no answer depends on.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../src/web/createApp.ts';
import { story } from '../builders/contentFolder.ts';
import { paper, press } from '../builders/paper.ts';
import { png } from '../builders/pixels.ts';
import { ask, type Exchange } from './exchange.ts';

const FILES = {
  'articles/border.md': story({ picture: '{ src: a.png, alt: A }' }),
  'articles/gone.md': story({ withdrawn: '{ at: 2018-11-01, reason: Wrong. }' }),
  'pictures/a.png': png(3, 2),
};
const ASSET = [...press.assets.values()][0]?.address ?? '';

async function everyKind(): Promise<[string, Exchange][]> {
  const { app } = await paper(FILES);
  const article = await ask(app, '/articles/border');
  const picture = /src="(\/pictures\/[^"]+)"/.exec(article.text)?.[1] ?? '';
  const etag = { 'if-none-match': article.headers.etag ?? '' };
  return [
    ['200', article],
    ['304', await ask(app, '/articles/border', { headers: etag })],
    ['308', await ask(app, '/articles/Border')],
    ['400', await ask(app, '/%')],
    ['404', await ask(app, '/none')],
    ['405', await ask(app, '/', { method: 'POST' })],
    ['410', await ask(app, '/articles/gone')],
    ['204', await ask(app, '/', { method: 'OPTIONS' })],
    ['200', await ask(app, ASSET)],
    ['200', await ask(app, picture)],
  ];
}

describe('every answer', () => {
  it('carries the security headers, and none that names the software or sets a cookie', async () => {
    for (const [status, { status: found, headers }] of await everyKind()) {
      expect(`${found}`).toBe(status);
      expect(headers, status).toMatchObject({
        'cross-origin-opener-policy': 'same-origin',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'strict-transport-security': 'max-age=63072000; includeSubDomains',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
      });
      expect(headers['permissions-policy'], status).toContain('camera=()');
      expect(headers['content-security-policy'], status).toMatch(/^default-src 'none'/);
      expect(headers['content-security-policy'], status).not.toMatch(/unsafe-eval|https?:|\*/);
      for (const name of ['set-cookie', 'x-powered-by', 'server', 'access-control-allow-origin'])
        expect(headers[name], `${status} ${name}`).toBeUndefined();
    }
  });

  it.each(['/articles/border', '/none'])(
    'allows with its policy the one style that stands in the page at %s',
    async (path) => {
      const { app } = await paper(FILES);
      const { headers, text } = await ask(app, path);
      const styles = [...text.matchAll(/<style>(.*?)<\/style>/gs)].map((match) => match[1] ?? '');
      expect(styles).toHaveLength(1);
      const hash = createHash('sha256')
        .update(styles[0] ?? '')
        .digest('base64');
      expect(headers['content-security-policy']).toContain(`style-src 'sha256-${hash}'`);
      expect(text).not.toMatch(/\sstyle="|\son\w+="/);
    },
  );

  it('allows each page the scripts that stand in it, each by its digest, and every other answer none', async () => {
    for (const [status, { headers, text }] of await everyKind()) {
      const policy = String(headers['content-security-policy']);
      const allowed = / script-src ([^;]*)/.exec(policy)?.[1]?.split(' ') ?? [];
      if (status === '304') continue;
      const inline = [...text.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script = '']) => script);
      const loaded = [...text.matchAll(/<script src="[^"]*"[^>]* integrity="([^"]*)"/g)].map(
        (match) => match[1],
      );
      expect(text.split('<script').length - 1).toBe(
        inline.length + loaded.length + text.split('ld+json').length - 1,
      );
      const isPage = text.includes('<main');
      expect(loaded).toEqual(isPage ? [press.assets.get('site.js')?.integrity] : []);
      expect(inline).toHaveLength(isPage ? 1 : 0);
      const digests = inline.map(
        (script) => `sha256-${createHash('sha256').update(script).digest('base64')}`,
      );
      expect(allowed, status).toEqual([...digests, ...loaded].map((digest) => `'${digest}'`));
    }
  });

  it('asks on each page for the typefaces that its style knows, and for no others', async () => {
    const pages = (await everyKind()).map(([, { text }]) => text).filter((text) => text.includes('<main'));
    const asked = pages.map((text) => found(text, /<link rel="preload" href="([^"]*)" as="font"/g));
    expect(asked).toEqual(pages.map((text) => found(text, /@font-face\{[^}]*?url\(([^)]*)\)/g)));
    expect(asked.every((faces) => faces.length > 0)).toBe(true);
  });

  it('sends the script compressed, with the digest that the page names', async () => {
    const { address = '', integrity } = press.assets.get('site.js') ?? {};
    const { app } = await paper(FILES);
    const { headers, text } = await ask(app, address);
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(`sha256-${createHash('sha256').update(text).digest('base64')}`).toBe(integrity);
    const small = await ask(app, address, { headers: { 'accept-encoding': 'br' } });
    expect(small.headers['content-encoding']).toBe('br');
    expect(Number(small.headers['content-length'])).toBeLessThan(3584);
  });

  it('lets other sites show pictures and assets, and no page', async () => {
    const policies = (await everyKind()).map(([, { headers }]) => headers['cross-origin-resource-policy']);
    expect(policies).toEqual([...Array(8).fill('same-origin'), 'cross-origin', 'cross-origin']);
  });
});

describe('no answer depends on', () => {
  it.each([
    ['the Host', { host: 'evil.example' }],
    ['X-Forwarded-Host', { 'x-forwarded-host': 'evil.example', 'x-host': 'evil.example' }],
    [
      'X-Forwarded-Proto',
      { 'x-forwarded-proto': 'http', 'x-forwarded-port': '81', 'x-forwarded-ssl': 'off' },
    ],
    ['Forwarded', { forwarded: 'host=evil.example;proto=http' }],
    ['X-Original-URL', { 'x-original-url': '/none', 'x-rewrite-url': '/none' }],
    ['X-HTTP-Method-Override', { 'x-http-method-override': 'DELETE' }],
    ['cookies', { cookie: 'a=b' }],
    ['the origin', { origin: 'https://evil.example', referer: 'https://evil.example/' }],
    ['the reader', { 'user-agent': 'evil', 'accept-language': 'es', accept: 'application/json' }],
    ['ranges', { range: 'bytes=0-9' }],
  ])('%s', async (_name, headers) => {
    const { app } = await paper(FILES);
    for (const path of ['/', '/articles/border', '/articles/Border', '/none', '/articles/gone']) {
      const plain = await ask(app, path);
      const other = await ask(app, path, { headers });
      expect([other.status, other.text], path).toEqual([plain.status, plain.text]);
      expect({ ...other.headers, date: '' }, path).toEqual({ ...plain.headers, date: '' });
    }
  });

  it('the query', async () => {
    const { app } = await paper(FILES);
    const plain = await ask(app, '/articles/border');
    for (const query of [
      '?',
      '?utm_source=x',
      '?<script>',
      '?page=2',
      '?__proto__[a]=b',
      '?%',
      '?a=/%2f%00',
    ]) {
      const other = await ask(app, `/articles/border${query}`);
      expect([other.status, other.text, other.headers.etag], query).toEqual([
        200,
        plain.text,
        plain.headers.etag,
      ]);
    }
  });
});

describe('the origin in pages', () => {
  it('is the configured one before that of site.yaml', async () => {
    const { newsroom, folder } = await paper(FILES);
    const log = { error: () => {}, warn: () => {}, info: () => {} };
    const parts = { newsroom, press, log, previewSecret: null, contentDir: folder, clock: Date.now };
    const app = createApp({ ...parts, origin: 'https://other.example' });
    const { text } = await ask(app, '/articles/border');
    expect(text).toContain('href="https://other.example/articles/border"');
    // The one identity of the story, which is no link, keeps the site's own host.
    const links = text.replace('"identifier":"https://paper.example/a/border"', '');
    expect(links).not.toBe(text);
    expect(links).not.toContain('paper.example');
  });
});

function found(text: string, what: RegExp): readonly (string | undefined)[] {
  return [...text.matchAll(what)].map(([, address]) => address).sort();
}

it.each(['/articles/border', '/articles/gone', '/', '/none'])(
  'the typefaces of %s are named for early hints as the page itself asks for them',
  async (path) => {
    const { app } = await paper(FILES);
    const { headers, text } = await ask(app, path);
    const preloads = [...text.matchAll(/<link rel="preload" href="([^"]+)" as="font"/g)];
    expect(preloads.length).toBeGreaterThan(0);
    const links = preloads.map(
      ([, href]) => `<${href}>; rel=preload; as=font; type="font/woff2"; crossorigin`,
    );
    expect(headers.link).toBe(links.join(', '));
    const { headers: unchanged } = await ask(app, path, { headers: { 'if-none-match': headers.etag ?? '' } });
    expect(unchanged.link).toBe(headers.link);
  },
);
