// Share pictures over HTTP: for published stories only, for long only at the address that names what they show.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CardShape, cardAddress, siteCardAddress } from '../../src/edition/cardAddress.ts';
import { cardStudio } from '../../src/render/cards/cardStudio.ts';
import { openCards } from '../../src/render/cards/openCards.ts';
import { createApp } from '../../src/web/createApp.ts';
import { SITE_YAML, story } from '../builders/contentFolder.ts';
import { deskPaper } from '../builders/deskPaper.ts';
import { type Paper, paper, press } from '../builders/paper.ts';
import { ask } from './exchange.ts';

function addressIn(
  { newsroom }: Pick<Paper, 'newsroom'>,
  slug = 'border',
  shape: CardShape = 'wide',
): string {
  const edition = newsroom.edition();
  const article = edition.articles.get(slug);
  if (article === undefined) throw new Error(`There is no story ${slug}`);
  return cardAddress(edition, article, shape);
}

const FOR_EVER = 'public, max-age=31536000, immutable';

describe('the share picture of a story', () => {
  it.each<[CardShape, number, number]>([
    ['wide', 1200, 630],
    ['widescreen', 1200, 675],
    ['standard', 1200, 900],
    ['square', 1200, 1200],
  ])('is a PNG of its shape, %s, for everyone and for long', async (shape, width, height) => {
    const opened = await paper({ 'articles/border.md': story() });
    const { status, headers, body } = await ask(opened.app, addressIn(opened, 'border', shape));
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, 'image/png', FOR_EVER]);
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
    expect(headers['content-length']).toBe(String(body.length));
    expect([body.readUInt32BE(16), body.readUInt32BE(20)]).toEqual([width, height]);
  });

  it.each(['', '?v=0000000000000000', '?v=', '?utm_source=x', '?v=%00'])(
    'comes with a short life under the query “%s”',
    async (query) => {
      const opened = await paper({ 'articles/border.md': story() });
      const { status, headers, body } = await ask(opened.app, `/articles/border/card.png${query}`);
      expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=30']);
      expect(body.equals((await ask(opened.app, addressIn(opened))).body)).toBe(true);
    },
  );

  it('is asked for again with its tag, and by HEAD, without a body', async () => {
    const opened = await paper({ 'articles/border.md': story() });
    const { headers } = await ask(opened.app, addressIn(opened));
    const etag = String(headers.etag);
    expect(etag).toMatch(/^"[\da-f]{32}"$/);
    const again = await ask(opened.app, addressIn(opened), { headers: { 'If-None-Match': etag } });
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag]);
    const head = await ask(opened.app, addressIn(opened), { method: 'HEAD' });
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(head.headers['content-length']).toBe(headers['content-length']);
    expect((await ask(opened.app, addressIn(opened), { method: 'POST' })).status).toBe(405);
  });

  it('has another address and other bytes once the headline is edited', async () => {
    const opened = await paper({ 'articles/border.md': story() });
    const former = addressIn(opened);
    const { body } = await ask(opened.app, former);
    writeFileSync(join(opened.folder, 'articles/border.md'), story({ headline: 'Another headline' }));
    await expect.poll(() => addressIn(opened)).not.toBe(former);
    const { headers, body: other } = await ask(opened.app, former);
    expect(headers['cache-control']).toBe('public, max-age=30');
    expect(other.equals(body)).toBe(false);
    expect(other.equals((await ask(opened.app, addressIn(opened))).body)).toBe(true);
  });

  it('is led to from former addresses and other ways of writing them, with the query', async () => {
    const { app } = await paper({ 'articles/border.md': story({ aliases: '[fence]' }) });
    for (const path of [
      '/articles/fence/card.png',
      '/Articles/Border/Card.PNG',
      '/articles//border/card.png/',
      '/articles/border.html/card.png',
    ]) {
      const { status, headers } = await ask(app, `${path}?v=1`);
      expect([status, headers.location], path).toEqual([308, '/articles/border/card.png?v=1']);
    }
  });

  it.each([
    '/articles/unknown/card.png',
    '/articles/border/card-2x1.png',
    '/articles/border/card.jpg',
    '/articles/card.png',
    '/card-1x1.png',
    '/sections/world/card.png',
    '/about/card.png',
    '/articles/border/x/card.png',
    '/articles/__proto__/card.png',
  ])('stands at no other address: %s', async (path) => {
    const { app, folder } = await paper({
      'articles/border.md': story(),
      'pages/about.md': '---\ntitle: About\n---\nX\n',
    });
    const { status, headers } = await ask(app, path);
    expect([status, headers['cache-control']]).toEqual([404, 'no-store']);
    expect(() => mkdtempSync(join(`${folder}-cache`, 'x'))).toThrow('ENOENT');
  });
});

