// Judges files that are missing: whether they are known to be gone, and how long to wait before they count as gone.
import type { ListedFile } from './ListedFile.ts';

/** How long, in milliseconds, a file must be missing: editors save by moving the old file away first. */
export const GONE = 300;

/** How long where more than half of the stories vanish at once: a disk that comes back, a checkout under way. */
const MANY_GONE = 10_000;

/** Whether files may stand in a folder that cannot be read: those are not known to be gone. */
export function maybeThere(present: Iterable<ListedFile>): (file: string) => boolean {
  const refused = [...present].filter(({ flaws }) => flaws.length > 0).map(({ file }) => `${file}/`);
  return (file) => refused.some((folder) => file.startsWith(folder));
}

/** How long, in milliseconds, files must be missing that are gone from among others. */
export function missingTime(gone: readonly string[], all: Iterable<string>): number {
  const stories = [...all].filter(isStory).length;
  return gone.filter(isStory).length > Math.max(1, stories / 2) ? MANY_GONE : GONE;
}

/** Whether a file stands among the stories. */
export function isStory(file: string): boolean {
  return file.startsWith('articles/');
}
