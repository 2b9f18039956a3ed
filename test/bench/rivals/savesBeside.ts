// Compares how long a save takes to be served here and by Hugo's server, by turns.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { BenchSite } from '../BenchSite.ts';
import type { Made } from '../Edit.ts';
import { EDITS } from '../edits.ts';
import { untilLive } from '../editToLive.ts';
import type { Result } from '../Result.ts';
import { summaryOf } from '../statistics.ts';
import { builtText, hugoFile } from './builtSites.ts';
import { type HugoServer, openHugo } from './hugoServer.ts';
import { hasProgram, INSTALL } from './tools.ts';

/** With more stories, Hugo's server takes more memory than many machines have: 11 GB for 100,000. */
const MOST = 20_000;

/** How long, in milliseconds, each rests before the next turn. */
const REST = 500;

/** Saves stories by turns, and waits each time until the page of the story shows it; null where that cannot be measured. */
export async function savesBeside(
  site: BenchSite,
  edits: number,
  note: (line: string) => void,
): Promise<Result | null> {
  const reason = whyNot(site);
  if (reason !== null) note(reason);
  return reason === null ? compared(site, edits) : null;
}

function whyNot({ stories }: BenchSite): string | null {
  if (!hasProgram('hugo', 'version')) return `Saves beside Hugo’s server: ${INSTALL.hugo}`;
  if (stories <= MOST) return null;
  return `Saves beside Hugo’s server are compared with up to ${MOST} stories: with more, it needs too much memory.`;
}

async function compared(site: BenchSite, edits: number): Promise<Result> {
  const hugo = await openHugo(site.stories);
  try {
    const [own, others]: [number[], number[]] = [[], []];
    for (let turn = 0; turn < edits; turn++) {
      own.push(await ownSave(site, turn));
      await pause(REST);
      others.push(await untilLive(hugoSave(hugo, site.stories, turn), hugo.ask));
      await pause(REST);
    }
    const [here, there] = [summaryOf(own), summaryOf(others)];
    const rows = [
      { name: 'here', figures: { median: here.median, worst: here.worst } },
      { name: 'Hugo’s server', figures: { median: there.median, worst: there.worst } },
      { name: 'ratio', figures: { median: there.median / here.median, worst: there.worst / here.worst } },
    ];
    return { title: 'From a save to the page of the story, in milliseconds', stories: site.stories, rows };
  } finally {
    await hugo.close();
  }
}

async function ownSave(site: BenchSite, turn: number): Promise<number> {
  const [save] = EDITS;
  if (save === undefined) throw new Error('There is no way to save.');
  const { list: _list, ...made } = await save.make(site, turn);
  return untilLive(made, site.ask);
}

function hugoSave({ folder }: HugoServer, stories: number, turn: number): Made {
  const number = turn % stories;
  const headline = `Edited ${turn} at ${Math.round(performance.now())}`;
  const text = builtText(number, stories, headline);
  const at = performance.now();
  writeFileSync(join(folder, hugoFile(number)), text);
  return { at, path: `/articles/story-${number}/`, isLive: ({ body }) => body.includes(headline) };
}
