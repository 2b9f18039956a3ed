// The index on disk: kept from start to start, shared by nobody, and made anew whenever something happens to it.
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { composeEdition } from '../../src/edition/composeEdition.ts';
import type { Edition } from '../../src/edition/Edition.ts';
import { readArchive } from '../../src/newsroom/readArchive.ts';
import { claimFile } from '../../src/search/claimFile.ts';
import { Indexing } from '../../src/search/Indexing.ts';
import { BusyError, PreparingError } from '../../src/search/IndexKeeper.ts';
import { openSearch, type Search, type SearchParts } from '../../src/search/openSearch.ts';
import { parseQuery } from '../../src/search/parseQuery.ts';
import type { Query } from '../../src/search/Query.ts';
import { SearchThread } from '../../src/search/SearchThread.ts';
import type { Task } from '../../src/search/Task.ts';
import { contentFolder, story } from '../builders/contentFolder.ts';
import { soon } from '../builders/soon.ts';

async function editionOf(files: Readonly<Record<string, string>>): Promise<Edition> {
  const { archive } = await readArchive(contentFolder(files));
  if (archive === null) throw new Error('There is no archive');
  return composeEdition(archive, Date.parse('2020-01-01'));
}

const many = (count: number, word = 'basalt') =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `articles/s${index}.md`,
      story({ headline: `Story ${index}` }, `${word} ${index}\n`),
    ]),
  );

interface Opened {
  readonly search: Search;
  readonly logged: string[];
}

function opened(cacheDir: string, parts: Partial<SearchParts> = {}): Opened {
  const logged: string[] = [];
  const write = (_details: object, message: string) => void logged.push(message);
  const search = openSearch({
    cacheDir,
    name: 'site',
    log: { info: write, warn: write },
    pause: 10,
    ...parts,
  });
  onTestFinished(() => search.close());
  return { search, logged };
}

function queryFor(text: string): Query {
  return { wanted: parseQuery(text), section: null, from: null, until: null, order: 'relevance', page: 1 };
}

const count = async ({ search }: Opened, edition: Edition, text = 'basalt') =>
  (await search.find(edition, queryFor(text))).count;

const readyCount = (one: Opened, edition: Edition, text?: string) => soon(() => count(one, edition, text));

const folder = () => contentFolder({});

const fileIn = (cacheDir: string) => join(cacheDir, 'search', 'site-1.db');

it('says that it is being made until it is, and is used again at the next start', async () => {
  const [cacheDir, edition] = [folder(), await editionOf(many(120))];
  const first = opened(cacheDir);
  await expect(count(first, edition)).rejects.toThrow(PreparingError);
  expect(await readyCount(first, edition)).toBe(120);
  await first.search.close();
  expect(readdirSync(join(cacheDir, 'search')).filter((name) => /owner|lock/.test(name))).toEqual([]);
  const inode = statSync(fileIn(cacheDir)).ino;
  // At the next start, some stories are others, some are gone, and one is new.
  const next = await editionOf({
    ...many(60),
    'articles/s7.md': story({}, 'Gneiss.\n'),
    'articles/new.md': story({}, 'Basalt.\n'),
  });
  const second = opened(cacheDir);
  expect(await readyCount(second, next)).toBe(60);
  expect(await count(second, next, 'gneiss')).toBe(1);
  expect([statSync(fileIn(cacheDir)).ino, second.logged]).toEqual([inode, ['the search is ready']]);
});

it('follows a great change step by step: what is gone is not found from the first moment on', async () => {
  const [cacheDir, before] = [folder(), await editionOf(many(150))];
  const one = opened(cacheDir);
  expect(await readyCount(one, before)).toBe(150);
  const after = await editionOf(many(120, 'pumice'));
  const first = await one.search.find(after, queryFor('basalt'));
  expect([first.count, first.hits]).toEqual([0, []]);
  await soon(async () => expect(await count(one, after, 'pumice')).toBe(120));
  expect((await one.search.find(after, queryFor('pumice'))).isComplete).toBe(true);
});

it('rests on the way where it is told to, until it is to follow an edition', async () => {
  const edition = await editionOf(many(60));
  const tasks: Task[] = [];
  const answer = (task: Task) => (task.kind === 'missing' ? task.stories.map((_story, index) => index) : 0);
  const thread = {
    do: async (task: Task) => {
      tasks.push(task);
      return answer(task);
    },
  };
  const indexing = new Indexing(thread, edition, (error) => expect.unreachable(String(error)));
  const taken = () => tasks.filter(({ kind }) => kind === 'put').length;
  indexing.rest();
  const begun = indexing.begin();
  await turn();
  expect(taken()).toBe(0);
  indexing.follow(edition);
  await begun;
  expect([taken(), indexing.isComplete]).toEqual([3, true]);
});

