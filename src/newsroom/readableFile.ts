// A regular file of the content folder, which can be read.
import type { Stats } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { posix } from 'node:path';
import type { Flaw } from '../article/Problem.ts';
import {
  type FileRead,
  type Known,
  type ListedFile,
  NOT_WAITING,
  refusal,
  stampOf,
  systemWords,
  unreadable,
} from './ListedFile.ts';
import { outlineOf } from './Outline.ts';

/** What a listed file tells of its state. */
type FileState = Pick<ListedFile, 'stamp' | 'size' | 'isTouched'>;

/** A regular file with its state on disk. There is one for each file, so that it has what it cannot work out, and no more. */
class ReadableFile implements ListedFile {
  readonly file: string;
  readonly stamp: string;
  readonly size: number;
  readonly isTouched: boolean;
  readonly flaws = NO_FLAWS;
  private readonly folder: string;
  private left: Known = null;

  constructor(file: string, folder: string, { stamp, size, isTouched }: FileState) {
    this.file = file;
    this.stamp = stamp;
    this.size = size;
    this.isTouched = isTouched;
    this.folder = folder;
  }

  // A link has another name than what it leads to, and that one's path in place of a folder.
  get path(): string {
    return this.folder.endsWith('/') ? this.folder + posix.basename(this.file) : this.folder;
  }

  get identity(): string {
    return this.stamp.slice(0, this.stamp.indexOf(':', this.stamp.indexOf(':') + 1));
  }

  known(): Known {
    return this.left;
  }

  note(known: Known): void {
    this.left = known;
  }

  async read(): Promise<FileRead> {
    try {
      const reading = await readOne(this.path, this.file);
      this.left = reading.bytes && outlineOf(reading.bytes);
      return reading;
    } catch (error) {
      this.left = 'fault';
      return unreadable(...systemWords(error));
    }
  }
}

const NO_FLAWS: readonly Flaw[] = [];

/**
 * A regular file with its state on disk.
 * @param where its absolute path without links; or the folder that it stands in under the last part of its name, with a
 *   slash at the end: of that there is one text for many files
 */
export function readableFile(file: string, where: string, state: FileState): ListedFile {
  return new ReadableFile(file, where, state);
}

/** The state of a file as the disk tells it. */
export function fileState(state: Stats): FileState {
  return { stamp: stampOf(state), size: state.size, isTouched: state.ctimeMs > state.mtimeMs };
}

async function readOne(path: string, file: string): Promise<FileRead> {
  const handle = await open(path, NOT_WAITING);
  try {
    const refused = refusal(file, await handle.stat());
    if (refused !== null) return refused;
    const bytes = await handle.readFile();
    return { bytes, flaws: [], stamp: stampOf(await stat(path)) };
  } finally {
    await handle.close();
  }
}
