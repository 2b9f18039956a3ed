// Measures what edits cost those who read meanwhile: how long answers take without and with edits.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { BenchSite } from './BenchSite.ts';
import { startLoad } from './load.ts';
import type { Result } from './Result.ts';
import { summaryOf } from './statistics.ts';
import { benchStory, storyText } from './writeContent.ts';

/** How long, in milliseconds, each of the two is measured. */
const PERIOD = 10_000;

/** How often, in milliseconds, a file is saved. */
const EVERY = 500;

/** Measures a period without edits and one with two ordinary saves a second. */
export async function stalling(site: BenchSite): Promise<Result> {
  const quiet = await answersOver(site, () => undefined);
  const busy = await answersOver(site, (turn) => {
    const { number, file } = benchStory((turn * 41) % 40);
    const text = storyText(number, { stories: site.stories, headline: `Saved ${turn}` });
    writeFileSync(join(site.folder, file), text);
  });
  const [without, during] = [summaryOf(quiet), summaryOf(busy)];
  const figures = ({ median, p99, worst, count }: typeof without) => ({
    median,
    p99,
    worst,
    requests: count,
  });
  const ratio = { median: during.median / without.median, p99: during.p99 / without.p99 };
  return {
    title: 'Answers at 50 requests a second, in milliseconds',
    stories: site.stories,
    rows: [
      { name: 'without edits', figures: figures(without) },
      { name: 'with two saves a second', figures: figures(during) },
      { name: 'ratio', figures: ratio },
    ],
  };
}

async function answersOver(site: BenchSite, edit: (turn: number) => void): Promise<readonly number[]> {
  const load = startLoad(site);
  for (let turn = 0; turn * EVERY < PERIOD; turn++) {
    edit(turn);
    await pause(EVERY);
  }
  return load.end();
}
