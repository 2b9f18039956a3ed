// Answers by the short way are those that Node's own HTTP would give, to the byte, however the requests arrive.
import type { Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import express from 'express';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createWebServer, type WebApp } from '../../src/web/createWebServer.ts';
import { plainRequest } from '../../src/web/plainRequest.ts';
import { page, story } from '../builders/contentFolder.ts';
import { paper } from '../builders/paper.ts';

const FILES = {
  'articles/border.md': story({}, 'A paragraph of the story.\n\n'.repeat(40)),
  'articles/gone.md': story({ withdrawn: '{ at: 2018-11-01, reason: Wrong. }' }),
  'articles/later.md': story({ published: '2020-01-01T12:00:00Z' }),
  'pages/about.md': page('About'),
};

/** A server, and how many requests came to Node's own HTTP. */
interface Opened {
  readonly server: Server;
  readonly port: number;
  readonly taken: () => number;
}

async function listen(app: WebApp): Promise<Opened> {
  const server = createWebServer(app);
  let count = 0;
  server.on('request', () => {
    count += 1;
  });
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { server, port: (server.address() as AddressInfo).port, taken: () => count };
}

/** A server with the short way that has answered everything once, and one of the same application without. */
async function openBoth() {
  const { app, setClock } = await paper(FILES, '2020-01-01T11:00:00Z');
  const [warm, reference] = [await listen(app), await listen(express().disable('x-powered-by').use(app))];
  const all = [...PATHS].map((path) => get(path)).join('');
  await converse(warm.port, [all + LAST]);
  return { warm, reference, setClock };
}

const get = (path: string, fields = '', method = 'GET') =>
  `${method} ${path} HTTP/1.1\r\nHost: paper.example\r\nAccept-Encoding: gzip\r\n${fields}\r\n`;

const LAST = get('/about', 'Connection: close\r\n');

const PATHS = ['/', '/articles/border', '/articles/gone', '/about', '/feed.atom', '/robots.txt'];

interface Talk {
  readonly socket: Socket;
  readonly closed: Promise<string>;
  readonly answers: () => string;
}

function open(port: number): Talk {
  let received = '';
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  socket.on('data', (chunk) => {
    received += chunk.toString('latin1');
  });
  const closed = new Promise<string>((done) => {
    socket.on('error', () => undefined).on('close', () => done(received));
  });
  return { socket, closed, answers: () => received };
}

/** Sends a text in pieces, each in a turn of its own. */
async function send({ socket }: Talk, pieces: readonly string[]): Promise<void> {
  for (const piece of pieces) {
    socket.write(piece, 'latin1');
    await new Promise((later) => setTimeout(later, 1));
  }
}

/** Sends pieces, of which the last ends the connection, and returns all that comes. */
async function converse(port: number, pieces: readonly string[]): Promise<string> {
  const talk = open(port);
  await send(talk, pieces);
  return withoutDates(await talk.closed);
}

/** Sends requests, each in pieces when the one before is answered, until the connection ends. */
async function ask(port: number, requests: readonly (string | readonly string[])[]): Promise<string[]> {
  const talk = open(port);
  const each: string[] = [];
  for (const request of requests) {
    const before = talk.answers().length;
    const whole = Promise.race([answered(talk, before, [request].flat().join('')), talk.closed]);
    await send(talk, [request].flat());
    await whole;
    each.push(withoutDates(talk.answers().slice(before)));
    if (talk.socket.readableEnded || /^Connection: close/im.test(each.at(-1) ?? '')) break;
  }
  talk.socket.destroy();
  await talk.closed;
  return each;
}

function answered({ socket, answers }: Talk, before: number, request: string): Promise<void> {
  return new Promise((whole) => {
    const look = (): void => {
      if (!isWhole(answers().slice(before), request)) return;
      socket.off('data', look);
      whole();
    };
    socket.on('data', look);
  });
}

function isWhole(text: string, request: string): boolean {
  const answer = text.replace(/^HTTP\/1\.1 100 Continue\r\n\r\n/, '');
  const end = answer.indexOf('\r\n\r\n');
  if (end === -1) return false;
  const length = request.startsWith('HEAD') ? 0 : Number(/^Content-Length: (\d+)/im.exec(answer)?.[1] ?? 0);
  return answer.length === end + 4 + length;
}

const withoutDates = (text: string) => text.replaceAll(/^Date: .*$/gm, '');

