// What runs in a thread that takes in files.
import { writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { Site } from '../article/frontMatter/siteSchema.ts';
import type { Known } from './ListedFile.ts';
import { isWholeEdit } from './Outline.ts';
import type { Order, Spooled, TakenInThread, Task, ThreadData } from './ReaderTask.ts';
import { detailOf } from './readings/Detail.ts';
import { hashOfText } from './readings/KeptText.ts';
import { readNow } from './readNow.ts';
import { type Content, readerOf, type Taken, takeFile } from './takeFile.ts';

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
  const { known } = read;
  const taken = takeFile(read, readerOf(file, site));
  const spooled = inSpool(taken.reading?.value ?? null, known);
  return { ...(spooled === null ? taken : withoutSpooled(taken)), spooled, known, isWhole };
}

/** Puts the text of a body in the spool, and what is seldom asked of a story. Without room there, all comes along. */
function inSpool(value: Content | null, known: Known): Spooled | null {
  if (spool === null || value === null || !('body' in value)) return null;
  const story = 'id' in value ? value : null;
  const text = Buffer.from(value.body.text);
  const detail = Buffer.from(story === null ? '' : JSON.stringify(detailOf(story.links, known)));
  const at = written(spool, Buffer.concat([text, detail]));
  if (at === null) return null;
  const span = [at, text.length, hashOfText(text), at + text.length, detail.length] as const;
  return { span, links: story?.links.map(({ address }) => address) ?? null };
}

/** The offset at which bytes now stand; null where there is no room. */
function written(descriptor: number, bytes: Buffer): number | null {
  const at = free;
  free += bytes.length;
  try {
    return writeSync(descriptor, bytes, 0, bytes.length, at) === bytes.length ? at : null;
  } catch {
    return null;
  }
}

function withoutSpooled(taken: Taken): Taken {
  const value = taken.reading?.value ?? null;
  if (taken.reading === null || value === null || !('body' in value)) return taken;
  const body = { ...value.body, text: '' };
  const lean = 'id' in value ? { ...value, body, links: [] } : { ...value, body };
  return { ...taken, reading: { ...taken.reading, value: lean } };
}
