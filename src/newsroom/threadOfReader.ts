// What runs in a thread that takes in files.
import { writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { Site } from '../article/frontMatter/siteSchema.ts';
import { isWholeEdit } from './Outline.ts';
import type { Order, SpooledText, TakenInThread, Task, ThreadData } from './ReaderTask.ts';
import { hashOfText } from './readings/KeptText.ts';
import { readNow } from './readNow.ts';
import { readerOf, type Taken, takeFile } from './takeFile.ts';

const { begun, spool } = workerData as ThreadData;

/** The offset in the spool from which on it is free. */
let free = 0;

let current: Site | null = null;

parentPort?.on('message', ({ site, tasks }: Order) => {
  current = site ?? current;
  parentPort?.postMessage(current === null ? [] : tasks.map((task) => take(task, current as Site)));
});

function take({ file, path, former }: Task, site: Site): TakenInThread {
  Atomics.add(begun, 0, 1);
  const read = readNow(path, file);
  const isWhole = read.bytes !== null && former !== null && isWholeEdit(read.bytes, former);
  return { ...spooled(takeFile(read, readerOf(file, site))), known: read.known, isWhole };
}

/** Puts the text of a body in the spool. Without room there, it comes along. */
function spooled(taken: Taken): Taken & { readonly span: SpooledText | null } {
  const value = taken.reading?.value ?? null;
  if (spool === null || value === null || !('body' in value)) return { ...taken, span: null };
  const bytes = Buffer.from(value.body.text);
  if (!isWritten(spool, bytes)) return { ...taken, span: null };
  const span: SpooledText = [free, bytes.length, hashOfText(bytes)];
  free += bytes.length;
  const reading = {
    ...taken.reading,
    value: { ...value, body: { ...value.body, text: '' } },
    flaws: taken.reading?.flaws ?? [],
  };
  return { ...taken, reading, span };
}

function isWritten(descriptor: number, bytes: Buffer): boolean {
  try {
    return writeSync(descriptor, bytes, 0, bytes.length, free) === bytes.length;
  } catch {
    return false;
  }
}
