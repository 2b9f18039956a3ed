// The file of readings: texts, their details and readings in turns, then where the readings stand, then how long that is.
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Check } from '../../edition/knownCheck.ts';
import type { KeptReading } from './KeptReading.ts';
import { hashOfText } from './KeptText.ts';
import { OpenFile } from './OpenFile.ts';
import { type Batch, type Part, packed } from './packed.ts';
import { Recurring } from './Recurring.ts';
import { RecurringOnes } from './RecurringOnes.ts';
import type { Source } from './Source.ts';

interface Contents {
  /** What the readings depend on beside the files. */
  readonly key: string;
  readonly parts: readonly Part[];
  /** What the readings have in common, in the order of its numbers. */
  readonly recurring: readonly string[];
  readonly whole: Whole | null;
}

/** What is known of all that is kept together, where it is a whole archive. */
export interface Whole {
  /** How many readings that are. */
  readonly readings: number;
  /** Names the code that has checked it. */
  readonly release: string;
  readonly check: Check;
}

/** The length of the last part in decimal figures, its hash and a new line. */
const LENGTH = 12;
const TRAILER = LENGTH + 12 + 1;

/** What was kept in a file. */
export interface Kept {
  /** What the readings depend on beside the files. */
  readonly key: string;
  readonly from: Source;
  readonly readings: Iterable<KeptReading>;
  readonly whole: Whole | null;
}

/**
 * Opens a file of readings. Each part is looked through for damage when its turn comes.
 * @returns null where there is none, and where it is damaged
 */
export function openReadings(path: string): Kept | null {
  try {
    const file = new OpenFile(path);
    const { size } = statSync(path);
    const trailer = file.read(size - TRAILER, TRAILER).toString('latin1');
    const length = Number(trailer.slice(0, LENGTH));
    const bytes = file.read(size - TRAILER - length, length);
    if (hashOfText(bytes) !== trailer.slice(LENGTH, -1)) return null;
    const { key, parts, recurring, whole } = JSON.parse(bytes.toString()) as Contents;
    const from = { file, recurring: new RecurringOnes().add(recurring) };
    return { key, from, readings: readingsIn(file, parts), whole };
  } catch {
    return null;
  }
}

function* readingsIn(from: OpenFile, parts: readonly Part[]): Generator<KeptReading, void> {
  for (const { at, details, readings, hash } of parts) {
    const bytes = readFrom(from, at, details + readings);
    if (bytes !== null && hashOfText(bytes) === hash)
      yield* JSON.parse(bytes.toString('utf8', details)) as readonly KeptReading[];
  }
}

function readFrom(file: OpenFile, at: number, length: number): Buffer | null {
  try {
    return file.read(at, length);
  } catch {
    return null;
  }
}

/**
 * Writes a file of readings beside the one of before, and puts it in its place by one step: who has that one open
 * goes on reading it.
 * @throws the error of the file system; the file is then as it was
 */
export async function writeReadings(
  path: string,
  { key, whole }: Pick<Contents, 'key' | 'whole'>,
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
        JSON.stringify({ key, parts, recurring: recurring.takeUntold(), whole } satisfies Contents),
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

/** Where the readings of a content folder are kept. */
export function readingsPath(cacheDir: string, folder: string): string {
  const name = createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16);
  return join(cacheDir, 'readings', `${name}.readings`);
}

/** A name for what readings depend on. */
export function keyOf(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
