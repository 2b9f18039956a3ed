// Decides when a change of a file counts: not before its writer has finished.
import { basename } from 'node:path/posix';
import type { Look } from './FolderView.ts';
import type { ListedFile } from './ListedFile.ts';
import { quietTime, UNFINISHED } from './quietTime.ts';

/** How long, in milliseconds, a file must be missing: editors save by moving the old file away first. */
const GONE = 300;

/** How long where more than half of the stories vanish at once: a disk that comes back, a checkout under way. */
const MANY_GONE = 10_000;

/** What counts now that did not before, and how many milliseconds until it is worth looking again. */
export interface Settled {
  readonly changed: readonly ListedFile[];
  readonly removed: readonly string[];
  /** Null if nothing is open. */
  readonly wait: number | null;
  /** How many stories are missing and kept for the time being, because they are so many. */
  readonly kept: number;
}

interface Change {
  /** Null where the file is missing. */
  readonly stamp: string | null;
  readonly since: number;
  readonly due: number;
}

/** Compares what is there with what last counted. Times are milliseconds of any steady clock. */
export class Settling {
  private readonly settled = new Map<string, ListedFile>();
  private readonly changes = new Map<string, Change>();
  private first = true;
  /** What last counted by the identity of the file; made during a look that has new files. */
  private identities: Map<string, ListedFile> | null = null;

  /** The files whose change does not count yet. */
  open(): Iterable<string> {
    return this.changes.keys();
  }

  /** Takes a look. All of the first one counts. */
  async take({ present, seen }: Look, now: number): Promise<Settled> {
    const files = new Set([...(seen ?? [...this.settled.keys(), ...present.keys()]), ...this.changes.keys()]);
    const waits: number[] = [];
    const changed: ListedFile[] = [];
    const missing: string[] = [];
    for (const file of files) {
      const listed = present.get(file);
      if (listed === undefined) missing.push(file);
      else if (this.isAsBefore(listed)) this.changes.delete(file);
      else {
        const wait = this.first ? 0 : await this.untilQuiet(listed, now);
        if (wait > 0) waits.push(wait);
        else changed.push(this.settle(listed));
      }
    }
    this.first = false;
    this.identities = null;
    const { removed, kept } = this.missing({ missing, present, waits }, now);
    const wait = waits.reduce((least, next) => Math.min(least, next), Number.POSITIVE_INFINITY);
    return { changed, removed, kept, wait: waits.length === 0 ? null : Math.max(5, wait) };
  }

  // What could not be read may be readable by now, though nothing about the file has changed.
  private isAsBefore({ file, stamp }: ListedFile): boolean {
    const settled = this.settled.get(file);
    return settled?.stamp === stamp && settled.known() !== 'fault';
  }

  /** What had another name when it last counted, and is the same file. */
  private underOtherName({ identity }: ListedFile): ListedFile | undefined {
    this.identities ??= new Map([...this.settled.values()].map((settled) => [settled.identity, settled]));
    return this.identities.get(identity);
  }

  private settle(listed: ListedFile): ListedFile {
    this.settled.set(listed.file, listed);
    this.changes.delete(listed.file);
    return listed;
  }

  private async untilQuiet(listed: ListedFile, now: number): Promise<number> {
    const known = this.changes.get(listed.file);
    // A save that once looked unfinished may pause again at any length of the file, even between two lines.
    const old = this.settled.get(listed.file);
    const due =
      known?.due === UNFINISHED ? UNFINISHED : await quietTime(listed, old ?? this.underOtherName(listed));
    const change = known?.stamp === listed.stamp ? known : { stamp: listed.stamp, since: now, due };
    this.changes.set(listed.file, change);
    return change.since + change.due - now;
  }

  private missing({ missing, present, waits }: Missing, now: number): Pick<Settled, 'removed' | 'kept'> {
    if (missing.length === 0) return { removed: [], kept: 0 };
    // What stands in a folder that cannot be read is not known to be gone.
    const refused = [...present.values()]
      .filter(({ flaws }) => flaws.length > 0)
      .map(({ file }) => `${file}/`);
    const isGone = (file: string) =>
      this.settled.has(file) && !refused.some((folder) => file.startsWith(folder));
    const gone = missing.filter(isGone);
    for (const file of missing) if (!isGone(file)) this.changes.delete(file);
    const stories = [...this.settled.keys()].filter(isStory).length;
    const many = gone.filter(isStory).length > Math.max(1, stories / 2);
    const coming = this.coming();
    const removed = gone.filter((file) => {
      const wait = this.sinceMissing(file, now) + (many ? MANY_GONE : GONE) - now;
      if (wait > 0) waits.push(wait);
      return wait <= 0 && !coming.has(basename(file));
    });
    for (const file of removed) {
      this.settled.delete(file);
      this.changes.delete(file);
    }
    return {
      removed,
      kept: many ? gone.filter((file) => this.settled.has(file) && isStory(file)).length : 0,
    };
  }

  /** The names of new files that do not count yet: one of them may be what is missing, moved to another folder. */
  private coming(): ReadonlySet<string> {
    const open = [...this.changes].filter(([file, { stamp }]) => stamp !== null && !this.settled.has(file));
    return new Set(open.map(([file]) => basename(file)));
  }

  private sinceMissing(file: string, now: number): number {
    const known = this.changes.get(file);
    const change = known?.stamp === null ? known : { stamp: null, since: now, due: GONE };
    this.changes.set(file, change);
    return change.since;
  }
}

interface Missing {
  readonly missing: readonly string[];
  readonly present: ReadonlyMap<string, ListedFile>;
  /** Gathers how long there is to wait for each that is not taken to be gone yet. */
  readonly waits: number[];
}

function isStory(file: string): boolean {
  return file.startsWith('articles/');
}
