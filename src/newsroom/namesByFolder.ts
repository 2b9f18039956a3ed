// Groups the paths of files by the folder that they stand in.
import { posix } from 'node:path';

/** Names of entries, by the path of their folder relative to the content folder. */
export type Names = ReadonlyMap<string, readonly string[]>;

/** Groups paths, which are relative to the content folder. */
export function namesByFolder(files: Iterable<string>): Names {
  const folders = new Map<string, string[]>();
  for (const file of files) {
    const below = file.includes('/') ? posix.dirname(file) : '';
    const names = folders.get(below);
    if (names === undefined) folders.set(below, [posix.basename(file)]);
    else names.push(posix.basename(file));
  }
  return folders;
}