describe('the short way', () => {
  it('is taken from the second request of a connection on, and makes no difference to the answers', async () => {
    const { warm, reference } = await openBoth();
    const [tag = ''] = /"[^"]+"/.exec((await ask(warm.port, [get('/about')]))[0] ?? '') ?? [];
    const requests = PATHS.flatMap((path) => [
      get(path),
      get(path, '', 'HEAD'),
      get(path, 'If-None-Match: *\r\n'),
      get(path, `if-none-match:W/${tag}, "a"\r\nX-Forwarded-For: 192.0.2.1, 192.0.2.2\r\n`),
      get(path, 'Connection:  Keep-Alive \r\nUpgrade-Insecure-Requests: 1\r\nCookie: a=b\r\n'),
    ]);
    const before = warm.taken();
    const answers = await ask(warm.port, [get('/'), ...requests]);
    expect(warm.taken() - before).toBe(1);
    expect(answers.slice(1)).toEqual(await ask(reference.port, requests));
  });

  it('is left for what is not at hand, and taken again after it', async () => {
    const { warm, reference } = await openBoth();
    const requests = ['/', '/none', '/about?x=y', '/about', '/search', '/'].map((path) => get(path));
    const before = warm.taken();
    expect(await ask(warm.port, requests)).toEqual(await ask(reference.port, requests));
    expect(warm.taken() - before).toBe(4);
  });

  it('ends with the life of an answer, and with the server', async () => {
    const { warm, setClock } = await openBoth();
    const about = get('/articles/later');
    const [before] = await ask(warm.port, [about]);
    expect(before).toContain('404');
    await ask(warm.port, [get('/'), get('/')]);
    setClock('2020-01-01T12:00:00Z');
    const taken = warm.taken();
    const [first, , later] = await ask(warm.port, [get('/'), get('/'), about]);
    expect(first).toContain('HTTP/1.1 200 ');
    expect(later).toContain('HTTP/1.1 200 ');
    expect(warm.taken() - taken).toBe(2);
    const { socket, closed, answers } = open(warm.port);
    socket.write(get('/about'), 'latin1');
    await new Promise((came) => socket.once('data', came));
    expect(answers()).toContain('keep-alive');
    warm.server.close();
    expect(await closed).toBe(answers());
  });

  it('gives the same answers to requests of all kinds in any pieces', async () => {
    const { warm, reference } = await openBoth();
    const request = fc.constantFrom(
      ...PATHS.map((path) => get(path)),
      get('/about', '', 'HEAD'),
      get('/about', 'If-None-Match: *\r\n'),
      get('/none'),
      `${get('/', 'Content-Length: 5\r\n')}GET /`,
      `${get('/', 'Transfer-Encoding: chunked\r\n')}3\r\nGET\r\n0\r\n\r\n`,
      `${get('/about', 'Content-Length: 3\r\n', 'POST')}a=b`,
      get('/about', 'Expect: 100-continue\r\n'),
      get('/about', 'Upgrade: h2c\r\n'),
      get('/about', 'Host: evil.example\r\n'),
      get('/about', 'X: \x80\r\n'),
      get('/about', 'X : y\r\n'),
      get('/about', ' folded\r\n'),
      `\r\n${get('/about')}`,
      get('/about').replaceAll('\r\n', '\n'),
      get('/about').replace('1.1', '1.0'),
      get('/about').replace('GET', 'get'),
      get('http://paper.example/about'),
      'GET /about HTTP/1.1\r\n\r\n',
    );
    const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 2 });
    const sequence = fc.array(fc.tuple(request, cuts), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(sequence, async (requests) => {
        const expected = await ask(reference.port, [get('/about'), ...requests.map(([text]) => text)]);
        const pieces = requests.map(([text, at]) => cut(text, at));
        expect(await ask(warm.port, [get('/about'), ...pieces])).toEqual(expected);
      }),
      { numRuns: 80 },
    );
  });

  it('gives the same answers to requests that do not wait for one another', async () => {
    const { warm, reference } = await openBoth();
    const request = fc.constantFrom(...PATHS.map((path) => get(path)), get('/none'), get('/search'));
    const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.array(request, { maxLength: 8 }), cuts, async (requests, at) => {
        const text = requests.join('') + LAST;
        const expected = await converse(reference.port, [get('/about') + text]);
        expect(await converse(warm.port, [get('/about'), ...cut(text, at)])).toBe(expected);
      }),
      { numRuns: 40 },
    );
  });

  it('loses nothing of what a reader takes late who asks for more meanwhile', async () => {
    const { warm } = await openBoth();
    const { socket, closed, answers } = open(warm.port);
    socket.pause();
    const plain = get('/').replace('gzip', 'identity');
    for (let count = 0; count < 400; count += 1) {
      socket.write(plain, 'latin1');
      if (count % 20 === 0) await new Promise((later) => setTimeout(later, 1));
    }
    socket.write(LAST, 'latin1');
    socket.resume();
    await closed;
    expect(answers().match(/HTTP\/1\.1 200 OK/g)?.length).toBe(401);
    expect(answers().match(/<\/html>/g)?.length).toBe(400);
  });
});

