// Compares how fast pages are served: the product, bare Node, Fastify, nginx, and Express with a template, in one run.
import { mkdtempSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchSite } from '../BenchSite.ts';
import type { Result, Row } from '../Result.ts';
import { summaryOf } from '../statistics.ts';
import { benchStory } from '../writeContent.ts';
import type { Contestant } from './Contestant.ts';
import { BARE, type Field, openField, PRODUCT } from './contestants.ts';
import { CONNECTIONS, hasWrk } from './drive.ts';
import { bodyOf, gatheredPages, gatherPages } from './gatherPages.ts';
import { isPinned, runRounds } from './rounds.ts';
import { zipf } from './zipf.ts';

/** At most so many stories are asked for: with as many, the mixture is that of a large site. */
const MOST = 10_000;

/** How the comparison is made. */
export interface Comparison {
  readonly rounds: number;
  /** Of each turn of a server. */
  readonly seconds: number;
}

/** Opens all servers on the pages of a site, and compares them. */
export async function* serving(
  site: BenchSite,
  { rounds, seconds }: Comparison,
  note: (line: string) => void,
): AsyncGenerator<Result, void> {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-rivals-'));
  const { url } = await site.server.logged('listening');
  const paths = publicPaths(Math.min(site.stories, MOST));
  const { stories } = site;
  yield { title: 'First printing of each story', stories, rows: [await printing(site, paths)] };
  await gatherPages(String(url), paths, folder);
  const field = await openField(site, folder);
  try {
    for (const line of [setUp(), ...field.missing]) note(line);
    const [story = '/'] = paths;
    const plain = { rounds, seconds, headersFor: async () => ({}) };
    const run = async (
      title: string,
      scenario: Omit<Parameters<typeof runRounds>[1], 'title'>,
      who = all,
    ) => {
      const rows = await runRounds(field.contestants.filter(who), { title, ...scenario }, folder);
      return { title, stories, rows };
    };
    yield await run('A story that was asked for before', { ...plain, paths: [story] });
    yield await run('The same, by who has it', { ...plain, paths: [story], headersFor: tagOf(story) }, exact);
    yield await run('Stories as readers choose them (Zipf)', { ...plain, paths: zipf(paths) });
    yield { title: 'Bytes of a page', stories, rows: await sizes(site, folder) };
  } finally {
    await close(field);
    rmSync(folder, { recursive: true, force: true });
  }
}

const all = (_contestant: Contestant): boolean => true;

/** Those that know the tag of a page without printing it. */
const exact = ({ name }: Contestant): boolean => !name.startsWith('Express');

function setUp(): string {
  const client = hasWrk ? 'wrk' : 'a client of our own, slower than wrk';
  return `Client: ${client}, ${CONNECTIONS} connections. ${isPinned ? 'One core for each server, the other for the client.' : 'Not bound to cores.'} Ratios are to “${BARE}” in the same round.`;
}

async function close({ contestants }: Field): Promise<void> {
  for (const contestant of contestants) await contestant.close();
}

/** The addresses of the public stories among the first ones. */
function publicPaths(count: number): string[] {
  return Array.from({ length: count }, (_, number) => number)
    .filter((number) => number % 50 !== 49)
    .map((number) => `/articles/${benchStory(number).slug}`);
}

function tagOf(path: string) {
  return ({ port }: Contestant): Promise<Record<string, string>> =>
    new Promise((found, failed) => {
      const options = { port, host: '127.0.0.1', path, headers: { 'Accept-Encoding': 'br' }, agent: false };
      get(options, (response) => {
        response.resume().on('end', () => found({ 'If-None-Match': response.headers.etag ?? '' }));
      }).on('error', failed);
    });
}

/** How many stories are printed for this. */
const PRINTED = 500;

async function printing(site: BenchSite, paths: readonly string[]): Promise<Row> {
  const took: number[] = [];
  for (const path of paths.slice(0, PRINTED)) {
    const start = performance.now();
    await site.ask(path);
    took.push(performance.now() - start);
  }
  const { median, p95, p99, count } = summaryOf(took);
  return { name: `${PRODUCT}, ms`, figures: { median, p95, p99, stories: count } };
}

async function sizes(site: BenchSite, folder: string): Promise<Row[]> {
  const [page] = gatheredPages(folder);
  if (page === undefined) return [];
  const [plain, gzip, br] = (['', '.gz', '.br'] as const).map(
    (ending) => bodyOf(folder, page, ending).length,
  );
  const front = Buffer.byteLength((await site.ask('/')).body);
  return [
    { name: 'a story', figures: { plain: plain ?? 0, gzip: gzip ?? 0, br: br ?? 0 } },
    { name: 'the front page', figures: { plain: front } },
  ];
}
