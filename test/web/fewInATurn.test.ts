// Pages are printed a few in each turn of the event loop, in the order in which they are asked for.
import { Agent, createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Request, Response } from 'express';
import { expect, it, onTestFinished } from 'vitest';
import type { Page } from '../../src/pages/Page.ts';
import { createApp } from '../../src/web/createApp.ts';
import { fewInATurn } from '../../src/web/fewInATurn.ts';
import { story } from '../builders/contentFolder.ts';
import { paper, press } from '../builders/paper.ts';

/** Asks for pages of which each takes some milliseconds; lists what is printed by when. */
function pages(milliseconds: number) {
  let now = 0;
  const handler = fewInATurn(() => now);
  const printed: string[] = [];
  const ask = (name: string, response: Partial<Response> = {}) =>
    handler({} as Request, response as Response, () => {
      printed.push(name);
      now += milliseconds;
    });
  return { ask, printed };
}

it('lets others have their turn when some are printed', async () => {
  const { ask, printed } = pages(6);
  for (const name of ['a', 'b', 'c', 'd', 'e']) ask(name);
  expect(printed).toEqual(['a', 'b']);
  const seen: number[] = [];
  while (printed.length < 5) {
    await nextTurn();
    seen.push(printed.length);
  }
  expect(seen).toEqual([4, 5]);
  expect(printed).toEqual(['a', 'b', 'c', 'd', 'e']);
});

it('prints at once what is alone in its turn, however long that takes', async () => {
  const { ask, printed } = pages(1000);
  ask('a');
  expect(printed).toEqual(['a']);
  await nextTurn();
  ask('b');
  expect(printed).toEqual(['a', 'b']);
});

it('has nobody who comes later go first', async () => {
  const { ask, printed } = pages(20);
  for (const name of ['a', 'b', 'c']) ask(name);
  await nextTurn();
  ask('d');
  expect(printed).toEqual(['a', 'b']);
  for (let turn = 0; turn < 3; turn += 1) await nextTurn();
  expect(printed).toEqual(['a', 'b', 'c', 'd']);
});

it('prints nothing for those who have hung up meanwhile', async () => {
  const { ask, printed } = pages(20);
  ask('a');
  ask('b', { destroyed: true });
  ask('c');
  for (let turn = 0; turn < 2; turn += 1) await nextTurn();
  expect(printed).toEqual(['a', 'c']);
});

it('has what was printed before answered between pages that are asked for at the same moment', async () => {
  const slugs = Array.from({ length: 12 }, (_none, n) => `s${n}`);
  const { newsroom, folder } = await paper(
    Object.fromEntries(slugs.map((slug) => [`articles/${slug}.md`, story()])),
  );
  const seen: string[] = [];
  const print = (page: Page) => {
    seen.push('a page');
    for (const end = performance.now() + 15; performance.now() < end; );
    return press.print(page);
  };
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const parts = { newsroom, log, origin: null, contentDir: folder, previewSecret: null, clock: Date.now };
  const app = createApp({ ...parts, press: { ...press, print } });
  const server = createServer((request, response) => {
    if (request.url === '/') seen.push('from memory');
    app(request, response);
  });
  onTestFinished(() => void server.close());
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => agent.destroy());
  const ask = (path: string) =>
    new Promise((over, failed) => {
      const answered = get({ port, host: '127.0.0.1', path, agent }, (response) =>
        response.resume().on('end', over),
      );
      answered.on('error', failed);
    });
  // Connections are taken one in each turn: these are there before.
  await Promise.all([...slugs, ''].map(() => ask('/')));
  seen.length = 0;
  await Promise.all([...slugs.map((slug) => ask(`/articles/${slug}`)), ask('/')]);
  expect(seen).toHaveLength(slugs.length + 1);
  expect(seen.indexOf('from memory')).toBeLessThan(slugs.length / 2);
});
