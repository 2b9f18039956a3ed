// What runs in a thread that lists a folder.
import { readdirSync, realpathSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { listFolder, withSlash } from '../listFolder.ts';
import { isScratch } from '../lookAtEntries.ts';
import type { ListingOrder, ToldFolders } from './listApart.ts';
import { toldListing } from './ToldListing.ts';

const { folder, heard } = workerData as ListingOrder;

/** The folders of which whoever started the thread knows. */
const told = new Set<string>();
let times = 0;

/** Tells of folders, and waits until they are watched: what changes in them from then on is not missed. */
function tell(folders: readonly string[]): void {
  for (const path of folders) told.add(path);
  times += 1;
  parentPort?.postMessage({ folders } satisfies ToldFolders);
  while (Atomics.load(heard, 0) < times) Atomics.wait(heard, 0, times - 1);
}

/** A folder and all below it that no links lead to. */
function* foldersBelow(path: string): Generator<string, void> {
  yield path;
  for (const entry of readdirSync(path, { withFileTypes: true }))
    if (entry.isDirectory() && !isScratch(entry.name)) yield* foldersBelow(withSlash(path) + entry.name);
}

// To wait for each by itself would take longer than to go through the folders twice.
tell([...foldersBelow(realpathSync.native(folder))]);
const listing = await listFolder(folder, (path) => {
  if (!told.has(path)) tell([path]);
});
parentPort?.postMessage(toldListing(listing));
