// Finds the files of the content folder on disk, and says which cannot be read.
import type { Dirent, Stats } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { MAX_COPY_BYTES, tooLarge } from '../article/copy/decodeCopy.ts';
import { errorAt, type Flaw, START } from '../article/Problem.ts';

/** A file of the content folder: its bytes, or why there are none. */
export interface FileRead {
  readonly bytes: Uint8Array | null;
  readonly flaws: readonly Flaw[];
  /** The state of the file after it was read; another one than it was listed with means that it was being written. */
  readonly stamp: string;
}

/** A file of the content folder that is not read yet. */
export interface ListedFile {
  /** Relative to the content folder, with forward slashes. */
  readonly file: string;
  /** Changes with every change of the file: made from its identity, size and times. */
  readonly stamp: string;
  /** In bytes. */
  readonly size: number;
  /** Why it is not to be read: it is a pipe, or a link that leads elsewhere. */
  readonly flaws: readonly Flaw[];
  /** Reads it. Call it one file after the other: a folder of pictures may be larger than memory. */
  readonly read: () => Promise<FileRead>;
}

/** What a folder holds at one moment. */
export interface Listing {
  readonly files: readonly ListedFile[];
  /** The absolute paths of all folders, the content folder first. */
  readonly folders: readonly string[];
}

/** What editors and file managers leave beside the real files. */
const SCRATCH =
  /^(?:\..*|.*~|#.*#|.*\.(?:sw[a-p]|tmp|temp|bak|orig|part|crdownload)|4913|Thumbs\.db|desktop\.ini|__MACOSX)$/i;

/** A picture beyond this is a mistake: cameras make some 30 MiB at most. */
const MAX_PICTURE_BYTES = 64 * 1024 * 1024;

/**
 * Lists every file below a folder, in the order of their paths. Symbolic links are followed only where they stay
 * inside it; pipes, sockets and devices are refused, because reading them could wait for ever.
 * @throws the error of the file system where the folder itself cannot be read
 */
export async function listFolder(folder: string): Promise<Listing> {
  const root = await realpath(folder);
  const folders: string[] = [];
  const files = await listFiles({ root, folders }, '', root, new Set([root]));
  return { files: files.sort((a, b) => (a.file < b.file ? -1 : 1)), folders };
}

interface Tree {
  readonly root: string;
  /** Gathers the folders that were listed. */
  readonly folders: string[];
}

async function listFiles(
  tree: Tree,
  below: string,
  folder: string,
  seen: ReadonlySet<string>,
): Promise<ListedFile[]> {
  tree.folders.push(folder);
  const entries = await readdir(folder, { withFileTypes: true });
  const nested = entries
    .filter(({ name }) => !SCRATCH.test(name))
    .map((entry) => listEntry(tree, below, folder, entry, seen));
  return (await Promise.all(nested)).flat();
}

async function listEntry(
  tree: Tree,
  below: string,
  folder: string,
  entry: Dirent,
  seen: ReadonlySet<string>,
): Promise<ListedFile[]> {
  const file = below === '' ? entry.name : `${below}/${entry.name}`;
  try {
    const path = await realpath(join(folder, entry.name));
    if (path !== tree.root && !path.startsWith(tree.root + sep))
      return refused(file, 'This link leads out of the content folder.', 'Put the file itself here.');
    const kind = await stat(path);
    if (kind.isDirectory() && seen.has(path)) return refused(file, ...LOOP);
    if (kind.isDirectory()) return await listFiles(tree, file, path, new Set([...seen, path]));
    if (kind.isFile())
      return [{ file, stamp: stampOf(kind), size: kind.size, flaws: [], read: () => readOne(path, file) }];
    const hint = 'Delete it: pipes, sockets and devices are not read.';
    return refused(file, 'This is neither a file nor a folder.', hint);
  } catch (error) {
    return refused(file, ...systemWords(error));
  }
}

function stampOf({ dev, ino, size, mtimeMs, ctimeMs }: Stats): string {
  return `${dev}:${ino}:${size}:${mtimeMs}:${ctimeMs}`;
}

function refused(file: string, message: string, hint: string): ListedFile[] {
  const reading = unreadable(message, hint);
  return [{ file, stamp: message, size: 0, flaws: reading.flaws, read: async () => reading }];
}

async function readOne(path: string, file: string): Promise<FileRead> {
  try {
    const { size } = await stat(path);
    if (!file.startsWith('pictures/') && size > MAX_COPY_BYTES)
      return { bytes: null, flaws: [tooLarge(size)], stamp: 'too large' };
    if (size > MAX_PICTURE_BYTES)
      return unreadable('The picture is larger than 64 MiB.', 'Save a smaller version.');
    const bytes = await readFile(path);
    return { bytes, flaws: [], stamp: stampOf(await stat(path)) };
  } catch (error) {
    return unreadable(...systemWords(error));
  }
}

const LOOP = ['The link leads back to a folder that it stands in.', 'Delete the link.'] as const;

function systemWords(error: unknown): [string, string] {
  const code = error instanceof Error && 'code' in error ? error.code : 'unknown';
  if (code === 'EACCES' || code === 'EPERM')
    return ['The file cannot be read: permission is denied.', 'Give the server’s user the right to read it.'];
  if (code === 'ENOENT')
    return [
      'The file is not there: the link to it is broken, or it vanished while it was read.',
      'Mend or delete the link.',
    ];
  if (code === 'ELOOP') return ['The link leads back to itself.', 'Delete the link.'];
  return [`The file cannot be read (${String(code)}).`, 'Check the disk and the rights of the file.'];
}

function unreadable(message: string, hint: string): FileRead {
  return { bytes: null, flaws: [errorAt(START, message, hint)], stamp: message };
}
