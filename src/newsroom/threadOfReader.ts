// What runs in a thread that takes in files.
import { parentPort, workerData } from 'node:worker_threads';
import type { Site } from '../article/frontMatter/siteSchema.ts';
import { isWholeEdit } from './Outline.ts';
import type { Order, TakenInThread, Task, ThreadData } from './ReaderTask.ts';
import { FileTeller } from './readings/ToldFiles.ts';
import { readNow } from './readNow.ts';
import { readerOf, takeFile } from './takeFile.ts';

const { begun, spool } = workerData as ThreadData;
const teller = new FileTeller(spool);

let current: Site | null = null;

parentPort?.on('message', ({ site, tasks }: Order) => {
  current = site ?? current;
  const taken = current === null ? [] : tasks.map((task) => take(task, current as Site));
  parentPort?.postMessage(teller.tell(taken));
});

function take({ file, path, former }: Task, site: Site): TakenInThread {
  Atomics.add(begun, 0, 1);
  const read = readNow(path, file);
  const isWhole = read.bytes !== null && former !== null && isWholeEdit(read.bytes, former);
  return { ...takeFile(read, readerOf(file, site)), known: read.known, isWhole };
}
