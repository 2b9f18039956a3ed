// Looks at entries of folders: each is a file, a folder, or what cannot be read.
import type { Dirent } from 'node:fs';
import { lstat, realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import type { Disk } from './Disk.ts';
import { type ListedFile, NO_FILE, refusedFile, systemWords } from './ListedFile.ts';
import { fileState, readableFile } from './readableFile.ts';

/** An entry to look at. */
export interface Entry {
  /** The content folder, without links. */
  readonly root: string;
  /** The absolute path of the folder that it stands in, without links, and with a slash at the end. */
  readonly folder: string;
  readonly dirent: Dirent;
  /** Its path relative to the content folder, by the names through which it is reached. */
  readonly file: string;
}

/** What stands at an entry: a file, or the absolute path of a folder. */
export type Found = ListedFile | string;

/** What editors and file managers leave beside the real files. */
const SCRATCH =
  /^(?:\..*|~\$.*|.*~|#.*#|.*\.(?:sw[a-p]|tmp|temp|bak|orig|part|crdownload)|4913|Thumbs\.db|desktop\.ini|__MACOSX)$/i;

/** Whether a name is one that programs leave beside the files of people. */
export function isScratch(name: string): boolean {
  return SCRATCH.test(name);
}

/** How many entries are looked at together: pictures are read by the same few threads, and must not wait long. */
const TOGETHER = 32;

/** Looks at entries, and returns what stands at each, in their order. */
export async function lookAtEntries(
  entries: readonly Entry[],
  disk: Disk,
): Promise<readonly [Entry, Found][]> {
  const found: [Entry, Found][] = [];
  for (let first = 0; first < entries.length; first += TOGETHER) {
    const some = entries.slice(first, first + TOGETHER);
    if (disk.isSlow)
      found.push(
        ...(await Promise.all(some.map(async (entry) => [entry, await lookAt(entry)] as [Entry, Found]))),
      );
    // To wait for each answer of a disk that has it at hand takes three times as long as to take it.
    else for (const entry of some) found.push([entry, foundAtHand(entry, disk) ?? (await lookAt(entry))]);
    await disk.turn();
  }
  return found;
}

/** A file or a folder, which most entries are, looked at at once; null where it is something else, or takes more to tell. */
function foundAtHand({ folder, dirent, file }: Entry, disk: Disk): Found | null {
  if (!dirent.isFile() && !dirent.isDirectory()) return null;
  try {
    // Of what is no link the path is known already.
    const path = folder + dirent.name;
    const state = disk.stateAtHand(path);
    if (state.isDirectory()) return path;
    return state.isFile() ? readableFile(file, folder, fileState(state)) : null;
  } catch {
    return null;
  }
}

/**
 * Looks at an entry. Symbolic links are followed only where they stay inside the content folder; pipes, sockets and
 * devices are refused, because reading them could wait for ever.
 */
async function lookAt({ root, folder, dirent, file }: Entry): Promise<Found> {
  try {
    const path = folder + dirent.name;
    if (dirent.isFile()) {
      const state = await lstat(path);
      if (state.isFile()) return readableFile(file, folder, fileState(state));
    }
    return await lookBehind(root, path, file);
  } catch (error) {
    return refusedFile(file, ...systemWords(error));
  }
}

async function lookBehind(root: string, written: string, file: string): Promise<Found> {
  const path = await realpath(written);
  if (path !== root && !path.startsWith(root + sep))
    return refusedFile(file, 'This link leads out of the content folder.', 'Put the file itself here.');
  const state = await stat(path);
  if (state.isDirectory()) return path;
  if (state.isFile()) return readableFile(file, path, fileState(state));
  return refusedFile(file, ...NO_FILE);
}
