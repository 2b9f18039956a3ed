// Carries out a renaming on disk: all of it, or nothing.
import { mkdir, realpath, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { replaceFile } from '../replaceFile.ts';
import { systemError } from '../systemError.ts';
import { isSameFile, isThere, isTracked, moveFile, moveWithGit } from './moveFile.ts';
import type { Plan, TextChange } from './planRename.ts';
import { RenameError } from './RenameError.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

type Step = () => Promise<unknown>;

/**
 * Carries out a plan. Readers of a running site get the story all the time: its file has the old address among its
 * aliases before it moves, and no moment has neither of the two files.
 * @returns whether git moved the file
 * @throws RenameError, when everything is as it was before; if not, it says what could not be put back
 */
export async function carryOut(folder: string, plan: Plan): Promise<boolean> {
  const undo: Step[] = [];
  // It takes some milliseconds: a Ctrl-C in the midst of them waits.
  const wait = () => undefined;
  for (const signal of SIGNALS) process.on(signal, wait);
  try {
    return await steps(await realpath(folder), plan, undo);
  } catch (error) {
    throw new RenameError(`${wordsOf(error, folder)} ${await putBack(undo)}`);
  } finally {
    for (const signal of SIGNALS) process.off(signal, wait);
  }
}

async function steps(root: string, { move, changes }: Plan, undo: Step[]): Promise<boolean> {
  const { from, to } = move;
  await assertMovable(root, from, to);
  const isGit = await isTracked(root, from);
  await makeFolder(dirname(join(root, to)), undo);
  const isStory = ({ file }: TextChange) => file === from;
  for (const change of changes.filter(isStory)) await replace(root, change, undo);
  const carry = isGit ? moveWithGit : moveFile;
  await carry(root, { from, to });
  undo.push(() => carry(root, { from: to, to: from }));
  for (const change of changes.filter((other) => !isStory(other))) await replace(root, change, undo);
  return isGit;
}

async function assertMovable(root: string, from: string, to: string): Promise<void> {
  const [old, path] = [join(root, from), join(root, to)];
  if ((await realpath(old)) !== old)
    throw new RenameError(`${from} is a link, or stands in a folder that is one: rename it by hand.`);
  if ((await isThere(path)) && !(await isSameFile(old, path)))
    throw new RenameError(`There is already a file ${to}.`);
}

async function makeFolder(folder: string, undo: Step[]): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  undo.push(async () => {
    for (let path = folder; path.length >= first.length; path = dirname(path)) await rmdir(path);
  });
}

async function replace(root: string, { file, bytes, after }: TextChange, undo: Step[]): Promise<void> {
  const path = join(root, file);
  const wasChanged = await replaceFile(path, bytes, after);
  if (wasChanged) throw new RenameError(`${file} was changed at this moment by another program: try again.`);
  undo.push(() => replaceFile(path, after, bytes));
}

function wordsOf(error: unknown, folder: string): string {
  if (error instanceof RenameError) return error.message;
  return systemError(error, error instanceof Error && 'path' in error ? String(error.path) : folder);
}

// The last step is taken back first. What cannot be taken back must not keep the rest from it.
async function putBack(undo: readonly Step[]): Promise<string> {
  const failed: string[] = [];
  for (const step of [...undo].reverse())
    await step().catch((error: unknown) =>
      failed.push(error instanceof Error ? error.message : String(error)),
    );
  return failed.length === 0 ? 'Nothing was changed.' : `Not all could be put back: ${failed.join('; ')}`;
}
