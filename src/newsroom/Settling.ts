// Decides when a change of a file counts: not before its writer has finished.
import type { ListedFile } from './listFolder.ts';

/** How long, in milliseconds, a changed file must be quiet: longer than the steps of an ordinary save. */
const QUIET = 60;

/** How long where the text looks unfinished: longer than the pauses of a slow writer. */
const UNFINISHED = 700;

/** How long a file must be missing: editors save by moving the old file away first. */
const GONE = 300;

/** How long where more than half of the stories vanish at once: a disk that comes back, a checkout under way. */
const MANY_GONE = 10_000;

/** The files that count now, and how many milliseconds until it is worth looking again; null if nothing is open. */
export interface Settled {
  readonly files: readonly ListedFile[];
  readonly wait: number | null;
  /** How many stories are missing and kept for the time being, because they are so many. */
  readonly kept: number;
}

interface Change {
  readonly stamp: string | null;
  readonly since: number;
  readonly due: number;
}

/** Compares listings with the last that counted. Times are milliseconds of any steady clock. */
export class Settling {
  private readonly settled = new Map<string, ListedFile>();
  private readonly changes = new Map<string, Change>();
  private first = true;

  /** Takes a listing. All of the first one counts. */
  async take(listed: readonly ListedFile[], now: number): Promise<Settled> {
    const waits: number[] = [];
    for (const file of listed) {
      const wait = this.first ? this.settle(file) : await this.changed(file, now);
      if (wait !== null) waits.push(wait);
    }
    this.first = false;
    const kept = this.missing(listed, now, waits);
    return {
      files: [...this.settled.values()],
      wait: waits.length === 0 ? null : Math.max(5, Math.min(...waits)),
      kept,
    };
  }

  private settle(file: ListedFile): null {
    this.settled.set(file.file, file);
    this.changes.delete(file.file);
    return null;
  }

  private async changed(file: ListedFile, now: number): Promise<number | null> {
    const old = this.settled.get(file.file);
    if (old?.stamp === file.stamp) {
      this.changes.delete(file.file);
      return null;
    }
    const known = this.changes.get(file.file);
    // A save that once looked unfinished may pause again at any length of the file, even between two lines.
    const due = known?.due === UNFINISHED ? UNFINISHED : await quietTime(file, old);
    const change = known?.stamp === file.stamp ? known : { stamp: file.stamp, since: now, due };
    this.changes.set(file.file, change);
    const wait = change.since + change.due - now;
    return wait <= 0 ? this.settle(file) : wait;
  }

  private missing(listed: readonly ListedFile[], now: number, waits: number[]): number {
    const present = new Set(listed.map(({ file }) => file));
    const refused = listed.filter(({ flaws }) => flaws.length > 0).map(({ file }) => `${file}/`);
    // What stands in a folder that cannot be read is not known to be gone.
    const gone = [...this.settled.keys()].filter(
      (file) => !present.has(file) && !refused.some((folder) => file.startsWith(folder)),
    );
    const stories = [...this.settled.keys()].filter(isStory).length;
    const many = gone.filter(isStory).length > Math.max(1, stories / 2);
    for (const file of gone) {
      const known = this.changes.get(file);
      const change = known?.stamp === null ? known : { stamp: null, since: now, due: GONE };
      this.changes.set(file, change);
      const wait = change.since + (many ? MANY_GONE : change.due) - now;
      if (wait > 0) waits.push(wait);
      else {
        this.settled.delete(file);
        this.changes.delete(file);
      }
    }
    return many ? gone.filter((file) => this.settled.has(file) && isStory(file)).length : 0;
  }
}

function isStory(file: string): boolean {
  return file.startsWith('articles/');
}

// Writers that truncate first leave an empty or a shorter file, which most often ends in the middle of a line.
async function quietTime(file: ListedFile, old: ListedFile | undefined): Promise<number> {
  if (!/\.(?:md|yaml)$/.test(file.file)) return UNFINISHED;
  if (file.size === 0) return UNFINISHED;
  const shrunk = old === undefined || file.size < old.size;
  if (!shrunk) return QUIET;
  if (old !== undefined && file.size < old.size / 2) return UNFINISHED;
  const { bytes } = await file.read();
  return bytes?.at(-1) === 0x0a ? QUIET : UNFINISHED;
}
