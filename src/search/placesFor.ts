// The places where an index can be, from the best to the last resort.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimFile } from './claimFile.ts';

/** A place for an index. */
export interface Place {
  /** Null for none on disk. */
  readonly path: string | null;
  /** Leaves it to others. */
  readonly leave: () => Promise<void>;
}

/** A way to a place; it throws where there is none. */
export interface Way {
  /** What it means for the operator that the search had to take it; null for the first. */
  readonly remark: string | null;
  readonly place: () => Promise<Place>;
}

/**
 * The ways to places: a file in the folder of derived files, one that lasts as long as the process, and none at all.
 * @param name what the file is called
 */
export function placesFor(cacheDir: string, name: string): readonly Way[] {
  return [
    { remark: null, place: () => claimed(cacheDir, name) },
    { remark: 'in a temporary file, anew after each start', place: temporary },
    {
      remark: 'in memory, anew after each start',
      place: async () => ({ path: null, leave: async () => {} }),
    },
  ];
}

async function claimed(cacheDir: string, name: string): Promise<Place> {
  const { path, release } = await claimFile(join(cacheDir, 'search'), name);
  return { path, leave: release };
}

async function temporary(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-search-'));
  return { path: join(folder, 'index.db'), leave: () => rm(folder, { recursive: true, force: true }) };
}
