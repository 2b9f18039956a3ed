// A file of the content folder as it was found, and the reading of its bytes.
import { constants, type Stats } from 'node:fs';
import { MAX_COPY_BYTES, tooLarge } from '../article/copy/decodeCopy.ts';
import { errorAt, type Flaw, START } from '../article/Problem.ts';
import type { Outline } from './Outline.ts';

/** A file of the content folder: its bytes, or why there are none. */
export interface FileRead {
  readonly bytes: Uint8Array | null;
  readonly flaws: readonly Flaw[];
  /** The state of the file after it was read; another one than it was listed with means that it was being written. */
  readonly stamp: string;
}

/** What a reading leaves: the outline of the bytes, or a fault that may pass; null before. */
export type Known = Outline | 'fault' | null;

/** A file of the content folder that is not read yet. */
export interface ListedFile {
  /** Relative to the content folder, with forward slashes. */
  readonly file: string;
  /** Changes with every change of the file: made from its identity, size and times. */
  readonly stamp: string;
  /** Its absolute path without links; null where it is not on disk, or not to be read. */
  readonly path: string | null;
  /** The same for all names of one file, and after a move. */
  readonly identity: string;
  /** In bytes. */
  readonly size: number;
  /** Whether it was moved, or given other rights or times, after its last byte was written. */
  readonly isTouched: boolean;
  /** Why it is not to be read: it is a pipe, or a link that leads elsewhere. */
  readonly flaws: readonly Flaw[];
  /** Reads it. Do not call it for many files at once: a folder of pictures may be larger than memory. */
  read(): Promise<FileRead>;
  /** What the last reading left. */
  known(): Known;
  /** Notes what a reading elsewhere left. */
  note(known: Known): void;
}

/** Files that are new or not as they were, and the names of those that are gone. */
export interface FileChanges {
  readonly changed: readonly ListedFile[];
  readonly removed: readonly string[];
}

/** A picture beyond this is a mistake: cameras make some 30 MiB at most. */
const MAX_PICTURE_BYTES = 64 * 1024 * 1024;

/** What is there and cannot be read, with the reason and what to do about it. */
export function refusedFile(file: string, message: string, hint: string): ListedFile {
  const reading = unreadable(message, hint);
  return { ...unlisted(file, message, 0), flaws: reading.flaws, read: async () => reading };
}

/** What is known of a file that no folder lists, without the way to read it. */
export function unlisted(file: string, stamp: string, size: number): Omit<ListedFile, 'read'> {
  const nothing = { path: null, identity: '', isTouched: false, flaws: [] };
  return { file, stamp, size, ...nothing, known: () => null, note: () => undefined };
}

/** A file as if it had another name. */
export function underName(listed: ListedFile, file: string): ListedFile {
  const { stamp, path, identity, size, isTouched, flaws } = listed;
  const ways = {
    read: () => listed.read(),
    known: () => listed.known(),
    note: (known: Known) => listed.note(known),
  };
  return { file, stamp, path, identity, size, isTouched, flaws, ...ways };
}

/** What is said of pipes, sockets and devices: reading them could wait for ever. */
export const NO_FILE = [
  'This is neither a file nor a folder.',
  'Delete it: pipes, sockets and devices are not read.',
] as const;

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

/** Changes with every change of a file. */
export function stampOf({ dev, ino, size, mtimeMs, ctimeMs }: Stats): string {
  // Joined, and not put together of pieces, which would stay in memory beside the whole.
  return [dev, ino, size, mtimeMs, ctimeMs].join(':');
}

/** Whether the last change of a file, of which its stamp tells, was before an instant in milliseconds. */
export function isOlderThan({ stamp }: ListedFile, instant: number): boolean {
  return Number(stamp.slice(stamp.lastIndexOf(':') + 1)) < instant;
}

/** How files are opened: should a pipe stand there by now, opening it would otherwise wait for ever. */
export const NOT_WAITING = constants.O_RDONLY | constants.O_NONBLOCK;

/** Why what was opened is not to be read, if it is not. */
export function refusal(file: string, state: Stats): FileRead | null {
  if (!state.isFile()) return unreadable(...NO_FILE);
  if (!file.startsWith('pictures/'))
    return state.size > MAX_COPY_BYTES
      ? { bytes: null, flaws: [tooLarge(state.size)], stamp: 'too large' }
      : null;
  if (state.size <= MAX_PICTURE_BYTES) return null;
  return unreadable('The picture is larger than 64 MiB.', 'Save a smaller version.');
}

/** What is told of a file that could not be read. */
export function unreadable(message: string, hint: string): FileRead {
  return { bytes: null, flaws: [errorAt(START, message, hint)], stamp: message };
}
