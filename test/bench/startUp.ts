// Tells what starts took, and how much memory the process holds after them and after many pages.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { BenchSite } from './BenchSite.ts';
import type { Result } from './Result.ts';
import { summaryOf } from './statistics.ts';
import { newestStories } from './writeContent.ts';

/** The time and the memory of the first start of a site, of which nothing is known. */
export function startUp({ startUp: took, stories, server }: BenchSite): Result {
  const rows = [
    { name: 'start-up, ms', figures: { value: took } },
    { name: 'start-up per 1,000 stories, ms', figures: { value: (took * 1000) / stories } },
    { name: 'resident memory, MiB', figures: { value: residentMemory(server.process.pid) } },
  ];
  return { title: 'Start', stories, rows };
}

/** How often a site is started again. */
const TIMES = 5;

/** Different pages after which the memory is looked at, and by how many readers they are asked for. */
const PAGES = 10_000;
const READERS = 4;

/** How long starts take once what was read is kept, and the memory after them and after many different pages. */
export async function laterStarts(site: BenchSite): Promise<Result> {
  await kept(site);
  const took: number[] = [];
  for (let turn = 0; turn < TIMES; turn += 1) took.push(await site.restart());
  const { median, worst } = summaryOf(took);
  const atFirst = residentMemory(site.server.process.pid);
  const { url } = await site.server.logged('listening');
  await site.server.logged('the search is ready');
  const stories = newestStories(site.stories, PAGES);
  await readAll(stories.map(({ slug }) => `${url}/articles/${slug}`));
  const rows = [
    { name: 'start-up, median ms', figures: { value: median } },
    { name: 'start-up, worst ms', figures: { value: worst } },
    { name: 'resident memory, MiB', figures: { value: atFirst } },
    {
      name: `after ${stories.length} pages, MiB`,
      figures: { value: residentMemory(site.server.process.pid) },
    },
  ];
  return { title: 'Start from kept readings', stories: site.stories, rows };
}

/** Waits until what was read is kept. */
async function kept({ cacheDir }: BenchSite): Promise<void> {
  const folder = join(cacheDir, 'readings');
  const isKept = () => existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.readings'));
  for (let turn = 0; !isKept(); turn += 1) {
    if (turn > 600) throw new Error('What was read is not kept after a minute.');
    await pause(100);
  }
}

/** Asks for pages as browsers do, in Brotli. */
async function readAll(urls: readonly string[]): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  const left = [...urls];
  const reader = async (): Promise<void> => {
    for (let url = left.pop(); url !== undefined; url = left.pop()) await read(url, agent);
  };
  await Promise.all(Array.from({ length: READERS }, reader));
  agent.destroy();
}

function read(url: string, agent: Agent): Promise<void> {
  return new Promise((over, failed) => {
    get(url, { agent, headers: { 'Accept-Encoding': 'br' } }, (response) => {
      response.resume().on('end', over).on('error', failed);
    }).on('error', failed);
  });
}

/** The memory of a process in MiB, where the system tells it in /proc; else 0. */
export function residentMemory(pid: number | undefined): number {
  try {
    const kibibytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Math.round(Number(kibibytes) / 1024);
  } catch {
    return 0;
  }
}
