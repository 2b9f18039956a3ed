// Has a large folder listed by a thread of its own, so that there is time for other things meanwhile.
import type { Disk } from '../Disk.ts';
import { type Listing, listFolder } from '../listFolder.ts';
import { startThread } from '../startThread.ts';
import { listingFrom, type ToldListing } from './ToldListing.ts';

/** What the thread is told. */
export interface ListingOrder {
  readonly folder: string;
  /** How many times the folders that it told of were heard of. */
  readonly heard: Int32Array;
}

/** Absolute paths of folders that are about to be listed. */
export interface ToldFolders {
  readonly folders: readonly string[];
}

/** Lists a folder as `listFolder` does. Where the thread fails, it is listed here, which only takes longer. */
export async function listApart(
  folder: string,
  onFolder: (path: string) => void,
  disk: Disk,
): Promise<Listing> {
  try {
    return await listInThread(folder, onFolder);
  } catch {
    return listFolder(folder, onFolder, disk);
  }
}

function listInThread(folder: string, onFolder: (path: string) => void): Promise<Listing> {
  const heard = new Int32Array(new SharedArrayBuffer(4));
  const workerData: ListingOrder = { folder, heard };
  const thread = startThread(new URL('./threadOfLister.ts', import.meta.url), { workerData });
  return new Promise((listed, failed) => {
    thread.on('message', (told: ToldFolders | ToldListing) => {
      if (!('names' in told)) {
        for (const path of told.folders) onFolder(path);
        Atomics.add(heard, 0, 1);
        Atomics.notify(heard, 0);
      } else listed(listingFrom(told));
    });
    thread.on('error', failed);
    thread.on('exit', () => failed(new Error('The thread has ended')));
  });
}
