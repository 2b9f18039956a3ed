// `npm run bench`: measures the built program on this machine, and prints what it found.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openSite } from './BenchSite.ts';
import { editToLive } from './editToLive.ts';
import { type Result, tableOf } from './Result.ts';
import { indexing, searching } from './searching.ts';
import { stalling } from './stalling.ts';
import { startUp } from './startUp.ts';

const HELP = `Usage: npm run bench -- [--stories N[,N]] [--edits N] [--json]

Measures the program in dist/ on content folders that it writes for itself and removes again.

  --stories N[,N]  how many stories the folders hold (100,10000)
  --edits N        how often each way of editing is measured (10)
  --json           prints the figures for programs

The figures are those of this machine, with whatever else it does meanwhile.
`;

const OPTIONS = {
  stories: { type: 'string', default: '100,10000' },
  edits: { type: 'string', default: '10' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** Measures at one size, one part after the other. */
async function* measure(stories: number, edits: number): AsyncGenerator<Result, void> {
  const site = await openSite(resolve('dist/main.js'), stories);
  try {
    yield startUp(site);
    yield await indexing(site);
    yield await searching(site);
    yield await stalling(site);
    yield await editToLive(site, edits);
  } finally {
    await site.close();
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) return void process.stdout.write(HELP);
  const edits = wholeNumber(values.edits);
  for (const stories of values.stories.split(',').map(wholeNumber)) {
    for await (const result of measure(stories, edits))
      process.stdout.write(`${values.json ? JSON.stringify(result) : tableOf(result)}\n`);
  }
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new Error(`“${text}” is not a number of stories or edits.`);
  return Number(text);
}

// Leaving by `exit` lets every site end its server and remove its folder.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
  process.exitCode = 1;
});
