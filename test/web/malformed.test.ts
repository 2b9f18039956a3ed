// What is no proper request is refused with the headers of every other answer.
import { describe, expect, it } from 'vitest';
import { story } from '../builders/contentFolder.ts';
import { paper } from '../builders/paper.ts';
import { sendRaw } from './exchange.ts';

describe('a request that cannot be read', () => {
  it.each([
    ['without a Host field', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['with an unknown method', 'FOO / HTTP/1.1\r\nHost: a\r\n\r\n', 400],
    ['with two lengths', 'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400],
    ['with a very long address', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, 431],
    ['that asks for a tunnel', 'CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n', 405],
  ])('%s is answered with the security headers, and the connection ends', async (_name, bytes, status) => {
    const { app } = await paper({ 'articles/a.md': story() });
    const answer = await sendRaw(app, bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    for (const header of [
      'Content-Security-Policy',
      'Strict-Transport-Security',
      'X-Content-Type-Options',
      'Connection: close',
    ]) {
      expect(answer).toContain(header);
    }
  });

  it.each([
    ['of HTTP/1.0 without a Host field', 'GET / HTTP/1.0\r\n\r\n'],
    ['with an expectation', 'GET / HTTP/1.1\r\nHost: a\r\nExpect: foo\r\nConnection: close\r\n\r\n'],
  ])('one %s is a proper request', async (_name, bytes) => {
    const { app } = await paper({ 'articles/a.md': story() });
    expect(await sendRaw(app, bytes)).toMatch(/^HTTP\/1\.1 200 OK/);
  });
});
