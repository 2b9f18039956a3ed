// Keeps the changes of files that do not count yet: since when each file is as it is, and for how long it must stay so.
import { UNFINISHED } from './quietTime.ts';
import { GONE } from './vanished.ts';

interface Change {
  /** Null where the file is missing. */
  readonly stamp: string | null;
  readonly since: number;
  readonly due: number;
  /** When it was last known to be so. */
  readonly seen: number;
}

/** Changes that are open. Times are milliseconds of `performance.now()`. */
export class OpenChanges {
  private readonly changes = new Map<string, Change>();

  /** The files that have any. */
  files(): readonly string[] {
    return [...this.changes.keys()];
  }

  /** Those of them that are there. */
  filesThere(): readonly string[] {
    return [...this.changes].flatMap(([file, { stamp }]) => (stamp === null ? [] : file));
  }

  /** Whether it is known that a file came to have a stamp. */
  isKnown(file: string, stamp: string): boolean {
    return this.changes.get(file)?.stamp === stamp;
  }

  /** Whether a file looked unfinished once: it may pause again at any length, even between two lines. */
  isSlow(file: string): boolean {
    return this.changes.get(file)?.due === UNFINISHED;
  }

  /** A file came to be as it is. */
  note(file: string, change: Change): void {
    this.changes.set(file, change);
  }

  /** A file is missing; returns since when. */
  noteMissing(file: string, now: number): number {
    const known = this.changes.get(file);
    const change = known?.stamp === null ? known : { stamp: null, since: now, due: GONE, seen: now };
    this.changes.set(file, change);
    return change.since;
  }

  /** How long a file must still be quiet; 0 or less where it has been. */
  untilQuiet(file: string, now: number): number {
    const change = this.changes.get(file);
    return change === undefined ? 0 : change.since + change.due - Math.max(now, change.seen);
  }

  /** The change counts now, or is none any more. */
  end(file: string): void {
    this.changes.delete(file);
  }
}
