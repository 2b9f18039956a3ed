// Reads the files of the content folder from disk, and says which cannot be read.
import type { Dirent } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { MAX_COPY_BYTES, tooLarge } from '../article/copy/decodeCopy.ts';
import { errorAt, type Flaw, START } from '../article/Problem.ts';

/** A file of the content folder: its bytes, or why there are none. */
export interface FileRead {
  /** Relative to the content folder, with forward slashes. */
  readonly file: string;
  readonly bytes: Uint8Array | null;
  readonly flaws: readonly Flaw[];
}

/** What editors and file managers leave beside the real files. */
const SCRATCH =
  /^(?:\..*|.*~|#.*#|.*\.(?:sw[a-p]|tmp|temp|bak|orig|part|crdownload)|4913|Thumbs\.db|desktop\.ini|__MACOSX)$/i;

/** A picture beyond this is a mistake: cameras make some 30 MiB at most. */
const MAX_PICTURE_BYTES = 64 * 1024 * 1024;

/**
 * Reads every file below a folder, in the order of their paths. Symbolic links are followed only where they stay
 * inside it; pipes, sockets and devices are refused, because reading them could wait for ever.
 * @throws the error of the file system where the folder itself cannot be read
 */
export async function readFolder(folder: string): Promise<FileRead[]> {
  const root = await realpath(folder);
  const files = await listFiles(root, '', root, new Set());
  const read: FileRead[] = [];
  for (const file of files.sort((a, b) => (a.file < b.file ? -1 : 1))) {
    read.push(file.flaws.length > 0 ? file : await readOne(root, file.file));
  }
  return read;
}

async function listFiles(
  root: string,
  below: string,
  folder: string,
  seen: ReadonlySet<string>,
): Promise<FileRead[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const nested = entries
    .filter(({ name }) => !SCRATCH.test(name))
    .map((entry) => listEntry(root, below, folder, entry, seen));
  return (await Promise.all(nested)).flat();
}

async function listEntry(
  root: string,
  below: string,
  folder: string,
  entry: Dirent,
  seen: ReadonlySet<string>,
): Promise<FileRead[]> {
  const file = below === '' ? entry.name : `${below}/${entry.name}`;
  try {
    const path = await realpath(join(folder, entry.name));
    if (path !== root && !path.startsWith(root + sep))
      return [unreadable(file, 'This link leads out of the content folder.', 'Put the file itself here.')];
    const kind = await stat(path);
    if (kind.isDirectory())
      return seen.has(path) ? [] : await listFiles(root, file, path, new Set([...seen, path]));
    if (kind.isFile()) return [{ file, bytes: null, flaws: [] }];
    return [
      unreadable(
        file,
        'This is neither a file nor a folder.',
        'Delete it: pipes, sockets and devices are not read.',
      ),
    ];
  } catch (error) {
    return [unreadable(file, ...systemWords(error))];
  }
}

async function readOne(root: string, file: string): Promise<FileRead> {
  const path = join(root, file);
  try {
    const { size } = await stat(path);
    if (!file.startsWith('pictures/') && size > MAX_COPY_BYTES)
      return { file, bytes: null, flaws: [tooLarge(size)] };
    if (size > MAX_PICTURE_BYTES)
      return unreadable(file, 'The picture is larger than 64 MiB.', 'Save a smaller version.');
    return { file, bytes: await readFile(path), flaws: [] };
  } catch (error) {
    return unreadable(file, ...systemWords(error));
  }
}

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

function unreadable(file: string, message: string, hint: string): FileRead {
  return { file, bytes: null, flaws: [errorAt(START, message, hint)] };
}
