// Measures how long an edit takes to be served: from the end of the save to the first answer that shows it.
import { setTimeout as pause } from 'node:timers/promises';
import type { BenchSite } from './BenchSite.ts';
import type { Made } from './Edit.ts';
import { EDITS } from './edits.ts';
import { startLoad } from './load.ts';
import type { Result } from './Result.ts';
import { summaryOf } from './statistics.ts';

/** How often, in milliseconds, the page is asked for until it shows the edit. */
const POLL = 5;

/** An edit that is not served after this time, in milliseconds, is a fault, and no measurement. */
const TOO_LONG = 30_000;

/** Measures each way of editing a number of times, while other readers ask for pages. */
export async function editToLive(site: BenchSite, edits: number): Promise<Result> {
  const load = startLoad(site);
  try {
    return { title: TITLE, stories: site.stories, rows: await rowsOf(site, edits) };
  } finally {
    await load.end();
  }
}

const TITLE = 'From edit to live, story and list, in milliseconds';

async function rowsOf(site: BenchSite, edits: number): Promise<Result['rows']> {
  const rows: Result['rows'][number][] = [];
  for (const edit of EDITS) {
    const took: number[] = [];
    for (let turn = 0; turn < Math.min(edits, edit.most ?? edits); turn++) {
      took.push(await untilLive(await edit.make(site, turn), site.ask));
      await pause(100);
    }
    const { median, p95, worst, count } = summaryOf(took);
    rows.push({ name: edit.name, figures: { median, p95, worst, edits: count } });
  }
  return rows;
}

/** Waits until an edit is served; returns how many milliseconds that took. */
export async function untilLive({ at, path, isLive, list }: Made, ask: BenchSite['ask']): Promise<number> {
  for (const address of [path, ...(list === undefined ? [] : [list])]) {
    while (!isLive(await ask(address))) {
      if (performance.now() - at > TOO_LONG) throw new Error(`${address} does not show an edit.`);
      await pause(POLL);
    }
  }
  return performance.now() - at;
}
