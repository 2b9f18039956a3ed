// A fault of ours is a page for the reader and a log entry for the operator.
import type { Express } from 'express';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../src/edition/Edition.ts';
import { createApp } from '../../src/web/createApp.ts';
import { story } from '../builders/contentFolder.ts';
import { paper, press } from '../builders/paper.ts';
import { ask, sendRaw } from './exchange.ts';

interface Faulty {
  readonly app: Express;
  readonly logged: { readonly message: string; readonly details: object }[];
}

/** An application whose newsroom fails at some of the times that it is asked: first for what was answered before. */
async function faulty(fails: (time: number) => boolean): Promise<Faulty> {
  const { newsroom, folder } = await paper({ 'articles/border.md': story() });
  let times = 0;
  const edition = (): Edition => {
    times += 1;
    if (fails(times)) throw new Error(`disk fault in ${folder}`);
    return newsroom.edition();
  };
  const logged: Faulty['logged'] = [];
  const write = (details: object, message: string) => void logged.push({ message, details });
  const log = { error: write, warn: write, info: write };
  const parts = { press, log, origin: null, previewSecret: null, contentDir: folder, clock: Date.now };
  return { app: createApp({ ...parts, newsroom: { ...newsroom, edition } }), logged };
}

describe('a fault while a page is looked up', () => {
  it('is answered with a page of the site, without the cause, and is logged', async () => {
    const { app, logged } = await faulty((time) => time <= 2);
    const { status, headers, text } = await ask(app, '/articles/border?a=b');
    expect([status, headers['cache-control']]).toEqual([500, 'no-store']);
    expect(headers['content-security-policy']).toContain("style-src 'sha256-");
    expect(text).toContain('The fault is ours');
    expect(text).not.toMatch(/disk fault|\bat \S+ \(|\.ts|\/tmp/);
    expect(logged).toMatchObject([
      { message: 'request failed', details: { target: '/articles/border?a=b' } },
    ]);
  });

  it('does not outlast its cause', async () => {
    const { app } = await faulty((time) => time <= 2);
    expect((await ask(app, '/articles/border')).status).toBe(500);
    expect((await ask(app, '/articles/border')).status).toBe(200);
  });
});

describe('a fault that also stops the page about it', () => {
  it.each(['/', '/articles/border', '/none', '/%', '/pictures/x.png'])(
    'is answered at %s in plain words',
    async (path) => {
      const { app, logged } = await faulty(() => true);
      for (const method of ['GET', 'HEAD', 'POST']) {
        const { status, headers, text } = await ask(app, path, { method });
        expect([status, headers['cache-control'], headers['content-type']]).toEqual([
          500,
          'no-store',
          'text/plain; charset=utf-8',
        ]);
        expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'content-length': '57' });
        expect(text).toBe(
          method === 'HEAD' ? '' : 'Something went wrong here. Please try again in a moment.\n',
        );
      }
      expect(logged.map(({ message }) => message)).toContain('the page of the failure failed too');
    },
  );

  it('does not end the process where even the router gave up on the target', async () => {
    const { app } = await faulty(() => true);
    const answer = await sendRaw(app, 'GET http://[/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 500 /);
  });

  it('says nothing of an absolute target either', async () => {
    const { app } = await faulty(() => true);
    const target = 'https://paper.example/';
    const answer = await sendRaw(app, `GET ${target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 500 /);
    expect(answer).not.toContain('disk fault');
  });
});

describe('the page of a failure', () => {
  it('is printed once for all addresses, so that a flood of them costs little', async () => {
    const { newsroom, folder } = await paper({});
    let printed = 0;
    const print: typeof press.print = (page) => {
      printed += 1;
      return press.print(page);
    };
    const log = { error: () => {}, warn: () => {}, info: () => {} };
    const parts = { newsroom, log, origin: null, previewSecret: null, contentDir: folder, clock: Date.now };
    const app = createApp({ ...parts, press: { ...press, print } });
    for (let number = 0; number < 20; number += 1) await ask(app, `/none-${number}`);
    expect(printed).toBe(1);
  });
});
