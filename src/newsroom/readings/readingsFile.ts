// The file of readings: texts, their details and readings in turns, then where the readings stand, then how long that is.
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import type { Detail } from './Detail.ts';
import type { KeptReading } from './KeptReading.ts';
import { hashOfText, type TextSpan } from './KeptText.ts';
import { OpenFile } from './OpenFile.ts';
import { Recurring } from './Recurring.ts';
import { RecurringOnes } from './RecurringOnes.ts';
import type { Source } from './Source.ts';

/** Some readings together, and before them their details, as a part of the file. */
interface Part {
  /** The offset of the details. */
  readonly at: number;
  /** In bytes. */
  readonly details: number;
  readonly readings: number;
  /** Of both. */
  readonly hash: string;
}

interface Contents {
  /** What the readings depend on beside the files. */
  readonly key: string;
  readonly parts: readonly Part[];
  /** What the readings have in common, in the order of its numbers. */
  readonly recurring: readonly string[];
}

/** The length of the last part in decimal figures, its hash and a new line. */
const LENGTH = 12;
const TRAILER = LENGTH + 12 + 1;

/** What was kept in a file. */
export interface Kept {
  readonly from: Source;
  readonly readings: Iterable<KeptReading>;
}

/**
 * Opens a file of readings. Each part is looked through for damage when its turn comes.
 * @returns null where there is none, where it is damaged, and where it was made with another key
 */
export function openReadings(path: string, key: string): Kept | null {
  try {
    const file = new OpenFile(path);
    const { size } = statSync(path);
    const trailer = file.read(size - TRAILER, TRAILER).toString('latin1');
    const length = Number(trailer.slice(0, LENGTH));
    const bytes = file.read(size - TRAILER - length, length);
    if (hashOfText(bytes) !== trailer.slice(LENGTH, -1)) return null;
    const { key: made, parts, recurring } = JSON.parse(bytes.toString()) as Contents;
    if (made !== key) return null;
    return { from: { file, recurring: new RecurringOnes(recurring) }, readings: readingsIn(file, parts) };
  } catch {
    return null;
  }
}

function* readingsIn(from: OpenFile, parts: readonly Part[]): Generator<KeptReading, void> {
  for (const { at, details, readings, hash } of parts) {
    const bytes = from.read(at, details + readings);
    if (hashOfText(bytes) === hash)
      yield* JSON.parse(bytes.toString('utf8', details)) as readonly KeptReading[];
  }
}

/** Some readings that are to be written, each with its text, and what they become once it is known where that stands. */
export type Batch = readonly {
  readonly text: string | null;
  readonly detail: Detail | null;
  readonly kept: (text: TextSpan | null, recurring: Recurring) => KeptReading;
}[];

/**
 * Writes a file of readings beside the one of before, and puts it in its place by one step: who has that one open
 * goes on reading it.
 * @throws the error of the file system; the file is then as it was
 */
export async function writeReadings(
  path: string,
  key: string,
  batches: AsyncIterable<Batch>,
): Promise<OpenFile> {
  const scratch = `${path}.${process.pid}.tmp`;
  try {
    const handle = await open(scratch, 'w');
    try {
      const parts: Part[] = [];
      const recurring = new Recurring();
      let at = 0;
      for await (const batch of batches) {
        const { bytes, part } = packed(batch, at, recurring);
        await handle.writeFile(bytes);
        parts.push(part);
        at += bytes.length;
      }
      const contents = Buffer.from(
        JSON.stringify({ key, parts, recurring: recurring.values() } satisfies Contents),
      );
      await handle.writeFile(contents);
      const length = String(contents.length).padStart(LENGTH);
      await handle.writeFile(`${length}${hashOfText(contents)}\n`);
    } finally {
      await handle.close();
    }
    const written = new OpenFile(scratch);
    await rename(scratch, path);
    return written;
  } finally {
    await rm(scratch, { force: true });
  }
}

function packed(batch: Batch, start: number, recurring: Recurring) {
  const texts = batch.map(({ text }) => Buffer.from(text ?? ''));
  const details = batch.map(({ detail }) => Buffer.from(detail === null ? '' : JSON.stringify(detail)));
  const at = start + lengthOf(texts);
  let [textAt, detailAt] = [start, at];
  const readings = batch.map(({ text, kept }, index) => {
    const [bytes, detail] = [texts[index] ?? NO_BYTES, details[index] ?? NO_BYTES];
    const span = [textAt, bytes.length, hashOfText(bytes), detailAt, detail.length] as const;
    textAt += bytes.length;
    detailAt += detail.length;
    return kept(text === null ? null : span, recurring);
  });
  const json = Buffer.from(JSON.stringify(readings));
  const hash = hashOfText(Buffer.concat([...details, json]));
  const part: Part = { at, details: detailAt - at, readings: json.length, hash };
  return { bytes: Buffer.concat([...texts, ...details, json]), part };
}

const NO_BYTES = Buffer.alloc(0);

function lengthOf(buffers: readonly Buffer[]): number {
  return buffers.reduce((sum, { length }) => sum + length, 0);
}

/** A name for what readings depend on. */
export function keyOf(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
