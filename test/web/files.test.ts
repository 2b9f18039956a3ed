// Assets and pictures: what is public is served, with lasting addresses; nothing else is.
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { page, SITE_YAML, story } from '../builders/contentFolder.ts';
import { paper, press } from '../builders/paper.ts';
import { png } from '../builders/pixels.ts';
import { soon } from '../builders/soon.ts';
import { ask } from './exchange.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ico: 'image/x-icon',
  js: 'text/javascript; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  woff2: 'font/woff2',
};

describe('an asset', () => {
  it.each([...press.assets.values()])('at $address is immutable and has its media type', async (asset) => {
    const { app } = await paper({});
    const { status, headers, body } = await ask(app, asset.address);
    expect([status, headers['cache-control']]).toEqual([200, FOR_EVER]);
    expect(headers['content-type']).toBe(MEDIA_TYPES[asset.address.split('.').pop() ?? '']);
    expect(body.equals(asset.bytes)).toBe(true);
    const head = await ask(app, asset.address, { method: 'HEAD' });
    expect({ ...head.headers, date: '' }).toEqual({ ...headers, date: '' });
    expect(head.body).toHaveLength(0);
  });

  it.each([
    ['/favicon.ico', 'image/x-icon'],
    ['/apple-touch-icon.png', 'image/png'],
  ])('stands at %s too, where browsers ask unasked, for a day', async (address, type) => {
    const { app } = await paper({});
    const { status, headers, body } = await ask(app, address);
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      type,
      'public, max-age=86400',
    ]);
    expect(body.equals(press.assets.get(address.slice(1))?.bytes ?? Buffer.alloc(0))).toBe(true);
  });

  it.each(['/assets/', '/assets/icon.svg', '/assets/icon.000000000000.svg', '/assets/../package.json'])(
    'is not at %s',
    async (path) => {
      const { app } = await paper({});
      const { status, headers } = await ask(app, path);
      expect([status, headers['cache-control']]).toEqual([404, 'no-store']);
    },
  );
});

/** The addresses of the files of the pictures that a page shows. */
async function picturesOn({ app }: Pick<Awaited<ReturnType<typeof paper>>, 'app'>, path: string) {
  const { text } = await ask(app, path);
  const shown = [...text.matchAll(/src="(\/pictures\/[^"]+)"/g)].map((match) => match[1] ?? '');
  return shown.map((address) => address.replace(/\.[\w-]+-r\d+(?=\.\w+$)/, ''));
}

