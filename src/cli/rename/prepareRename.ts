// Finds out whether a story can be renamed, and plans it; nothing is written yet.
import { SLUG } from '../../article/frontMatter/fields.ts';
import { inFile, type Problem } from '../../article/Problem.ts';
import { slugOf } from '../../article/readCopy.ts';
import { Desk } from '../../newsroom/Desk.ts';
import type { ListedFile } from '../../newsroom/ListedFile.ts';
import { listFolder } from '../../newsroom/listFolder.ts';
import { complaint, type Outcome } from '../Command.ts';
import { problemText } from '../problemText.ts';
import { type Before, consequencesOf, problemsOf } from './checkPlan.ts';
import { findStory, type Stock } from './findStory.ts';
import { newFile, takenBy } from './newFile.ts';
import { type Copy, decoded, isUnseen, type Plan, planRename, type Renaming } from './planRename.ts';

/** What an editor asks for. */
export interface Wish {
  readonly folder: string;
  readonly old: string;
  readonly wanted: string;
  readonly now: number;
}

/** The plan for a renaming, or the complaint about what is in its way. */
export async function prepareRename(wish: Wish): Promise<Plan | Outcome> {
  const desk = new Desk();
  try {
    return await prepared(wish, desk);
  } finally {
    desk.close();
  }
}

async function prepared({ folder, old, wanted, now }: Wish, desk: Desk): Promise<Plan | Outcome> {
  const { files } = await listFolder(folder);
  const reading = await desk.take({ changed: files, removed: [] });
  if (reading.archive === null)
    return complaint(`${folder}/site.yaml cannot be used: run the check first.`, 1);
  const stock: Stock = {
    folder,
    archive: reading.archive,
    files: files.map(({ file }) => file).filter(isStory),
  };
  const from = findStory(old, stock);
  if (typeof from !== 'string') return complaint(from.refusal, 1);
  const to = newFile(wanted, from, stock);
  if (typeof to !== 'string') return complaint(to.refusal, 2);
  const taken = takenBy(to, from, stock);
  if (taken !== null) return complaint(taken, 1);
  return checked({ from, to, stock }, { files, desk, now, problems: problemsOf(reading, now) });
}

interface Wanted {
  readonly from: string;
  readonly to: string;
  readonly stock: Stock;
}

async function checked({ from, to, stock }: Wanted, before: Before): Promise<Plan | Outcome> {
  const copies = await copiesNaming(from, before.files);
  const plan = planRename({ from, to, ...oldAddress({ from, to, stock }, copies) }, copies);
  if ('flaws' in plan) return withErrors(from, inFile(from, plan.flaws));
  const { fresh, ownErrors } = await consequencesOf(plan, before);
  if (ownErrors.length > 0) return withErrors(from, ownErrors);
  return fresh.length === 0 ? plan : refused('This would make new problems, so nothing was changed:', fresh);
}

function isStory(file: string): boolean {
  return /^articles\/(?:.*\/)?[^/]+\.md$/.test(file);
}

// What does not hold the old slug to the letter cannot name the story.
async function copiesNaming(from: string, files: readonly ListedFile[]): Promise<Copy[]> {
  const slug = slugOf(from);
  const copies: Copy[] = [];
  for (const listed of files) {
    const { file } = listed;
    if (file !== 'site.yaml' && !/^(?:articles|pages|authors)\/.*\.md$/.test(file)) continue;
    const { bytes } = await listed.read();
    if (bytes !== null && (file === from || Buffer.from(bytes).includes(slug))) copies.push({ file, bytes });
  }
  return copies;
}

function oldAddress(
  { from, to, stock }: Wanted,
  copies: readonly Copy[],
): Pick<Renaming, 'redirects' | 'isAddressKept'> {
  const slug = slugOf(from);
  const isShared = stock.files.some((file) => file !== from && slugOf(file) === slug);
  if (slug === slugOf(to) || isShared) return { redirects: false, isAddressKept: true };
  const bytes = copies.find(({ file }) => file === from)?.bytes;
  const text = bytes === undefined ? null : decoded(bytes);
  return { redirects: SLUG.test(slug) && (text === null || !isUnseen(text)), isAddressKept: false };
}

function withErrors(file: string, problems: readonly Problem[]): Outcome {
  return refused(`${file} has errors; mend it first, then rename it:`, problems);
}

function refused(why: string, problems: readonly Problem[]): Outcome {
  return { output: '', complaint: `broadsheet: ${why}\n${problems.map(problemText).join('\n')}\n`, code: 1 };
}
