// Gathers what changes while many files do: to tell of some of them would hold up the reading of the others.
import type { FileChanges, ListedFile } from './ListedFile.ts';

/** From this number of changed files on, they are many. */
const MANY = 100;

/** How long, in milliseconds, a change may wait for those that come after it. */
const LONGEST = 1500;

/** How things stand after a look. */
export interface Situation {
  /** By `performance.now()`. */
  readonly now: number;
  /** Whether something was changing during the look, or does not count yet. */
  readonly isChanging: boolean;
  /** How many changes do not count yet. */
  readonly open: number;
}

/** What has changed and was not told of. */
export class Burst {
  private readonly changed = new Map<string, ListedFile>();
  private readonly removed = new Set<string>();
  private since = Number.POSITIVE_INFINITY;

  /** Adds changes that count; of each file the last one holds. */
  add({ changed, removed }: FileChanges, now: number): void {
    if (changed.length + removed.length > 0) this.since = Math.min(this.since, now);
    for (const file of removed) {
      this.changed.delete(file);
      this.removed.add(file);
    }
    for (const listed of changed) {
      this.removed.delete(listed.file);
      this.changed.set(listed.file, listed);
    }
  }

  /** Whether to wait for more: that of a few changes is told at once, and that of many after a moment at the latest. */
  goesOn({ now, isChanging, open }: Situation): boolean {
    const isMany = this.changed.size + this.removed.size + open >= MANY;
    return isChanging && isMany && now - this.since < LONGEST;
  }

  /** Hands over what was gathered, and forgets it. */
  take(): FileChanges {
    const changes = { changed: [...this.changed.values()], removed: [...this.removed] };
    this.changed.clear();
    this.removed.clear();
    this.since = Number.POSITIVE_INFINITY;
    return changes;
  }
}
