// `broadsheet new`: writes the file of a new draft, which passes the check as it is.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { listFolder } from '../newsroom/listFolder.ts';
import { readArchive } from '../newsroom/readArchive.ts';
import { type Command, type Context, complaint, type Outcome, success } from './Command.ts';
import { askForStory, type Known, type Streams } from './newStory/askForStory.ts';
import { draftStory, type Stock, slugFlaw, type Wishes, wishesFlaw } from './newStory/draftStory.ts';
import { systemError } from './systemError.ts';

const HELP = `Usage: broadsheet new ["HEADLINE"] [FLAGS]

Writes a draft to articles/YEAR/SLUG.md in CONTENT_DIR and prints its path. The slug comes from the headline, the
section is the first of site.yaml, unless they are given. Nothing is ever overwritten. Without a headline, it asks for
what is missing, at a terminal.

  --section ID       an id of site.yaml
  --standfirst TEXT  one or two sentences that lead into the story
  --kind KIND        news, analysis, opinion, explainer, feature or review
  --slug SLUG        the name of the file and of the address
  --published TIME   a day or a time; readers see nothing while \`draft: true\` stands there
  --author ID        a file in authors/; may be repeated
  --topic TOPIC      may be repeated
  --dateline PLACE   the place of filing
  --json             prints { "file", "slug" } instead of words

Exit code: 0 when the file is written, 1 if it could not be, 2 for wrong flags.

Environment: CONTENT_DIR (content).
`;

const OPTIONS = {
  section: { type: 'string' },
  standfirst: { type: 'string' },
  kind: { type: 'string' },
  slug: { type: 'string' },
  published: { type: 'string' },
  author: { type: 'string', multiple: true },
  topic: { type: 'string', multiple: true },
  dateline: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/**
 * Makes the command `new`.
 * @param streams where it asks, where both are those of a terminal
 */
export function newStoryCommand(streams: Streams): Command {
  return {
    name: 'new',
    summary: 'writes a new draft',
    help: HELP,
    run: (flags, context) => run(flags, context, streams),
  };
}

/** The command `new`, at the terminal of this process. */
export const newStory: Command = newStoryCommand({ input: process.stdin, output: process.stdout });

async function run(flags: string[], { settings, now }: Context, streams: Streams): Promise<Outcome> {
  const { values, positionals } = parseArgs({ args: flags, options: OPTIONS, allowPositionals: true });
  const { json, author: authors, topic: topics, ...texts } = values;
  const known: Known = { ...texts, authors, topics };
  const [headline, ...more] = positionals;
  const canAsk = streams.input.isTTY === true && streams.output.isTTY === true;
  if (more.length > 0 || (headline === undefined && !canAsk)) return complaint(ONE_HEADLINE, 2);
  const flaw = known.slug === undefined ? null : slugFlaw(known.slug);
  if (flaw !== null) return complaint(flaw, 2);
  const folder = settings.CONTENT_DIR;
  try {
    const stock = await stockOf(folder);
    if (stock === null) return complaint(`${folder}/site.yaml cannot be used: run the check first.`, 1);
    const { archive } = stock;
    const wrong = headline === undefined ? wishesFlaw({ headline: 'A headline', ...known }, archive) : null;
    if (wrong !== null) return complaint(wrong, 1);
    const wishes = headline === undefined ? await askForStory(streams, known, stock) : { ...known, headline };
    if (wishes === null) return complaint('No story was begun, and no file was written.', 1);
    return await begin(wishes, stock, { folder, now, json });
  } catch (error) {
    return complaint(systemError(error, folder), 1);
  }
}

const ONE_HEADLINE =
  'new takes one headline, in quotation marks: npm run new -- "Ministers agree on a budget"';

interface Place {
  readonly folder: string;
  readonly now: number;
  readonly json: boolean;
}

async function stockOf(folder: string): Promise<Stock | null> {
  const { files: listed } = await listFolder(folder);
  const { archive } = await readArchive(folder);
  const files = listed.map(({ file }) => file).filter((file) => /^articles\/.*\.md$/.test(file));
  return archive && { archive, files };
}

async function begin(wishes: Wishes, stock: Stock, { folder, now, json }: Place): Promise<Outcome> {
  const draft = draftStory(wishes, stock, now);
  if ('refusal' in draft) return complaint(draft.refusal, draft.isUsage ? 2 : 1);
  const path = join(folder, draft.file);
  const obstacle = await write(path, draft.text);
  if (obstacle !== null) return complaint(obstacle, 1);
  if (json) return success(`${JSON.stringify({ file: draft.file, slug: draft.slug })}\n`);
  return success(`${path}\n${nextStep(wishes, stock.archive.site.timeZone, now)}\n`);
}

/** Writes a new file, or says what stands at its place; nothing is overwritten. */
async function write(path: string, text: string): Promise<string | null> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: 'wx' });
    return null;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && 'path' in error)) throw error;
    if (error.code !== 'EEXIST') return systemError(error, String(error.path));
    if (error.path === path) return `There is already something at ${path}: give another slug with --slug.`;
    return `${error.path} is a file, and a folder is needed there: move it away first.`;
  }
}

function nextStep({ published }: Wishes, timeZone: string, now: number): string {
  if (published !== undefined) return 'Write it, then delete `draft: true`.';
  // Swedish writes a day as YAML does.
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now);
  return `Write it, then replace \`draft: true\` by the day, such as \`published: ${day}\`.`;
}