describe('the share picture of a story that is not public', () => {
  it('is there from the instant on at which the embargo lifts, and not before', async () => {
    const opened = await paper(
      { 'articles/border.md': story({ published: '2020-06-01T12:00:00Z' }) },
      '2020-06-01T11:59:59.999Z',
    );
    for (const path of [
      '/articles/border/card.png',
      '/articles/border/card.png?v=0',
      '/articles/border/card-1x1.png',
    ])
      expect((await ask(opened.app, path)).status).toBe(404);
    opened.setClock('2020-06-01T12:00:00Z');
    expect((await ask(opened.app, addressIn(opened))).status).toBe(200);
  });

  it('is never there for a draft', async () => {
    const { app } = await paper({ 'articles/border.md': story({ draft: 'true' }) });
    expect((await ask(app, '/articles/border/card.png')).status).toBe(404);
  });

  it('is for the desk', async () => {
    const opened = await deskPaper({ 'articles/border.md': story({ draft: 'true' }) });
    for (const shape of ['wide', 'widescreen'] as const)
      expect((await ask(opened.app, addressIn(opened, 'border', shape))).headers['content-type']).toBe(
        'image/png',
      );
  });

  it('lives no longer than the story, and is then gone', async () => {
    const opened = await paper({ 'articles/border.md': story({ expires: '2020-01-01T13:00:00Z' }) });
    const address = addressIn(opened);
    expect((await ask(opened.app, address)).headers['cache-control']).toBe('public, max-age=3600, immutable');
    opened.setClock('2020-01-01T12:59:50Z');
    expect((await ask(opened.app, address)).headers['cache-control']).toBe('public, max-age=10, immutable');
    expect((await ask(opened.app, '/articles/border/card.png')).headers['cache-control']).toBe(
      'public, max-age=10',
    );
    opened.setClock('2020-01-01T13:00:00Z');
    const { status, headers } = await ask(opened.app, address);
    expect([status, headers['content-type']]).toEqual([410, 'text/html; charset=utf-8']);
  });

  it('tells why a withdrawn story is gone', async () => {
    const { app } = await paper({
      'articles/border.md': story({ withdrawn: '{ at: 2019-01-01, reason: The figures were wrong. }' }),
    });
    const { status, text } = await ask(app, '/articles/border/card.png');
    expect([status, text.includes('The figures were wrong.')]).toEqual([410, true]);
  });
});

describe('the share picture of the site', () => {
  it('comes for long at the address that pages name, and for a short time at others', async () => {
    const { app, newsroom } = await paper({});
    const named = await ask(app, siteCardAddress(newsroom.edition()));
    expect([named.status, named.headers['content-type'], named.headers['cache-control']]).toEqual([
      200,
      'image/png',
      FOR_EVER,
    ]);
    expect([named.body.readUInt32BE(16), named.body.readUInt32BE(20)]).toEqual([1200, 630]);
    const other = await ask(app, '/card.png?v=0');
    expect([other.headers['cache-control'], other.body.equals(named.body)]).toEqual([
      'public, max-age=30',
      true,
    ]);
    for (const path of ['/Card.png', '//card.png', '/card.png/']) {
      const { status, headers } = await ask(app, `${path}?v=0`);
      expect([status, headers.location], path).toEqual([308, '/card.png?v=0']);
    }
  });

  it.each(['name', 'description', 'language'])('is another once site.yaml has another %s', async (field) => {
    const other = SITE_YAML.replace(new RegExp(`^${field}: .*$`, 'm'), `${field}: fr`);
    expect(other).not.toBe(SITE_YAML);
    const addresses = await Promise.all(
      [SITE_YAML, other].map(async (site) =>
        siteCardAddress((await paper({ 'site.yaml': site })).newsroom.edition()),
      ),
    );
    expect(addresses[0]).not.toBe(addresses[1]);
  });

  it('is for the desk too', async () => {
    const { app } = await deskPaper({});
    expect((await ask(app, '/card.png')).headers['content-type']).toBe('image/png');
  });
});

describe('a share picture that cannot come', () => {
  it('is to be asked for again where too many are to be drawn', async () => {
    const { folder, newsroom } = await paper({ 'articles/border.md': story() });
    const log = { error: () => {}, warn: () => {}, info: () => {} };
    const clock = () => Date.parse('2020-01-01T12:00:00Z');
    const busy = cardStudio(process.cwd(), { queue: 0 });
    const cacheDir = `${folder}-cache`;
    const cards = openCards({ studio: busy, contentDir: folder, cacheDir, warn: log.warn, clock });
    const app = createApp({
      newsroom,
      press,
      log,
      origin: null,
      contentDir: folder,
      previewSecret: null,
      clock,
      cards,
    });
    const { status, headers } = await ask(app, '/articles/border/card.png');
    expect([status, headers['retry-after'], headers['cache-control']]).toEqual([503, '10', 'no-store']);
  });

  it('does without a picture that is not the file of the edition, with a short life and one line in the log', async () => {
    const opened = await paper({
      'articles/border.md': story({ picture: '{ src: fence.svg, alt: A fence }' }),
      'pictures/fence.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40"/></svg>',
    });
    const whole = await ask(opened.app, addressIn(opened, 'border', 'square'));
    expect([whole.headers['cache-control'], opened.logged]).toEqual([FOR_EVER, []]);
    const address = addressIn(opened);
    opened.newsroom.close();
    writeFileSync(join(opened.folder, 'pictures/fence.svg'), '<svg');
    const { status, headers } = await ask(opened.app, address);
    expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=30']);
    await ask(opened.app, address);
    expect(opened.logged.map(({ message, details }) => [message, details])).toEqual([
      [
        'a share picture is not complete: its picture is not the file of the edition',
        { headline: 'A headline', picture: 'fence.svg' },
      ],
    ]);
  });
});
