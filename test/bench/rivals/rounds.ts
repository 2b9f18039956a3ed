// Lets servers take turns, round by round, so that whatever else the machine does weighs on all of them.
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Row } from '../Result.ts';
import { summaryOf } from '../statistics.ts';
import type { Contestant } from './Contestant.ts';
import { BARE } from './contestants.ts';
import { type Driven, drive } from './drive.ts';
import { hasProgram, pin } from './tools.ts';

/** What all are asked for. */
export interface Scenario {
  readonly title: string;
  readonly paths: readonly string[];
  /** The headers for each server: an entity tag is its own. */
  readonly headersFor: (contestant: Contestant) => Promise<Readonly<Record<string, string>>>;
  readonly rounds: number;
  /** Of each turn. */
  readonly seconds: number;
}

/** Servers have one core, the client another one, where the machine lets us say so. */
export const isPinned = availableParallelism() > 1 && hasProgram('taskset');

/** What a browser sends when somebody follows a link. */
const NAVIGATION: Readonly<Record<string, string>> = {
  Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'Accept-Encoding': 'br',
  'Accept-Language': 'en-GB,en;q=0.9',
  Referer: 'https://news.example/',
  'Sec-Fetch-Dest': 'document',
  'Sec-Fetch-Mode': 'navigate',
  'Sec-Fetch-Site': 'same-origin',
  'Upgrade-Insecure-Requests': '1',
  'User-Agent':
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36',
};

interface Turn extends Driven {
  /** What the server's processes took of a processor for one request, in microseconds. */
  readonly cpu: number;
}

/** Runs a scenario. @returns the medians, and ratios of the same round to the bare server */
export async function runRounds(
  contestants: readonly Contestant[],
  scenario: Scenario,
  folder: string,
): Promise<Row[]> {
  const turns = new Map<string, Turn[]>(contestants.map(({ name }) => [name, []]));
  if (isPinned) for (const { processes } of contestants) pin(processes, 0);
  // The first round warms up and does not count.
  for (let round = 0; round <= scenario.rounds; round++)
    for (const contestant of contestants) {
      const turn = await turnOf(contestant, scenario, folder);
      if (round > 0) turns.get(contestant.name)?.push(turn);
    }
  const bare = turns.get(BARE) ?? [];
  return [...turns].map(([name, all]) => ({ name, figures: figuresOf(all, bare) }));
}

async function turnOf(contestant: Contestant, scenario: Scenario, folder: string): Promise<Turn> {
  const { port, processes } = contestant;
  const { paths, seconds } = scenario;
  const headers = { ...NAVIGATION, ...(await scenario.headersFor(contestant)) };
  const before = processorTime(processes);
  const driven = await drive({ port, paths, headers, seconds, core: isPinned ? 1 : null, folder });
  return { ...driven, cpu: (processorTime(processes) - before) / driven.requests };
}

function figuresOf(all: readonly Turn[], bare: readonly Turn[]): Row['figures'] {
  const median = (values: readonly number[]) => summaryOf(values).median;
  const ratios = all.map(({ perSecond }, index) => perSecond / (bare[index]?.perSecond ?? Number.NaN));
  const costs = all.map(({ cpu }, index) => (bare[index]?.cpu ?? Number.NaN) / cpu);
  return {
    'requests/s': Math.round(median(all.map(({ perSecond }) => perSecond))),
    ratio: rounded(median(ratios)),
    'CPU µs': rounded(median(all.map(({ cpu }) => cpu))),
    'CPU ratio': rounded(median(costs)),
    'p99 ms': rounded(median(all.map(({ p99 }) => p99))),
  };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** In microseconds, from /proc, which counts in hundredths of a second; zero where there is none. */
function processorTime(processes: readonly number[]): number {
  try {
    const ticks = processes.map((id) => {
      const fields = readFileSync(`/proc/${id}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      return Number(fields[11]) + Number(fields[12]);
    });
    return ticks.reduce((sum, count) => sum + count, 0) * 10_000;
  } catch {
    return 0;
  }
}
