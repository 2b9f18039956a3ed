// Replaces a file by one step, so that no reader ever meets half of it.
import { chmod, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Gives a file other bytes, unless another program has changed it.
 * @param known the bytes that the caller has seen in it
 * @returns whether it was changed meanwhile, and so was left alone
 * @throws the error of the file system; the file is then as it was
 */
export async function replaceFile(path: string, known: Uint8Array, bytes: Uint8Array): Promise<boolean> {
  // What a link leads to is replaced, not the link.
  const target = await realpath(path);
  // A name with a dot before it is no story to the newsroom.
  const scratch = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    await writeFile(scratch, bytes, { flag: 'wx' });
    await chmod(scratch, (await stat(target)).mode);
    if (!Buffer.from(known).equals(await readFile(target))) return true;
    await rename(scratch, target);
    return false;
  } finally {
    await rm(scratch, { force: true });
  }
}