const DAMAGES: readonly (readonly [string, (path: string) => void])[] = [
  ['holds something else', (path) => writeFileSync(path, 'This is no database. '.repeat(9999))],
  [
    'is overwritten in its midst, while another process that was killed had locked it',
    (path) => {
      const bytes = readFileSync(path);
      writeFileSync(path, bytes.fill(0x5a, 8192 * 2, bytes.length - 8192));
      mkdirSync(`${path}.lock`);
    },
  ],
  ['is cut off', (path) => writeFileSync(path, readFileSync(path).subarray(0, 30_000))],
];

it('is made anew where its file is damaged', async () => {
  const [source, edition] = [folder(), await editionOf(many(150))];
  const first = opened(source);
  await readyCount(first, edition);
  await first.search.close();
  for (const [how, damage] of DAMAGES) {
    const cacheDir = folder();
    mkdirSync(join(cacheDir, 'search'));
    copyFileSync(fileIn(source), fileIn(cacheDir));
    damage(fileIn(cacheDir));
    const second = opened(cacheDir);
    expect(await readyCount(second, edition), how).toBe(150);
    const [hit] = (await second.search.find(edition, queryFor('basalt'))).hits;
    expect(hit?.passage?.segments[0]?.text, how).toBe('basalt');
    await second.search.close();
  }
});

it('gives each process a file of its own, and the first one to who comes after', async () => {
  const [cacheDir, edition] = [folder(), await editionOf(many(3))];
  const both = [opened(cacheDir), opened(cacheDir)];
  for (const one of both) expect(await readyCount(one, edition)).toBe(3);
  const files = () =>
    readdirSync(join(cacheDir, 'search'))
      .filter((name) => name.endsWith('.db'))
      .sort();
  expect(files()).toEqual(['site-1.db', 'site-2.db']);
  await Promise.all(both.map(({ search }) => search.close()));
  expect(await readyCount(opened(cacheDir), edition)).toBe(3);
  expect(files()).toEqual(['site-1.db', 'site-2.db']);
});

it('takes a claim for given up whose process is gone, has this number by chance, or has not renewed it for long', async () => {
  const at = folder();
  const mark = join(at, 'x-1.db.owner');
  const claim = async (owner: object, age = 0) => {
    writeFileSync(mark, JSON.stringify(owner));
    const time = new Date(Date.now() - age);
    utimesSync(mark, time, time);
    const { path, release } = await claimFile(at, 'x');
    await release();
    return path.slice(-8).includes('x-1');
  };
  const host = hostname();
  expect(await claim({ host, process: 2 ** 22 + 1, token: 'a' })).toBe(true);
  expect(await claim({ host, process: process.pid, token: 'a' })).toBe(true);
  expect(await claim({ host: 'elsewhere', process: 1, token: 'a' }, 3_600_000)).toBe(true);
  expect(await claim({ host: 'elsewhere', process: 1, token: 'a' })).toBe(false);
  expect(await claim({ host, process: process.ppid, token: 'a' })).toBe(false);
});

it('is kept elsewhere where CACHE_DIR cannot be written, and says so', async () => {
  const [place, edition] = [folder(), await editionOf(many(3))];
  writeFileSync(join(place, 'file'), '');
  const one = opened(join(place, 'file'));
  expect(await readyCount(one, edition)).toBe(3);
  expect(one.logged).toEqual([
    'the index of the search cannot be kept in CACHE_DIR',
    'the index of the search is in a temporary file, anew after each start',
    'the search is ready',
  ]);
});

it('refuses more than can wait, and keeps nobody waiting beyond their patience', async () => {
  const [cacheDir, edition] = [folder(), await editionOf(many(30))];
  const one = opened(cacheDir, { queue: 2 });
  await readyCount(one, edition);
  const asked = await Promise.allSettled([1, 2, 3, 4].map(() => count(one, edition)));
  expect(asked.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'rejected']);
  expect(asked[3]).toMatchObject({ reason: expect.any(BusyError) });
  await one.search.close();
  const hasty = opened(cacheDir, { patience: -1 });
  hasty.search.follow(await editionOf({}));
  await soon(() => expect(hasty.logged).toContain('the search is ready'));
  await expect(count(hasty, edition)).rejects.toThrow(BusyError);
});

it('ends a thread that hangs, and what waits for it fails', async () => {
  const ended: string[] = [];
  const thread = new SearchThread((error) => void ended.push(error.message), 1);
  onTestFinished(() => thread.close());
  await expect(thread.do({ kind: 'open', path: null, isAfresh: true })).rejects.toThrow('has ended');
  expect(ended).toEqual(['The thread of the search has ended']);
  await expect(thread.do({ kind: 'dropOthers' })).rejects.toThrow('has ended');
});
