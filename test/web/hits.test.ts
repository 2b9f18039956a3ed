// What was answered before is answered again without Express: the same, to the byte, or left to Express.
import { createHash } from 'node:crypto';
import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import express, { type Express } from 'express';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createApp } from '../../src/web/createApp.ts';
import { createWebServer } from '../../src/web/createWebServer.ts';
import { page, story } from '../builders/contentFolder.ts';
import { PREVIEW_SECRET, paper, press } from '../builders/paper.ts';
import { png } from '../builders/pixels.ts';

const FILES = {
  'articles/border.md': story(
    { picture: '{ src: a.png, alt: A }', topics: '[Sea]', authors: '[jane]' },
    'A paragraph of the story.\n\n'.repeat(40),
  ),
  'articles/gone.md': story({ withdrawn: '{ at: 2018-11-01, reason: Wrong. }' }),
  'authors/jane.md': '---\nname: Jane Doe\n---\n\nShe writes.\n',
  'pages/about.md': page('About'),
  'pictures/a.png': png(3, 2),
  ...Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`articles/more-${n}.md`, story()])),
};

interface Seen {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

type Headers = Readonly<Record<string, string>>;
type Ask = (path: string, headers?: Headers, method?: string) => Promise<Seen>;

async function open(app: Express): Promise<{ ask: Ask; port: number }> {
  const server = createWebServer(app);
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => {
    agent.destroy();
    server.close();
    server.closeAllConnections();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const ask: Ask = (path, headers = {}, method = 'GET') =>
    new Promise((seen, failed) => {
      const asked = request({ port, host: '127.0.0.1', agent, path, headers, method }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', failed);
        response.on('end', () => {
          const { statusCode: status = 0, headers: all } = response;
          seen({ status, headers: { ...all, date: '' }, body: digest(Buffer.concat(chunks)) });
        });
      });
      asked.on('error', failed).end();
    });
  return { ask, port };
}

const ASSET = press.assets.get('site.js')?.address ?? '';
const FONT = press.assets.get('source-serif-4.woff2')?.address ?? '';

/** What is answered from memory. */
const KEPT = [
  ...['/', '/articles/border', '/articles/gone', '/about', '/sections/world', '/sections/world?page=2'],
  ...[
    '/topics/sea',
    '/authors/jane',
    '/archive',
    '/archive/2018/10',
    '/corrections',
    '/articles/border/embed',
  ],
  ...['/feed.atom', '/feed.rss', '/feed.json', '/authors/jane/feed.atom', '/sitemap.xml', '/robots.txt'],
  ...['/articles/border.md', '/articles/border.json', '/site.webmanifest', '/favicon.ico', ASSET, FONT],
];

/** One of each kind. */
const KINDS = [
  ...['/', '/articles/border', '/articles/gone', '/sections/world?page=2', '/articles/border/embed'],
  ...['/feed.atom', '/articles/border.md', '/favicon.ico', ASSET, FONT],
];

/** What never is, though it is the same or nearly. */
const LEFT = [
  ...['/articles/border?', '/articles/border?a=b', '/articles/border?preview=x', '/articles/Border', '/none'],
  ...['/articles/border/', '//articles/border', '/articles/b%6Frder', '/sections/world?page=1', '/%'],
  ...['/sections/world?page=3', '/search', '/articles/gone.md', '/a/border', '/?page=2', '/feed.atom?a'],
  'https://paper.example/articles/border',
];

const CODINGS = ['br', 'gzip', 'identity'];

function manners(full: Seen): readonly Headers[] {
  const { etag = '', 'last-modified': date = '' } = full.headers;
  return [
    {},
    ...['br', 'gzip', 'identity', '*;q=0', 'br;q=0.5, gzip;q=0.8', 'BR', 'x'.repeat(300)].map((coding) => ({
      'accept-encoding': coding,
    })),
    ...[
      etag,
      `W/${etag}`,
      `"a", ${etag}`,
      '*',
      '"a"',
      '',
      etag.replace('-br11', '-gzip'),
      etag.replace('-br11', '-br'),
    ].map((tag) => ({
      'accept-encoding': 'br',
      'if-none-match': tag,
    })),
    { 'accept-encoding': 'br', 'if-modified-since': date },
    { 'accept-encoding': 'br', 'if-modified-since': date, 'if-none-match': '"a"' },
    { 'if-modified-since': 'Thu, 01 Jan 2037 00:00:00 GMT' },
    { 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' },
    { accept: 'text/markdown' },
    { accept: 'text/html, text/markdown;q=0.9' },
    { accept: 'Text/MARKDOWN, */*;q=0.1' },
    { 'sec-fetch-dest': 'document', 'accept-encoding': 'br' },
    { 'sec-fetch-dest': 'empty' },
    { range: 'bytes=0-9', 'if-range': etag },
    { cookie: 'a=b', authorization: 'Basic eDp5', 'x-forwarded-host': 'evil.example' },
    { host: 'evil.example:8080' },
    { host: 'evil.example/x' },
    { upgrade: 'h2c', connection: 'Upgrade' },
    { expect: '100-continue' },
    { 'content-length': '0' },
  ];
}

/** An application that has answered everything once, and one like it in which there is Express alone. */
async function openBoth() {
  const { newsroom, folder } = await paper(FILES);
  let asked = 0;
  const edition = () => {
    asked += 1;
    return newsroom.edition();
  };
  const log = { error: () => {}, warn: () => {}, info: () => {} };
  const clock = () => Date.parse('2020-01-01T12:00:00Z');
  const parts = { press, log, origin: null, previewSecret: PREVIEW_SECRET, contentDir: folder, clock };
  const app = createApp({ ...parts, newsroom: { ...newsroom, edition } });
  const warm = await open(app);
  // Within another application it leaves its memory alone.
  const reference = await open(express().disable('x-powered-by').use(app));
  for (const path of KEPT) for (const coding of CODINGS) await warm.ask(path, { 'accept-encoding': coding });
  // What is popular is compressed better meanwhile: from then on, it stays as it is.
  for (const path of KINDS)
    while (/-br"$/.test((await warm.ask(path, { 'accept-encoding': 'br' })).headers.etag ?? ''))
      await new Promise((later) => setTimeout(later, 2));
  /** How often the newsroom was asked: once for what is at hand. */
  const asking = async (...what: Parameters<Ask>) => {
    asked = 0;
    const { status } = await warm.ask(...what);
    return { status, asked };
  };
  return { warm, reference, asking };
}

describe('an answer from memory', () => {
  it('never comes to Express, and is what that would send, to the byte, however it is asked for', async () => {
    const { warm, reference, asking } = await openBoth();
    for (const path of KEPT)
      for (const coding of KINDS.includes(path) ? CODINGS : ['gzip', 'identity'])
        for (const method of ['GET', 'HEAD']) {
          const status = path === '/articles/gone' ? 410 : 200;
          expect(await asking(path, { 'accept-encoding': coding }, method), path).toEqual({
            status,
            asked: 1,
          });
        }
    for (const path of [...KINDS, ...LEFT]) {
      const full = await reference.ask(path, { 'accept-encoding': 'br' });
      for (const headers of LEFT.includes(path) ? [{}, { 'accept-encoding': 'gzip' }] : manners(full))
        for (const method of Object.keys(headers).length === 0 ? ['GET', 'POST', 'OPTIONS'] : ['GET', 'HEAD'])
          expect([headers, method, await warm.ask(path, headers, method)], path).toEqual([
            headers,
            method,
            await reference.ask(path, headers, method),
          ]);
    }
    for (const [fields, status] of FIELDS) {
      const bytes = `GET /articles/border HTTP/1.1\r\n${fields}\r\nConnection: close\r\n\r\n`;
      const [one, other] = await Promise.all([warm, reference].map(({ port }) => raw(port, bytes)));
      expect(one, fields).toBe(other);
      expect(one).toContain(`HTTP/1.1 ${status} `);
    }
  });
});

/** Fields as clients write them that are not Node. */
const FIELDS = [
  ['Host: paper.example\r\nHost: evil.example', 400],
  ['Host: paper.example\r\nhost: paper.example', 400],
  ['X: y', 400],
  ['HOST: a\r\nACCEPT-ENCODING: br', 200],
  ['Host: a\r\nAccept-Encoding: br;q=0\r\nAccept-Encoding: gzip', 200],
  ['Host: a\r\nIf-None-Match: "a"\r\nIf-None-Match: *', 200],
] as const;

function digest(body: Buffer): string {
  return `${body.length} bytes: ${createHash('sha256').update(body).digest('hex')}`;
}

function digested(answer: string): string {
  const end = answer.indexOf('\r\n\r\n') + 4;
  return answer.slice(0, end) + digest(Buffer.from(answer.slice(end), 'latin1'));
}

function raw(port: number, bytes: string): Promise<string> {
  return new Promise((closed, failed) => {
    let received = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'));
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1');
    });
    socket.on('error', failed).on('close', () => closed(digested(received.replace(/^Date: .*$/m, ''))));
  });
}
