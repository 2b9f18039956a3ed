// Measures the search: how long answers take by the kind of query, and what making the index costs those who read.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchSite } from './BenchSite.ts';
import { startLoad } from './load.ts';
import type { Result, Row } from './Result.ts';
import { residentMemory } from './startUp.ts';
import { summaryOf } from './statistics.ts';

/** How often each kind of query is asked. */
const TIMES = 40;

/** The kinds of query, each with words that differ from one to the next. */
const QUERIES: readonly (readonly [name: string, text: (turn: number) => string])[] = [
  ['a common word', (turn) => ['the', 'council', 'river', 'of'][turn % 4] ?? ''],
  [
    'two common words',
    (turn) => `${['council', 'letter'][turn % 2]}+${['quiet', 'narrow', 'broad'][turn % 3]}`,
  ],
  ['a rare word', (turn) => `${turn * 7}`],
  ['a phrase', (turn) => `%22${['the+council', 'quiet+river', 'in+that'][turn % 3]}%22`],
  ['the beginning of a word', (turn) => ['machi', 'engi', 'stat', 'villag'][turn % 4] ?? ''],
  ['a misspelt word', (turn) => ['machinne', 'vilage', 'coucnil', 'hrabour'][turn % 4] ?? ''],
  ['a common word, newest first', (turn) => `${['the', 'river'][turn % 2]}&sort=date`],
  ['a common word of a section', (turn) => `${['the', 'river'][turn % 2]}&section=science`],
];

/** Waits for the index, with readers at the site meanwhile. */
export async function indexing(site: BenchSite): Promise<Result> {
  const load = startLoad(site);
  const { milliseconds } = await site.server.logged('the search is ready');
  const { median, p99, worst } = summaryOf(await load.end());
  const rows: Row[] = [
    { name: 'index made, ms', figures: { value: Number(milliseconds) } },
    { name: 'on disk, MiB', figures: { value: sizeOf(join(site.cacheDir, 'search')) } },
    { name: 'resident memory, MiB', figures: { value: residentMemory(site.server.process.pid) } },
    { name: 'other answers meanwhile, median ms', figures: { value: median } },
    { name: 'other answers meanwhile, p99 ms', figures: { value: p99 } },
    { name: 'other answers meanwhile, worst ms', figures: { value: worst } },
  ];
  return { title: 'Index of the search', stories: site.stories, rows };
}

/** Asks queries one after the other, and then all kinds of them with readers at the site. */
export async function searching(site: BenchSite): Promise<Result> {
  const rows: Row[] = [];
  for (const [name, text] of QUERIES) {
    const took: number[] = [];
    for (let turn = 0; turn < TIMES; turn++) took.push(await answerTime(site, text(turn)));
    const { median, p95, worst } = summaryOf(took);
    rows.push({ name, figures: { median, p95, worst } });
  }
  const load = startLoad(site);
  for (let turn = 0; turn < TIMES * 4; turn++)
    await answerTime(site, QUERIES[turn % QUERIES.length]?.[1](turn) ?? '');
  const { median, p95, worst } = summaryOf(await load.end());
  rows.push({ name: 'other pages meanwhile', figures: { median, p95, worst } });
  return { title: 'Answers of the search, in milliseconds', stories: site.stories, rows };
}

async function answerTime(site: BenchSite, text: string): Promise<number> {
  const start = performance.now();
  const { status } = await site.ask(`/search?q=${text}`);
  if (status !== 200) throw new Error(`The search for ${text} was answered with ${status}.`);
  return performance.now() - start;
}

function sizeOf(folder: string): number {
  const sizes = readdirSync(folder).map((name) => statSync(join(folder, name)).size);
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1024 / 1024);
}
