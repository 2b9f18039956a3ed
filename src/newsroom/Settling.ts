// Decides when a change of a file counts: not before its writer has finished.
import { basename } from 'node:path/posix';
import type { Look } from './FolderView.ts';
import type { ListedFile } from './ListedFile.ts';
import { OpenChanges } from './OpenChanges.ts';
import { type Changed, type Quiet, quietTimes, UNFINISHED } from './quietTime.ts';
import { GONE, isStory, maybeThere, missingTime } from './vanished.ts';

/** What counts now that did not before, and how many milliseconds until it is worth looking again. */
export interface Settled {
  readonly changed: readonly ListedFile[];
  readonly removed: readonly string[];
  /** Null if nothing is open. */
  readonly wait: number | null;
  /** How many stories are missing and kept for the time being, because they are so many. */
  readonly kept: number;
}

/** Says how long each of some changed files must be quiet, and since when it may be known to be. */
export type QuietTimes = (files: readonly Changed[]) => Promise<readonly Quiet[]>;

/** Compares what is there with what last counted. Times are milliseconds of `performance.now()`. */
export class Settling {
  private readonly settled = new Map<string, ListedFile>();
  private readonly changes = new OpenChanges();
  private first = true;

  /** The files whose change does not count yet. */
  open(): readonly string[] {
    return this.changes.files();
  }

  /** Takes a look. All of the first one counts. */
  async take(
    { present, seen, heard }: Look,
    now: number,
    timesOf: QuietTimes = quietTimes,
  ): Promise<Settled> {
    const files = new Set([
      ...(seen ?? [...this.settled.keys(), ...present.keys()]),
      ...this.changes.files(),
    ]);
    const waits: number[] = [];
    const different: ListedFile[] = [];
    const missing: string[] = [];
    for (const file of files) {
      const listed = present.get(file);
      if (listed === undefined) missing.push(file);
      else if (this.isAsBefore(listed)) this.changes.end(file);
      else different.push(listed);
    }
    if (!this.first) await this.note(different, (file) => heard?.get(file) ?? now, timesOf);
    const changed = different.filter(({ file }) => {
      const wait = this.first ? 0 : this.changes.untilQuiet(file, now);
      if (wait > 0) waits.push(wait);
      return wait <= 0;
    });
    for (const listed of changed) this.settle(listed);
    this.first = false;
    const { removed, kept } = this.missing({ missing, present, waits }, now);
    const wait = waits.reduce((least, next) => Math.min(least, next), Number.POSITIVE_INFINITY);
    return { changed, removed, kept, wait: waits.length === 0 ? null : Math.max(5, wait) };
  }

  // What could not be read may be readable by now, though nothing about the file has changed.
  private isAsBefore({ file, stamp }: ListedFile): boolean {
    const settled = this.settled.get(file);
    return settled?.stamp === stamp && settled.known() !== 'fault';
  }

  /** Files as they last counted: under their name, or else under the one that they were moved from. */
  private former(files: readonly ListedFile[]): readonly (ListedFile | undefined)[] {
    const hasNew = files.some(({ file }) => !this.settled.has(file));
    const settled = hasNew ? [...this.settled.values()] : [];
    const byIdentity = new Map(settled.map((listed) => [listed.identity, listed]));
    return files.map(({ file, identity }) => this.settled.get(file) ?? byIdentity.get(identity));
  }

  private settle(listed: ListedFile): void {
    this.settled.set(listed.file, listed);
    this.changes.end(listed.file);
  }

  /** Notes when files came to be as they are, and how long they must stay so. */
  private async note(
    files: readonly ListedFile[],
    sinceOf: (file: string) => number,
    timesOf: QuietTimes,
  ): Promise<void> {
    const fresh = files.filter(({ file, stamp }) => !this.changes.isKnown(file, stamp));
    const open = fresh.filter(({ file }) => !this.changes.isSlow(file));
    const former = this.former(open);
    const times = await timesOf(open.map((listed, index) => ({ listed, old: former[index] })));
    const known = new Map(open.map(({ file }, index) => [file, times[index]]));
    for (const { file, stamp } of fresh) {
      const { due = UNFINISHED, seen = null } = known.get(file) ?? {};
      const since = sinceOf(file);
      this.changes.note(file, { stamp, since, due, seen: seen ?? since });
    }
  }

  private missing({ missing, present, waits }: Missing, now: number): Pick<Settled, 'removed' | 'kept'> {
    if (missing.length === 0) return { removed: [], kept: 0 };
    const isMaybeThere = maybeThere(present.values());
    const isGone = (file: string) => this.settled.has(file) && !isMaybeThere(file);
    const gone = missing.filter(isGone);
    for (const file of missing) if (!isGone(file)) this.changes.end(file);
    const time = missingTime(gone, this.settled.keys());
    const isComing = this.coming(present);
    const removed = gone.filter((file) => {
      const wait = this.changes.noteMissing(file, now) + time - now;
      if (wait > 0) waits.push(wait);
      return wait <= 0 && !isComing(file);
    });
    for (const file of removed) {
      this.settled.delete(file);
      this.changes.end(file);
    }
    return {
      removed,
      kept: time > GONE ? gone.filter((file) => this.settled.has(file) && isStory(file)).length : 0,
    };
  }

  /** Whether a new file that does not count yet, or could not be read, may be what is missing: moved or renamed. */
  private coming(present: Missing['present']): (file: string) => boolean {
    const isUnread = (file: string) => !this.settled.has(file) || this.settled.get(file)?.known() === 'fault';
    const open = this.changes.filesThere().filter(isUnread);
    const names = new Set(open.map((file) => basename(file)));
    const identities = new Set(open.map((file) => present.get(file)?.identity));
    return (file) => names.has(basename(file)) || identities.has(this.settled.get(file)?.identity);
  }
}

interface Missing {
  readonly missing: readonly string[];
  readonly present: ReadonlyMap<string, ListedFile>;
  /** Gathers how long there is to wait for each that is not taken to be gone yet. */
  readonly waits: number[];
}
