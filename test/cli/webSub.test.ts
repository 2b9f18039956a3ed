// WebSub: a hub hears which feeds have changed, once, and never before a reader could see why.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { readEnvironment } from '../../src/cli/environment.ts';
import { announceFeeds } from '../../src/cli/webSub/announceFeeds.ts';
import { openNewsroom } from '../../src/newsroom/openNewsroom.ts';
import { contentFolder, SITE_YAML, story } from '../builders/contentFolder.ts';
import { soon } from '../builders/soon.ts';
import { buildProgram } from './builtProgram.ts';

type Answering = (response: ServerResponse, heard: number) => void;

/** A hub that hears everything; what it answers is the test's. */
async function hub(answer: Answering = (response) => void response.writeHead(204).end()) {
  const heard: string[] = [];
  const flaws: string[] = [];
  const server = createServer(async (request: IncomingMessage, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const fields = new URLSearchParams(Buffer.concat(chunks).toString());
    const isRight =
      request.method === 'POST' &&
      request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') &&
      fields.get('hub.mode') === 'publish' &&
      fields.get('hub.topic') === fields.get('hub.url');
    if (!isRight) flaws.push(`${request.method} ${fields}`);
    heard.push(fields.get('hub.url') ?? '');
    answer(response, heard.length);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, heard, flaws };
}

/** The feeds of some pages, as a hub knows them. */
function feedsOf(...pages: readonly string[]): string[] {
  return pages.flatMap((page) =>
    ['atom', 'rss', 'json'].map((format) => `https://paper.example${page}/feed.${format}`),
  );
}

const FILES = {
  'articles/a.md': story({ authors: '[jane]' }),
  'articles/b.md': story({ section: 'science' }),
  'authors/jane.md': '---\nname: Jane Doe\n---\n',
};

interface Announcing {
  readonly url: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly date?: string;
  readonly patience?: number;
  readonly pauses?: readonly number[];
}

/** A newsroom whose changes are announced. */
async function announcing({ url, files = FILES, date, patience = 5000, pauses = [] }: Announcing) {
  let ahead = date === undefined ? 0 : Date.parse(date) - Date.now();
  const clock = () => Date.now() + ahead;
  const folder = contentFolder(files);
  const logged: { message: string; details: object }[] = [];
  const write = (details: object, message: string) => void logged.push({ message, details });
  let look = () => {};
  const newsroom = await openNewsroom({
    folder,
    clock,
    listener: { onEdition: () => look(), onTrouble: () => {} },
  });
  const announcer = announceFeeds({
    newsroom,
    hub: { url, patience, pauses },
    origin: null,
    clock,
    log: { warn: write, error: write },
  });
  look = announcer.look;
  onTestFinished(() => {
    announcer.close();
    newsroom.close();
  });
  const save = (file: string, text: string) => writeFileSync(join(folder, file), text);
  const setClock = (next: string) => {
    ahead = Date.parse(next) - Date.now();
  };
  return { announcer, newsroom, folder, logged, save, setClock };
}

describe('a saved file', () => {
  it('has the hub told of the feeds that it changed, each once and no other', async () => {
    const { url, heard, flaws } = await hub();
    const { save } = await announcing({ url });
    save('articles/b.md', story({ section: 'science', headline: 'Another' }));
    await soon(() => expect(heard).toHaveLength(6));
    expect(heard).toEqual(feedsOf('', '/sections/science'));
    save('articles/a.md', story({ authors: '[jane]', headline: 'Other words' }));
    await soon(() => expect(heard).toHaveLength(15));
    expect(heard.slice(6)).toEqual(feedsOf('', '/sections/world', '/authors/jane'));
    expect(flaws).toEqual([]);
  });

  it('that changes no feed has it told of nothing', async () => {
    const { url, heard } = await hub();
    const { save, newsroom, announcer } = await announcing({
      url,
      files: { ...FILES, 'articles/draft.md': story({ draft: 'true' }) },
    });
    save('articles/draft.md', story({ draft: 'true', headline: 'Another' }));
    save('articles/later.md', story({ published: '2999-01-01' }));
    await soon(() => expect(newsroom.archive().articles).toHaveLength(4));
    announcer.look();
    // What comes next is told of; so it would have been of what came before.
    save('articles/b.md', story({ section: 'science', headline: 'Another' }));
    await soon(() => expect(heard).toHaveLength(6));
    expect(heard).toEqual(feedsOf('', '/sections/science'));
  });

  it('with an author’s new name has it told of all feeds that print it', async () => {
    const { url, heard } = await hub();
    const { save } = await announcing({ url });
    save('authors/jane.md', '---\nname: Jane Roe\n---\n');
    await soon(() => expect(heard).toHaveLength(9));
    expect(heard).toEqual(feedsOf('', '/sections/world', '/authors/jane'));
  });

  it('that takes a story down has it told of the feeds that are left', async () => {
    const { url, heard } = await hub();
    const { folder } = await announcing({ url });
    rmSync(join(folder, 'articles/b.md'));
    await soon(() => expect(heard).toHaveLength(3));
    expect(heard).toEqual(feedsOf(''));
  });

  it('is in the edition that is served before the hub hears of it', async () => {
    const seen: boolean[] = [];
    let served = () => false;
    const { url, heard } = await hub((response) => {
      seen.push(served());
      response.writeHead(202).end('accepted');
    });
    const { save, newsroom } = await announcing({ url });
    served = () => newsroom.edition().articles.has('new');
    save('articles/new.md', story({ section: 'science' }));
    await soon(() => expect(heard).toHaveLength(6));
    expect(seen).toEqual(Array(6).fill(true));
  });
});

describe('the end of an embargo', () => {
  const files = {
    ...FILES,
    'articles/later.md': story({ section: 'science', published: '2030-06-01T12:00:00Z' }),
  };

  it('has the hub told of its feeds, though no file changes and nobody asks', async () => {
    const { url, heard } = await hub();
    const { newsroom } = await announcing({ url, files, date: '2030-06-01T11:59:59.200Z' });
    expect(newsroom.edition().articles.has('later')).toBe(false);
    expect(heard).toEqual([]);
    await soon(() => expect(heard).toHaveLength(6));
    expect(heard).toEqual(feedsOf('', '/sections/science'));
    expect(newsroom.edition().articles.has('later')).toBe(true);
  });

  it('may be far away: no timer runs over', async () => {
    const { url, heard } = await hub();
    const warned = vi.fn();
    process.on('warning', warned);
    onTestFinished(() => void process.off('warning', warned));
    const { save, newsroom } = await announcing({ url, files, date: '2020-01-01T00:00:00Z' });
    expect(newsroom.edition().validUntil).toBe(Date.parse('2030-06-01T12:00:00Z'));
    save('articles/b.md', story({ section: 'science', headline: 'Another' }));
    await soon(() => expect(heard).toHaveLength(6));
    expect(warned).not.toHaveBeenCalled();
  });
});

describe('a hub that fails', () => {
  it('is asked again for as often as it may help, and one line says that it failed', async () => {
    const { url, heard } = await hub((response) => void response.writeHead(503).end());
    const { save, logged } = await announcing({ url, pauses: [1, 1] });
    save('articles/b.md', story({ section: 'science', headline: 'Another' }));
    await soon(() => expect(logged).toHaveLength(1));
    expect(heard).toEqual(Array(3).fill('https://paper.example/feed.atom'));
    expect(logged).toEqual([
      {
        message: 'the hub was not told of changed feeds',
        details: { hub: url, feed: 'https://paper.example/feed.atom', others: 5, reason: 'it answered 503' },
      },
    ]);
  });

  it('and recovers hears of everything', async () => {
    const { url, heard } = await hub(
      (response, count) => void response.writeHead(count === 1 ? 500 : 204).end(),
    );
    const { save, logged } = await announcing({ url, pauses: [1] });
    save('articles/b.md', story({ section: 'science', headline: 'Another' }));
    await soon(() => expect(heard).toHaveLength(7));
    expect(heard.slice(1)).toEqual(feedsOf('', '/sections/science'));
    expect(logged).toEqual([]);
  });

  it.each<[string, Answering, string, number]>([
    ['refuses is not asked again', (response) => void response.writeHead(400).end(), 'it answered 400', 1],
    ['has had enough is asked again', (response) => void response.writeHead(429).end(), 'it answered 429', 2],
    ['never answers is not waited for', () => undefined, 'it did not answer within 0.1 seconds', 2],
    [
      'hangs up is asked again',
      (response) => void response.destroy(),
      'other side closed (UND_ERR_SOCKET)',
      2,
    ],
  ])('and %s', async (_name, answer, reason, times) => {
    const { url, heard } = await hub(answer);
    const { save, logged } = await announcing({ url, patience: 100, pauses: [1] });
    save('articles/b.md', story({ section: 'science', headline: 'Another' }));
    await soon(() => expect(logged).toHaveLength(1));
    expect(logged[0]?.details).toMatchObject({ reason });
    expect(heard).toHaveLength(times);
  });

  it('hears of the next change all the same', async () => {
    let isDown = true;
    const { url, heard } = await hub((response) => void response.writeHead(isDown ? 404 : 204).end());
    const { save, logged } = await announcing({ url });
    save('articles/b.md', story({ section: 'science', headline: 'Another' }));
    await soon(() => expect(logged).toHaveLength(1));
    isDown = false;
    heard.length = 0;
    save('articles/a.md', story({ authors: '[jane]', headline: 'Other words' }));
    await soon(() => expect(heard).toHaveLength(9));
    expect(logged).toHaveLength(1);
  });

  it('is left at once when the server stops', async () => {
    let hear = () => {};
    const asked = new Promise<void>((heard) => {
      hear = heard;
    });
    let gone = false;
    const { url } = await hub((response) => {
      response.once('close', () => {
        gone = true;
      });
      hear();
    });
    const { save, logged, announcer } = await announcing({ url, patience: 60_000, pauses: [60_000] });
    save('articles/b.md', story({ section: 'science', headline: 'Another' }));
    await asked;
    announcer.close();
    await soon(() => expect(gone).toBe(true));
    expect(logged).toEqual([]);
  });
});

describe('WEBSUB_HUB', () => {
  it.each([
    ['https://hub.example', 'https://hub.example/'],
    ['http://localhost:8080/hub?a=b', 'http://localhost:8080/hub?a=b'],
  ])('takes %s', (value, read) => {
    expect(readEnvironment({ WEBSUB_HUB: value })).toMatchObject({ WEBSUB_HUB: read });
  });

  it.each(['hub.example', 'ftp://hub.example', 'https://a:b@hub.example', 'https://'])(
    'refuses %s',
    (value) => {
      const why = `it cannot be “${value}”. Write a whole address that begins with https://.`;
      expect(readEnvironment({ WEBSUB_HUB: value })).toEqual({
        wrong: `WEBSUB_HUB=${value} cannot be used: ${why}`,
      });
    },
  );

  it('has the server name the hub in its feeds and tell it of a new story, and end in good order while the hub is silent', async () => {
    const { url, heard } = await hub(() => undefined);
    const folder = contentFolder({ ...FILES, 'site.yaml': SITE_YAML });
    const build = buildProgram();
    onTestFinished(build.remove);
    const env = {
      PATH: process.env.PATH,
      HOST: '127.0.0.1',
      PORT: '0',
      CONTENT_DIR: folder,
      WEBSUB_HUB: url,
    };
    const server = spawn(process.execPath, [build.main, 'serve'], { env });
    onTestFinished(() => void server.kill('SIGKILL'));
    let output = '';
    server.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    const address = await soon(() => {
      const [, found] = /"url":"([^"]+)"/.exec(output) ?? [];
      expect(found).toBeDefined();
      return found ?? '';
    });
    const { headers } = await fetch(`${address}/feed.atom`, { headers: { connection: 'close' } });
    expect(headers.get('link')).toBe(`<${url}>; rel="hub", <https://paper.example/feed.atom>; rel="self"`);
    writeFileSync(join(folder, 'articles/new.md'), story());
    await soon(() => expect(heard).toEqual(['https://paper.example/feed.atom']));
    server.kill('SIGTERM');
    const [code] = (await once(server, 'close')) as [number | null];
    expect([code, output.includes('"stopped"')]).toEqual([0, true]);
  });
});
