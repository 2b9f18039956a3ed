// Reads files of the content folder as they are at this moment, for whoever is shown what is wrong with them.
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { MAX_COPY_BYTES } from '../article/copy/decodeCopy.ts';
import type { CopyOnDisk } from '../pages/problemView.ts';

/** The copy of a content folder. */
export function copyOnDisk(folder: string): CopyOnDisk {
  const root = resolve(folder);
  return { folder: root, textOf: (file) => textOf(root, file) };
}

// Problems are reported of pipes, devices and links out of the folder too: none of them may be read.
function textOf(root: string, file: string): string | null {
  if (!/\.(?:md|yaml)$/.test(file)) return null;
  try {
    const path = realpathSync(join(root, file));
    const { size } = statSync(path);
    const isOurs = path.startsWith(realpathSync(root) + sep);
    if (!isOurs || !statSync(path).isFile() || size > MAX_COPY_BYTES) return null;
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return null;
  }
}
