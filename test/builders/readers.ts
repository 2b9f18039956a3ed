// Readers who ask for all pages all the time, and complain of whatever is wrong with an answer.
import { Agent, get } from 'node:http';
import { expect, onTestFinished } from 'vitest';
import { type MarkedStories, versionIn } from './markedStories.ts';
import { soon } from './soon.ts';

/** How many milliseconds lie between two requests: fifty come in a second. */
const PACE = 20;

/** More than this many are never under way: a slow machine gets slower readers, not a heap of them. */
const MOST = 12;

/** A front page of two sections shows so many stories at least. */
const MOST_ON_FRONT = 12;

/** What a reader got. */
export interface Got {
  readonly status: number;
  readonly html: string;
}

/** Who reads, and where. */
export interface Reading {
  /** The origin of the server. */
  readonly url: string;
  readonly stories: MarkedStories;
  /** The pages that are asked for in turn, each of which answers 200 unless it is excused. */
  readonly paths: readonly string[];
  /** How many connections they share. */
  readonly connections?: number;
}

/** Readers at work until the test ends. */
export interface Readers {
  /** Lets some pages be absent from now on: 404 or 410. */
  readonly excuse: (...paths: string[]) => void;
  /** Asks for one page now; its flaws are noted as those of any other. */
  readonly read: (path: string) => Promise<Got>;
  /** Waits until the story and the front page show a version. */
  readonly served: (slug: string, version: number) => Promise<void>;
  /** Waits until the story shows a version. */
  readonly shown: (slug: string, version: number) => Promise<void>;
  /** Sends the readers home, and expects that no answer had a flaw. */
  readonly stop: () => Promise<void>;
  /** Waits until pages were asked for again, all if they are few, and expects that no answer had a flaw. */
  readonly content: () => Promise<void>;
}

/** Sends readers to a server. */
export function readers({ url, stories, paths, connections = MOST }: Reading): Readers {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const excused = new Set<string>();
  const complaints = new Set<string>();
  let [turn, answered, underWay] = [0, 0, 0];

  const missingOn = (front: string): string[] => {
    // Of so many stories a front page shows the newest only.
    if (paths.length > MOST_ON_FRONT) return [];
    return paths
      .filter((path) => path.startsWith('/articles/') && !excused.has(path))
      .map((path) => path.slice('/articles/'.length))
      .filter((slug) => versionIn(front, slug) === null)
      .map((slug) => `${slug} is not on it`);
  };

  const read = async (path: string): Promise<Got> => {
    underWay += 1;
    try {
      const got = await fetchPage(agent, url + path);
      const isAbsent = [404, 410].includes(got.status) && excused.has(path);
      if (got.status !== 200 && !isAbsent) complaints.add(`${path}: status ${got.status}`);
      const flaws = stories.flawsOf(isAbsent ? '' : path, got.html);
      const missing = path === '/' ? missingOn(got.html) : [];
      for (const flaw of [...flaws, ...missing]) complaints.add(`${path}: ${flaw}`);
      return got;
    } catch (error) {
      complaints.add(`${path}: ${String(error)}`);
      return { status: 0, html: '' };
    } finally {
      underWay -= 1;
      answered += 1;
    }
  };

  const timer = setInterval(() => {
    if (underWay < MOST) void read(paths[turn++ % paths.length] ?? '/');
  }, PACE);
  onTestFinished(() => {
    clearInterval(timer);
    agent.destroy();
  });

  const shown = (slug: string, version: number, path = `/articles/${slug}`) =>
    soon(async () => expect(versionIn((await read(path)).html, slug), path).toBe(version));
  const contentAfter = async (answers: number) => {
    const enough = answered + answers;
    await soon(() => expect(answered).toBeGreaterThanOrEqual(enough));
    expect([...complaints]).toEqual([]);
  };
  return {
    excuse: (...absent) => absent.forEach((path) => void excused.add(path)),
    read,
    shown: (slug, version) => shown(slug, version),
    served: async (slug, version) => {
      await shown(slug, version);
      await shown(slug, version, '/');
    },
    content: () => contentAfter(Math.min(paths.length, MOST)),
    stop: () => {
      clearInterval(timer);
      return contentAfter(underWay);
    },
  };
}

function fetchPage(agent: Agent, address: string): Promise<Got> {
  return new Promise((got, failed) => {
    const asked = get(address, { agent, timeout: 60_000 }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', failed);
      response.on('end', () =>
        got({ status: response.statusCode ?? 0, html: Buffer.concat(chunks).toString() }),
      );
    });
    asked.on('timeout', () => asked.destroy(new Error('no answer'))).on('error', failed);
  });
}
