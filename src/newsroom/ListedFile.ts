// A file of the content folder as it was found, and the reading of its bytes.
import type { Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
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
  /** Reads it. Do not call it for many files at once: a folder of pictures may be larger than memory. */
  readonly read: () => Promise<FileRead>;
}

/** A picture beyond this is a mistake: cameras make some 30 MiB at most. */
const MAX_PICTURE_BYTES = 64 * 1024 * 1024;

/** A regular file with its state on disk. */
export function readableFile(file: string, path: string, state: Stats): ListedFile {
  return { file, stamp: stampOf(state), size: state.size, flaws: [], read: () => readOne(path, file) };
}

/** What is there and cannot be read, with the reason and what to do about it. */
export function refusedFile(file: string, message: string, hint: string): ListedFile {
  const reading = unreadable(message, hint);
  return { file, stamp: message, size: 0, flaws: reading.flaws, read: async () => reading };
}

/** What an error of the file system means for a file: a message and a hint. */
export function systemWords(error: unknown): [string, string] {
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

function stampOf({ dev, ino, size, mtimeMs, ctimeMs }: Stats): string {
  return `${dev}:${ino}:${size}:${mtimeMs}:${ctimeMs}`;
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

function unreadable(message: string, hint: string): FileRead {
  return { bytes: null, flaws: [errorAt(START, message, hint)], stamp: message };
}
