// Finds out whether the content folder has a history that can be read, and how far it goes back.
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Git, gitOutput } from './Git.ts';

/** What there is: a history, or a remark on why there is none to read. */
export interface Opened {
  readonly git: Git | null;
  /** One sentence or two for people; null where there is nothing to say. */
  readonly remark: string | null;
}

const NOTHING: Opened = { git: null, remark: null };

const CUT =
  'The history of the content is cut off (a shallow clone): addresses of before are not compared. `git fetch --unshallow` brings them.';

/**
 * Opens the repository that a folder stands in.
 * @param environments in which git is asked: the first in which it finds a history counts
 */
export async function openRepository(
  folder: string,
  environments: readonly Git['variables'][],
): Promise<Opened> {
  const path = existsSync(folder) ? realpathSync(folder) : folder;
  let opened = NOTHING;
  for (const variables of environments) {
    opened = await openIn({ folder: path, variables });
    if (opened.git !== null) return opened;
  }
  return opened;
}

async function openIn(git: Git): Promise<Opened> {
  try {
    const words = ['rev-parse', '--is-inside-work-tree', '--is-shallow-repository'];
    const [isInside, isShallow] = (await gitOutput(git, words)).split(/\s+/);
    if (isInside !== 'true' || !(await hasCommits(git))) return NOTHING;
    return { git, remark: isShallow === 'true' ? CUT : null };
  } catch (error) {
    return { git: null, remark: remarkOn(error, git.folder) };
  }
}

async function hasCommits(git: Git): Promise<boolean> {
  return gitOutput(git, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']).then(
    () => true,
    () => false,
  );
}

function remarkOn(error: unknown, folder: string): string | null {
  const words = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
  const hint = /git config --global --add safe\.directory .+/.exec(words)?.[0];
  if (hint !== undefined)
    return `git does not read a repository that belongs to another user, so addresses are not compared with its history. \`${hint.trim()}\` allows it.`;
  if (codeOf(error) !== 'ENOENT' || !isInRepository(folder)) return null;
  return 'git is not installed, so addresses are not compared with the history of the content.';
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function isInRepository(folder: string): boolean {
  for (let path = folder; ; path = dirname(path)) {
    if (existsSync(join(path, '.git'))) return true;
    if (path === dirname(path)) return false;
  }
}
