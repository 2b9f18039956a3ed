// Reads files in order, the next ones already while one is worked on.
import type { FileRead, ListedFile } from './ListedFile.ts';

/** A file with what was read of it. */
export interface Read extends FileRead {
  readonly listed: ListedFile;
}

/** How many files are on their way at once. */
const AHEAD = 8;

/** Files beyond this size, in bytes, are read alone: a folder of pictures may be larger than memory. */
const SMALL = 256 * 1024;

/** Reads files in the order in which they are given. */
export async function* readAhead(files: readonly ListedFile[]): AsyncGenerator<Read, void> {
  const coming = new Map<ListedFile, Promise<FileRead>>();
  for (const [index, listed] of files.entries()) {
    for (const next of files.slice(index, index + AHEAD))
      if (next.size <= SMALL && !coming.has(next)) coming.set(next, next.read());
    const read = await (coming.get(listed) ?? listed.read());
    coming.delete(listed);
    yield { ...read, listed };
  }
}
