// Moves a file to another name, with git where git knows it, and never over another file.
import { execFile } from 'node:child_process';
import { link, lstat, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { RenameError } from './RenameError.ts';

const run = promisify(execFile);

/** The two names of a file, relative to a folder. */
export interface Names {
  readonly from: string;
  readonly to: string;
}

/** Whether git follows a file. Without git, or outside a repository, it does not. */
export async function isTracked(folder: string, file: string): Promise<boolean> {
  try {
    await git(folder, ['ls-files', '--error-unmatch', '--', file]);
    return true;
  } catch {
    return false;
  }
}

/** Moves a file that git follows. */
export async function moveWithGit(folder: string, { from, to }: Names): Promise<void> {
  try {
    await git(folder, ['mv', '--', from, to]);
  } catch (error) {
    const words = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
    throw new RenameError(`git could not move ${from} to ${to}: ${words || 'it gave no reason'}`);
  }
}

/** Moves a file. Where the file system has hard links, nothing that appears there meanwhile is overwritten either. */
export async function moveFile(folder: string, { from, to }: Names): Promise<void> {
  const [old, path] = [join(folder, from), join(folder, to)];
  // The same file under both names: a file system that does not tell capitals apart.
  if (await isSameFile(old, path)) return rename(old, path);
  try {
    await link(old, path);
  } catch (error) {
    if (!lacksLinks(error)) throw error;
    if (await isThere(path)) throw new RenameError(`There is already a file ${to}.`);
    return rename(old, path);
  }
  await unlink(old).catch(async (error: unknown) => {
    await unlink(path);
    throw error;
  });
}

/** Whether something stands at a path. */
export async function isThere(path: string): Promise<boolean> {
  const found = await lstat(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  });
  return found !== null;
}

/** Whether two paths lead to one file. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([one, other].map((path) => lstat(path).catch(() => null)));
  return !!first && !!second && first.ino === second.ino && first.dev === second.dev;
}

function git(folder: string, words: readonly string[]): Promise<unknown> {
  // A path is to be that path, whatever brackets and stars it holds.
  return run('git', ['--literal-pathspecs', ...words], { cwd: folder, windowsHide: true });
}

function lacksLinks(error: unknown): boolean {
  return ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(codeOf(error));
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
