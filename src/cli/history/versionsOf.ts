// Makes of the changes of files their versions: what each held, from when until when.
import type { Change } from './Change.ts';

/** A file as it was for a while. */
export interface Version {
  /** Relative to the content folder. */
  readonly file: string;
  readonly blob: string;
  /** The time of the commit that ended it, in milliseconds; null for what the last commit holds. */
  readonly until: number | null;
  /** The commit that ended it; null for what the last commit holds. */
  readonly endedBy: string | null;
}

/** The versions of all files, and what became of their names. */
export interface Versions {
  /** In the order in which they ended; what the last commit holds comes last. */
  readonly versions: readonly Version[];
  /** The name that a file got last, by the name that it had. */
  readonly renamed: ReadonlyMap<string, string>;
  /** When each file first came, in milliseconds. */
  readonly since: ReadonlyMap<string, number>;
}

/** The versions that some changes make; the oldest change comes first. */
export function versionsOf(changes: readonly Change[]): Versions {
  const versions: Version[] = [];
  const open = new Map<string, string>();
  const renamed = new Map<string, string>();
  const since = new Map<string, number>();
  for (const { file, from, blob, time, commit } of changes) {
    const old = from ?? file;
    const before = open.get(old);
    if (before !== undefined) versions.push({ file: old, blob: before, until: time, endedBy: commit });
    open.delete(old);
    if (blob !== null) open.set(file, blob);
    if (from !== null) renamed.set(from, file);
    // What comes back under its old name has not been renamed.
    renamed.delete(file);
    if (!since.has(file)) since.set(file, time);
  }
  for (const [file, blob] of open) versions.push({ file, blob, until: null, endedBy: null });
  return { versions, renamed, since };
}
