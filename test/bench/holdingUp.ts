// Measures what holds up the event loop of the server: whole archives that change, and copy that takes long to read.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { BenchSite } from './BenchSite.ts';
import { checkout } from './checkout.ts';
import type { Made } from './Edit.ts';
import { EDITS } from './edits.ts';
import { type Lateness, latenessDuring } from './LoopDelay.ts';
import type { Result, Row } from './Result.ts';
import { benchStory, storyText } from './writeContent.ts';

/** How often each is measured; the worst of all counts. */
const TURNS = 3;

/** How long, in milliseconds, what follows a change is waited for: the index of the search is among it. */
const AFTER = 3000;

/** In milliseconds: what has not happened by then does not happen. */
const TOO_LONG = 60_000;

/** How long, in milliseconds, is measured where nothing happens. */
const QUIET = 3000;

/** Measures how late the loop of the server is: at rest, and while much changes. */
export async function holdingUp(site: BenchSite): Promise<Result> {
  const [save] = EDITS;
  const rows: Row[] = [
    await row(site, 'at rest', () => pause(QUIET)),
    await row(site, 'a save in place', async (turn) => save && shown(site, await save.make(site, turn))),
    await row(site, 'hostile Markdown', (turn) => hostile(site, turn)),
    await row(site, 'a checkout of 5,000', async (turn) => shown(site, await checkout(site, turn + 10))),
  ];
  return {
    title: 'How late the event loop of the server is, in milliseconds',
    stories: site.stories,
    rows,
  };
}

async function row(site: BenchSite, name: string, work: (turn: number) => Promise<unknown>): Promise<Row> {
  const measured: Lateness[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    measured.push(await latenessDuring(site.server, () => work(turn)));
    await pause(AFTER);
  }
  const [median, p99, worst] = (['median', 'p99', 'worst'] as const).map((figure) =>
    Math.max(...measured.map((one) => one[figure])),
  );
  return { name, figures: { median: median ?? 0, p99: p99 ?? 0, worst: worst ?? 0, turns: TURNS } };
}

async function shown({ ask }: BenchSite, { path, isLive, list }: Made): Promise<void> {
  for (const address of [path, ...(list === undefined ? [] : [list])])
    await until(async () => isLive(await ask(address)));
}

/** Waits for something that takes a few seconds at most. @throws an error where it does not come */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const end = performance.now() + TOO_LONG; !(await isSo()); await pause(5))
    if (performance.now() > end) throw new Error('What was to happen did not.');
}

/** A story of which the parser would need many seconds; over when the editor is told. */
async function hostile(site: BenchSite, turn: number): Promise<void> {
  const { file, number } = benchStory(turn);
  const text = storyText(number, { stories: site.stories, headline: `Hostile ${turn}` });
  const logged = site.server.log.length;
  writeFileSync(join(site.folder, file), `${text}\n${'**_a '.repeat(20_000)}\n`);
  await until(async () => site.server.log.slice(logged).some((line) => line.file === file));
  writeFileSync(join(site.folder, file), text);
}
