// Reads the texts that problems are about, to show their lines.
import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { MAX_COPY_BYTES } from '../article/copy/decodeCopy.ts';

/** The texts of files of the content folder, by their names. What is no text, or is not to be read, is left out. */
export async function copyTexts(
  folder: string,
  files: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const file of new Set(files)) {
    const text = await copyText(folder, file);
    if (text !== null) texts.set(file, text);
  }
  return texts;
}

// As the check reads: no link out of the folder, no pipe, nothing endless.
async function copyText(folder: string, file: string): Promise<string | null> {
  if (!/\.(?:md|yaml)$/.test(file)) return null;
  try {
    const path = await realpath(join(folder, file));
    if (!path.startsWith((await realpath(folder)) + sep)) return null;
    const stats = await stat(path);
    if (!stats.isFile() || stats.size > MAX_COPY_BYTES) return null;
    const bytes = await readFile(path);
    return bytes.includes(0) ? null : new TextDecoder().decode(bytes);
  } catch {
    // It went, or was moved, since it was checked: its problem is shown without its line.
    return null;
  }
}
