// `npm run bench`: measures the built program on this machine, and prints what it found.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openSite } from './BenchSite.ts';
import { editToLive } from './editToLive.ts';
import { holdingUp } from './holdingUp.ts';
import { type Result, tableOf } from './Result.ts';
import { buildTimes } from './rivals/buildTimes.ts';
import { savesBeside } from './rivals/savesBeside.ts';
import { type Comparison, serving } from './rivals/serving.ts';
import { surroundings } from './rivals/surroundings.ts';
import { indexing, searching } from './searching.ts';
import { stalling } from './stalling.ts';
import { laterStarts, startUp } from './startUp.ts';

const HELP = `Usage: npm run bench -- [--stories N[,N]] [--edits N] [--only serving|own] [--rounds N] [--seconds N] [--json] [--out FILE]

Measures the program in dist/ on content folders that it writes for itself and removes again.

  --stories N[,N]  how many stories the folders hold (100,10000)
  --edits N        how often each way of editing is measured (10)
  --only serving   only what is served, beside Fastify, nginx, Express with a template and bare Node, and builds
                   by Hugo and Eleventy, and saves beside Hugo's server; those that are on this machine
  --only own       only the product by itself
  --rounds N       how often the servers take turns (5)
  --seconds N      how long a turn is (3)
  --json           prints the figures for programs
  --out FILE       writes the figures, the machine and the versions to a file

The figures are those of this machine, with whatever else it does meanwhile.
`;

const OPTIONS = {
  stories: { type: 'string', default: '100,10000' },
  edits: { type: 'string', default: '10' },
  only: { type: 'string', default: '' },
  rounds: { type: 'string', default: '5' },
  seconds: { type: 'string', default: '3' },
  json: { type: 'boolean', default: false },
  out: { type: 'string', default: '' },
  help: { type: 'boolean', default: false },
} as const;

interface Wanted extends Comparison {
  readonly edits: number;
  readonly only: string;
}

/** Measures at one size, one part after the other. */
async function* measure(
  stories: number,
  { edits, only, ...comparison }: Wanted,
): AsyncGenerator<Result, void> {
  const site = await openSite(resolve('dist/main.js'), stories);
  try {
    yield startUp(site);
    if (only !== 'own') {
      await site.server.logged('the search is ready');
      yield* serving(site, comparison, note);
      const saves = await savesBeside(site, edits, note);
      if (saves !== null) yield saves;
    }
    if (only !== 'serving') {
      yield await indexing(site);
      yield await laterStarts(site);
      yield await searching(site);
      yield await stalling(site);
      yield await holdingUp(site);
      yield await editToLive(site, edits);
    }
  } finally {
    await site.close();
  }
  if (only !== 'own') yield buildTimes(stories, note);
}

/** Tells people what figures cannot. */
function note(line: string): void {
  process.stderr.write(`${line}\n\n`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) return void process.stdout.write(HELP);
  const { only, out } = values;
  if (!['', 'serving', 'own'].includes(only)) throw new Error(`“${only}” is no part of the measurements.`);
  const [edits, rounds, seconds] = [values.edits, values.rounds, values.seconds].map(wholeNumber);
  const wanted = { edits: edits ?? 1, rounds: rounds ?? 1, seconds: seconds ?? 1, only };
  const results: Result[] = [];
  for (const stories of values.stories.split(',').map(wholeNumber)) {
    for await (const result of measure(stories, wanted)) {
      results.push(result);
      process.stdout.write(`${values.json ? JSON.stringify(result) : tableOf(result)}\n`);
    }
  }
  if (out !== '') writeFileSync(out, `${JSON.stringify({ ...surroundings(), results }, null, 2)}\n`);
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new Error(`“${text}” is not a number that can be used here.`);
  return Number(text);
}

// Leaving by `exit` lets every site end its server and remove its folder.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
  process.exitCode = 1;
});