/** A text in pieces, cut at some parts of its length. */
function cut(text: string, at: readonly number[]): readonly string[] {
  const places = [0, ...at.map((part) => Math.floor(part * text.length)).sort((a, b) => a - b), text.length];
  return places
    .slice(1)
    .map((place, index) => text.slice(places[index], place))
    .filter((piece) => piece !== '');
}

describe('a plain request', () => {
  const read = (text: string) => plainRequest(Buffer.from(text, 'latin1'));

  it('is read with those of its fields as they were written that may decide about an answer', () => {
    expect(read('GET /a?b HTTP/1.1\r\nHOST:a\r\nReferer: b\r\nAccept: \t*/* \r\nNone:\r\n\r\n')).toEqual({
      ...{ method: 'GET', url: '/a?b', httpVersion: '1.1' },
      rawHeaders: ['HOST', 'a', 'Accept', '*/*', 'None', ''],
    });
  });

  it.each([
    [
      'Chrome',
      'Connection: keep-alive\r\nsec-ch-ua: "Chromium";v="130", "Not?A_Brand";v="99"\r\nsec-ch-ua-mobile: ?0\r\nUpgrade-Insecure-Requests: 1\r\nUser-Agent: Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36\r\nAccept: text/html,application/xhtml+xml;q=0.9,*/*;q=0.8\r\nSec-Fetch-Dest: document\r\nPriority: u=0, i\r\n',
    ],
    [
      'Firefox',
      'User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:133.0)\r\nAccept-Language: en-US,en;q=0.5\r\nReferer: https://paper.example/\r\nConnection: keep-alive\r\nUpgrade-Insecure-Requests: 1\r\nSec-GPC: 1\r\nTE: trailers\r\n',
    ],
    [
      'a proxy',
      'X-Real-IP: 192.0.2.1\r\nX-Forwarded-For: 192.0.2.1\r\nX-Forwarded-Proto: https\r\nVia: 2.0 proxy\r\nUpgrade-Insecure-Requests: 1\r\n',
    ],
  ])('is what %s sends', (_who, fields) => {
    expect(read(get('/', fields))?.url).toBe('/');
  });

  it.each([
    ['with a body', get('/', 'Content-Length: 0\r\n')],
    ['with a body in chunks', get('/', 'tRANSFER-eNCODING: chunked\r\n')],
    ['that ends its connection', get('/', 'Connection: keep-alive, close\r\n')],
    ['that ends it for a proxy', get('/', 'Proxy-Connection: close\r\n')],
    ['to speak otherwise', get('/', 'Upgrade: websocket\r\n')],
    ['with an expectation', get('/', 'expect: 100-continue\r\n')],
    ['that is not whole', get('/').slice(0, -1)],
    ['with another after it', get('/') + get('/')],
    ['of another version', get('/').replace('1.1', '1.0')],
    ['with another method', get('/', '', 'POST')],
    ['with a target in another form', get('*')],
    ['with a space in its target', get('/a b')],
    ['with a folded field', get('/', 'A: b\r\n c\r\n')],
    ['with a space before a colon', get('/', 'A : b\r\n')],
    ['with a bare line feed', get('/', 'A: b\nC: d\r\n')],
    ['with a bare carriage return', get('/', 'A: b\rC: d\r\n')],
    ['with a zero byte', get('/', 'A: \0\r\n')],
    ['without a name', get('/', ': b\r\n')],
    ['without fields', 'GET / HTTP/1.1\r\n\r\n'],
    ['that is very long', get('/', `A: ${'b'.repeat(4096)}\r\n`)],
    ['that is empty', ''],
  ])('is none %s', (_how, text) => {
    expect(read(text)).toBeNull();
  });
});
