// What is not a plain request to read this site is turned away as HTTP says.
import { describe, expect, it } from 'vitest';
import { story } from '../builders/contentFolder.ts';
import { paper } from '../builders/paper.ts';
import { ask, sendRaw } from './exchange.ts';

const FILES = { 'articles/border.md': story() };

function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1]);
}

describe('a method', () => {
  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND', 'QUERY'].filter(isKnown))(
    '%s is refused with the methods that there are',
    async (method) => {
      const { app } = await paper(FILES);
      for (const path of ['/articles/border', '/articles/Border', '/none', '/a/border']) {
        const { status, headers } = await ask(app, path, { method });
        expect([status, headers.allow, headers['cache-control']]).toEqual([
          405,
          'GET, HEAD, OPTIONS',
          'no-store',
        ]);
      }
    },
  );

  it.each(['/articles/border', '/none', '*'])('OPTIONS tells at %s what there is', async (path) => {
    const { app } = await paper(FILES);
    const { status, headers, body } = await ask(app, path, { method: 'OPTIONS' });
    expect([status, headers.allow, body.length]).toEqual([204, 'GET, HEAD, OPTIONS', 0]);
  });

  it('that is refused leaves the connection in order for the next request', async () => {
    const { app } = await paper(FILES);
    const post = 'POST /articles/border HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello';
    const get = 'GET /articles/border HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n';
    const answer = await sendRaw(app, post + get);
    expect([...answer.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map((match) => match[1])).toEqual(['405', '200']);
  });
});

// Releases of Node differ in the methods that their parser knows.
function isKnown(method: string): boolean {
  return method !== 'QUERY' || Number.parseInt(process.versions.node, 10) >= 22;
}

describe('HEAD', () => {
  it.each([
    ['/articles/border', 200],
    ['/articles/Border', 308],
    ['/articles/gone', 410],
    ['/none', 404],
    ['/%', 400],
  ])('has the headers of GET at %s, and no body', async (path, status) => {
    const { app } = await paper({
      ...FILES,
      'articles/gone.md': story({ withdrawn: '{ at: 2018-11-01, reason: Wrong. }' }),
    });
    for (const coding of ['br', 'gzip', 'identity']) {
      const headers = { 'accept-encoding': coding };
      const got = await ask(app, path, { headers });
      const head = await ask(app, path, { method: 'HEAD', headers });
      expect([got.status, head.status, head.body.length]).toEqual([status, status, 0]);
      expect({ ...head.headers, date: '' }).toEqual({ ...got.headers, date: '' });
      expect(Number(head.headers['content-length'])).toBe(got.body.length);
    }
  });

  it('is answered with 304 where GET is', async () => {
    const { app } = await paper(FILES);
    const { etag } = (await ask(app, '/articles/border')).headers;
    const headers = { 'if-none-match': etag ?? '' };
    const got = await ask(app, '/articles/border', { headers });
    const head = await ask(app, '/articles/border', { method: 'HEAD', headers });
    expect([got.status, head.status]).toEqual([304, 304]);
    expect({ ...head.headers, date: '' }).toEqual({ ...got.headers, date: '' });
  });
});

describe('a target that cannot be read', () => {
  it.each([
    '/%',
    '/%zz',
    '/articles/%E0%A4%A',
    '/articles/%FF',
    '/articles/%C0%AE',
    '/articles/%00',
    '/articles/border%0d%0aSet-Cookie:%20a=b',
    '/articles/%7F',
    '/articles/%C2%85',
    '/articles%2Fborder',
    '/articles%2fborder',
    '/articles/..%5Cborder',
    '/articles\\border',
  ])('%s is answered with 400', async (path) => {
    const { app } = await paper(FILES);
    const { status, headers, text } = await ask(app, path);
    expect([status, headers['cache-control'], headers['set-cookie']]).toEqual([400, 'no-store', undefined]);
    expect(text).toContain('This address cannot be read');
  });
});

