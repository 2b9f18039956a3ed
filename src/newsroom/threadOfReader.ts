// What runs in a thread that takes in files.
import { parentPort, workerData } from 'node:worker_threads';
import type { Site } from '../article/frontMatter/siteSchema.ts';
import { isWholeEdit } from './Outline.ts';
import type { Order, TakenInThread, Task } from './ReadingThread.ts';
import { readNow } from './readNow.ts';
import { readerOf, takeFile } from './takeFile.ts';

/** How many files were begun: it tells whoever started the thread at which one it is. */
const begun = workerData as Int32Array;

let current: Site | null = null;

parentPort?.on('message', ({ site, tasks }: Order) => {
  current = site ?? current;
  parentPort?.postMessage(current === null ? [] : tasks.map((task) => take(task, current as Site)));
});

function take({ file, path, former }: Task, site: Site): TakenInThread {
  Atomics.add(begun, 0, 1);
  const read = readNow(path, file);
  const isWhole = read.bytes !== null && former !== null && isWholeEdit(read.bytes, former);
  return { ...takeFile(read, readerOf(file, site)), known: read.known, isWhole };
}