describe('a picture', () => {
  const files = {
    'articles/border.md': story(
      {
        picture: '{ src: "2018/caf\u00e9 100%.png", alt: A }',
        pictures: '{ map: { src: map.svg, alt: M } }',
      },
      '::picture{#map}\n\n![In the text](plain.png)\n',
    ),
    'pictures/2018/caf\u00e9 100%.png': png(3, 2),
    'pictures/map.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><script>x()</script></svg>',
    'pictures/plain.png': png(4, 4),
    'pictures/unused.png': png(5, 5),
  };

  it('is served where something published names it, with its bytes, type and lasting address', async () => {
    const opened = await paper(files);
    const [lead = '', map = '', plain = ''] = await picturesOn(opened, '/articles/border');
    expect(lead).toMatch(/^\/pictures\/2018\/caf%C3%A9%20100%25\.[\da-f]{12}\.png$/);
    for (const [address, type] of [
      [lead, 'image/png'],
      [map, 'image/svg+xml'],
      [plain, 'image/png'],
    ] as const) {
      const { status, headers, body } = await ask(opened.app, address);
      expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, type, FOR_EVER]);
      expect(Number(headers['content-length'])).toBe(body.length);
      const head = await ask(opened.app, address, { method: 'HEAD' });
      expect({ ...head.headers, date: '' }).toEqual({ ...headers, date: '' });
      expect(head.body).toHaveLength(0);
    }
    expect((await ask(opened.app, lead)).body.equals(png(3, 2))).toBe(true);
  });

  it('gets no rights of its own, whatever an SVG holds', async () => {
    const opened = await paper(files);
    for (const address of await picturesOn(opened, '/articles/border')) {
      const { headers } = await ask(opened.app, address);
      expect(headers['content-security-policy']).toBe(
        "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      );
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it('of an embargoed story is served from the instant on', async () => {
    const embargoed = {
      'articles/secret.md': story({
        picture: '{ src: secret.png, alt: S }',
        published: '2020-06-01T12:00:00Z',
      }),
      'pictures/secret.png': png(3, 2),
    };
    const opened = await paper(embargoed, '2020-06-01T12:00:00Z');
    const [address = ''] = await picturesOn(opened, '/articles/secret');
    opened.setClock('2020-06-01T11:59:59.999Z');
    expect((await ask(opened.app, address)).status).toBe(404);
    opened.setClock('2020-06-01T12:00:00Z');
    expect((await ask(opened.app, address)).status).toBe(200);
  });

  it('is found for authors, standing pages and the publisher too', async () => {
    const { newsroom } = await paper({
      'site.yaml': `${SITE_YAML}publisher: { name: P, logo: logo.png }\n`,
      'articles/a.md': story({ authors: '[jane]' }),
      'authors/jane.md': '---\nname: Jane\npicture: jane.png\n---\n',
      'authors/idle.md': '---\nname: Idle\npicture: idle.png\n---\n',
      'pages/about.md': page('About', '![Us](us.png)\n'),
      'pictures/logo.png': png(1, 1),
      'pictures/jane.png': png(2, 1),
      'pictures/us.png': png(3, 1),
      'pictures/idle.png': png(4, 1),
    });
    expect([...newsroom.edition().pictures.keys()].sort()).toEqual(['jane.png', 'logo.png', 'us.png']);
  });

  it.each([
    '/pictures/',
    '/pictures/plain.png',
    '/pictures/plain.000000000000.png',
    '/pictures/unused.png',
    '/pictures/../site.yaml',
    '/pictures/%2e%2e/site.yaml',
    '/pictures/..%2Fsite.yaml',
    '/pictures/..%2fsite.yaml',
    '/pictures/..%5Csite.yaml',
    '/pictures/..\\site.yaml',
    '/pictures/%252e%252e%252fsite.yaml',
    '/pictures/....//site.yaml',
    '/pictures/..;/site.yaml',
    '/pictures/.%00./site.yaml',
    '/pictures/%c0%ae%c0%ae/site.yaml',
    '/pictures/%uff0e%uff0e/site.yaml',
    '/pictures//etc/passwd',
    '/pictures/../../../../../../etc/passwd',
    '/pictures/articles/border.md',
    '/assets/..%2f..%2fpackage.json',
  ])('is not at %s', async (path) => {
    const { app } = await paper(files);
    const { status, headers, text } = await ask(app, path);
    expect([400, 404]).toContain(status);
    expect(headers['cache-control']).toBe('no-store');
    expect(text).not.toMatch(/timeZone|root:|"dependencies"/);
  });

  it('that nothing published names is not served under its own fingerprint either', async () => {
    const named = await paper({
      'articles/a.md': story({ picture: '{ src: unused.png, alt: A }' }),
      'pictures/unused.png': png(5, 5),
    });
    const [address = ''] = await picturesOn(named, '/articles/a');
    expect((await ask(named.app, address)).status).toBe(200);
    expect((await ask((await paper(files)).app, address)).status).toBe(404);
  });
});

describe('a picture file that changes after the edition was made', () => {
  async function opened() {
    const made = await paper({
      'articles/a.md': story({ picture: '{ src: a.png, alt: A }' }),
      'pictures/a.png': png(30, 20),
      'elsewhere/secret.txt': 'secret',
    });
    const [address = ''] = await picturesOn(made, '/articles/a');
    return { ...made, address, file: join(made.folder, 'pictures/a.png') };
  }

  it.each<[string, (file: string, folder: string) => void]>([
    ['was deleted', (file) => rmSync(file)],
    ['has other bytes', (file) => writeFileSync(file, png(31, 20))],
    ['has other bytes of the same number', (file) => writeFileSync(file, Buffer.alloc(png(30, 20).length))],
    ['grew', (file) => appendFileSync(file, 'more')],
    ['is half written', (file) => writeFileSync(file, png(30, 20).subarray(0, 40))],
    [
      'became a link to another file',
      (file, folder) => {
        rmSync(file);
        symlinkSync(join(folder, 'site.yaml'), file);
      },
    ],
    [
      'became a folder',
      (file) => {
        rmSync(file);
        mkdirSync(file);
      },
    ],
    ['lost its folder', (file) => renameSync(join(file, '..'), join(file, '../../elsewhere/pictures'))],
  ])('is answered with 404, not with wrong bytes for a year, where it %s', async (_name, change) => {
    const { app, address, file, folder, logged } = await opened();
    expect((await ask(app, address)).status).toBe(200);
    change(file, folder);
    const { status, headers } = await ask(app, address);
    expect([status, headers['cache-control']]).toEqual([404, 'no-store']);
    expect(logged).toEqual([
      {
        message: 'the picture is not the file that the edition was made with',
        details: { picture: 'a.png' },
      },
    ]);
  });

  it('is served again once its bytes are back', async () => {
    const { app, address, file } = await opened();
    writeFileSync(file, 'half');
    expect((await ask(app, address)).status).toBe(404);
    writeFileSync(file, png(30, 20));
    expect((await ask(app, address)).body.equals(png(30, 20))).toBe(true);
  });
});

describe.runIf(process.platform === 'linux')('a reader who goes away in the middle of a picture', () => {
  it('leaves no open file behind', async () => {
    const noise = Buffer.concat([png(3, 2), Buffer.alloc(8_000_000, 7)]);
    const made = await paper({
      'articles/a.md': story({ picture: '{ src: a.png, alt: A }' }),
      'pictures/a.png': noise,
    });
    const [address = ''] = await picturesOn(made, '/articles/a');
    const server = createServer(made.app);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    const openPictures = () =>
      readdirSync('/proc/self/fd', { withFileTypes: true }).filter((entry) => isPicture(entry.name)).length;
    for (let reader = 0; reader < 5; reader += 1) await goAway(port, address);
    await soon(() => expect(openPictures()).toBe(0));
    server.closeAllConnections();
    server.close();
  });
});

function isPicture(descriptor: string): boolean {
  try {
    return readlinkSync(`/proc/self/fd/${descriptor}`).endsWith('/pictures/a.png');
  } catch {
    return false;
  }
}

/** Reads the head of an answer and hangs up. */
function goAway(port: number, path: string): Promise<void> {
  return new Promise((gone) => {
    const asked = get({ port, host: '127.0.0.1', path, agent: false }, (response) => {
      response.once('data', () => response.destroy());
      response.once('close', () => gone());
    });
    asked.on('error', () => {});
  });
}