describe('a request as raw bytes', () => {
  const end = '\r\nConnection: close\r\n\r\n';

  it.each([
    ['two Host fields', 'GET / HTTP/1.1\r\nHost: paper.example\r\nHost: evil.example', 400],
    ['two equal Host fields', 'GET / HTTP/1.1\r\nHost: paper.example\r\nhost: paper.example', 400],
    ['no Host field', 'GET / HTTP/1.1\r\nAccept: */*', 400],
    ['a Host that is none', 'GET / HTTP/1.1\r\nHost: a b', 400],
    ['a Host with a path', 'GET / HTTP/1.1\r\nHost: paper.example/evil', 400],
    ['a Host with a user', 'GET / HTTP/1.1\r\nHost: user@paper.example', 400],
    ['a list as Host', 'GET / HTTP/1.1\r\nHost: paper.example, evil.example', 400],
    ['an IPv6 Host', 'GET / HTTP/1.1\r\nHost: [::1]:3000', 200],
    ['an empty Host', 'GET / HTTP/1.1\r\nHost:', 200],
    ['HTTP/1.0 without Host', 'GET / HTTP/1.0\r\nAccept: */*', 200],
    ['our own origin', 'GET https://paper.example/articles/border HTTP/1.1\r\nHost: paper.example', 200],
    ['our own origin without a path', 'GET https://paper.example HTTP/1.1\r\nHost: paper.example', 200],
    [
      'our own origin with a query only',
      'GET https://paper.example?a=b HTTP/1.1\r\nHost: paper.example',
      200,
    ],
    ['our own host before TLS', 'GET http://PAPER.example:80/ HTTP/1.1\r\nHost: paper.example', 200],
    ['a foreign origin', 'GET http://evil.example/ HTTP/1.1\r\nHost: paper.example', 421],
    ['another port of ours', 'GET https://paper.example:8443/ HTTP/1.1\r\nHost: paper.example', 421],
    ['a foreign origin, one Host with it', 'GET http://evil.example/ HTTP/1.1\r\nHost: evil.example', 421],
    ['our name as user', 'GET http://paper.example@evil.example/ HTTP/1.1\r\nHost: paper.example', 421],
    ['an origin that is none', 'GET http://[evil/ HTTP/1.1\r\nHost: paper.example', 400],
    ['an origin without a host', 'GET http://?x HTTP/1.1\r\nHost: paper.example', 400],
    ['OPTIONS for an origin that is none', 'OPTIONS http://[/ HTTP/1.1\r\nHost: paper.example', 400],
    ['another scheme', 'GET ftp://paper.example/ HTTP/1.1\r\nHost: paper.example', 400],
    ['an asterisk', 'GET * HTTP/1.1\r\nHost: paper.example', 404],
    ['a target without a slash', 'GET articles HTTP/1.1\r\nHost: paper.example', 400],
    ['raw non-ASCII', 'GET /\u00e9 HTTP/1.1\r\nHost: paper.example', 400],
    [
      'length and chunks',
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked',
      400,
    ],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nContent-Length: 5', 400],
    ['a field with a space before the colon', 'GET / HTTP/1.1\r\nHost : a\r\nX: y', 400],
    ['garbage', '\u0016\u0003\u0001\u0002', 400],
    ['a header beyond 16 KiB', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'y'.repeat(17_000)}`, 431],
  ])('with %s has the status that HTTP names', async (_name, head, status) => {
    const { app } = await paper(FILES);
    expect(statusOf(await sendRaw(app, head + end))).toBe(status);
  });

  it.each(['http://[evil/', 'http://?x'])(
    'for %s, which the router cannot read, is still answered by us, with all our headers',
    async (target) => {
      const { app } = await paper(FILES);
      const answer = await sendRaw(app, `GET ${target} HTTP/1.1\r\nHost: a${end}`);
      expect(answer).toContain('This address cannot be read');
      expect(answer).toMatch(/^Strict-Transport-Security: /m);
      expect(answer).toMatch(/^Cache-Control: no-store/m);
      expect(answer).not.toContain('Cannot GET');
    },
  );
});
