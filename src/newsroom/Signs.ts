// Keeps where the operating system told of changes, and when it last did.
import { join } from 'node:path';
import { isOlderThan, type ListedFile } from './ListedFile.ts';

/** What changed: an entry of a folder, by an absolute path and a name, and when that was heard, by `performance.now()`. */
export interface Sign {
  readonly folder: string;
  readonly name: string;
  readonly at: number;
}

/** Signs that nobody has followed yet. */
export class Signs {
  private readonly signs = new Map<string, Sign>();

  /** Adds one; of each entry the last holds. */
  add(folder: string, name: string): void {
    this.signs.set(join(folder, name), { folder, name, at: performance.now() });
  }

  /** Hands them over, and forgets them. */
  take(): readonly Sign[] {
    const signs = [...this.signs.values()];
    this.signs.clear();
    return signs;
  }
}

/** Names and when they were heard of. */
export type Heard = ReadonlyMap<string, number>;

/**
 * Of files that were heard of, those that are still as they were then: since when they are, by `performance.now()`. A file
 * whose last change is younger has another sign coming, or is written in a way of which there are none.
 */
export function unchangedSince(heard: Heard, present: ReadonlyMap<string, ListedFile>): Heard {
  const since = new Map<string, number>();
  const start = Date.now() - performance.now();
  for (const [file, at] of heard) {
    const listed = present.get(file);
    if (listed !== undefined && isOlderThan(listed, start + at)) since.set(file, at);
  }
  return since;
}
