// Keeps what was read of the content folder between two runs of the program, so that the next one need not read it again.
import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Site } from '../../article/frontMatter/siteSchema.ts';
import type { Filed } from '../Filed.ts';
import { isOlderThan, type ListedFile } from '../ListedFile.ts';
import { turns } from '../turns.ts';
import { KeptInOrder } from './KeptInOrder.ts';
import { detailIn, filedAgain, isSound, keptReading, textIn, textOf } from './KeptReading.ts';
import type { KeptText, TextSpan } from './KeptText.ts';
import { type Batch, keyOf, openReadings, writeReadings } from './readingsFile.ts';

/** Where readings are kept, and what they depend on beside the content. */
export interface ReadingsPlace {
  /** The folder of derived files. */
  readonly cacheDir: string;
  /** Names the program: another one may read the same file otherwise. */
  readonly program: string;
}

/** A file and what came of it. */
export type FiledFile = readonly [listed: ListedFile, filed: Filed];

/** How many files have to be read before keeping all is worth its time; in a large archive, one in a hundred of its files. */
const WORTH_KEEPING = 100;

/** How many readings are written together. */
const TOGETHER = 50;

/** In milliseconds: what was written so shortly before may be written again without showing it by its times. */
const DOUBTFUL = 2000;

/** Of the form in which readings are kept: another number makes all of them anew. */
const FORM = 2;

/** A text that is to be taken out of memory. */
interface Move {
  readonly text: KeptText;
  readonly span: TextSpan;
}

/** The kept readings of one content folder. */
export class Readings {
  private readonly place: ReadingsPlace;
  private readonly path: string;
  private readonly clock: () => number;
  private kept: KeptInOrder | null = null;
  private site: Site | null = null;
  /** How many files were read since readings were kept last. */
  private unkept = 0;
  private isKeeping = false;
  private readonly ending = new AbortController();

  /**
   * @param folder the content folder
   * @param clock the present of the disk in milliseconds
   */
  constructor(folder: string, place: ReadingsPlace, clock: () => number = Date.now) {
    this.clock = clock;
    const name = createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16);
    this.place = place;
    this.path = join(place.cacheDir, 'readings', `${name}.readings`);
  }

  /** What a file was read as for a site, if that is known and nothing has changed since. Ask in the order of the paths. */
  recall(listed: ListedFile, site: Site): Filed | null {
    if (this.site === null) this.open(site);
    const reading = this.site === site ? (this.kept?.at(listed.file) ?? null) : null;
    if (this.kept === null || reading?.stamp !== listed.stamp) {
      this.unkept += 1;
      return null;
    }
    return filedAgain(reading, listed, this.kept.from, site);
  }

  /**
   * Keeps what was read, where that is worth it, and takes the texts of bodies out of memory.
   * @param calm is waited for again and again meanwhile
   * @throws the error of the file system; what was kept before stays
   */
  async keep(files: () => readonly FiledFile[], site: Site, calm = async () => {}): Promise<void> {
    this.kept = null;
    if (this.unkept < WORTH_KEEPING || this.isKeeping) return;
    const all = files();
    if (this.unkept < all.length / 100) return;
    this.isKeeping = true;
    this.unkept = 0;
    try {
      await mkdir(join(this.place.cacheDir, 'readings'), { recursive: true });
      const moves: Move[] = [];
      const latest = this.clock() - DOUBTFUL;
      const sound = all.filter(([listed, filed]) => isSound(filed) && isOlderThan(listed, latest));
      sound.sort(([a], [b]) => (a.file < b.file ? -1 : 1));
      const written = await writeReadings(this.path, this.key(site), this.batches(sound, moves, calm));
      for (const { text, span } of moves) text.moveTo(written, span);
    } catch (error) {
      if (!this.ending.signal.aborted) throw error;
    } finally {
      this.isKeeping = false;
    }
  }

  /** Ends what it has begun to keep; what was kept before stays. */
  close(): void {
    this.ending.abort();
  }

  private open(site: Site): void {
    this.site = site;
    const kept = openReadings(this.path, this.key(site));
    this.kept = kept && new KeptInOrder(kept);
  }

  private key(site: Site): string {
    return keyOf(FORM, this.place.program, process.version, site);
  }

  private async *batches(
    files: readonly FiledFile[],
    moves: Move[],
    calm: () => Promise<void>,
  ): AsyncGenerator<Batch, void> {
    const nextTurn = turns();
    for (let first = 0; first < files.length; first += TOGETHER) {
      this.ending.signal.throwIfAborted();
      yield files.slice(first, first + TOGETHER).map(([listed, filed]) => ({
        text: textOf(filed),
        detail: detailIn(listed, filed),
        kept: (span, recurring) => {
          const text = textIn(filed);
          if (span !== null && text !== null) moves.push({ text, span });
          return keptReading(listed, filed, { text: span, recurring });
        },
      }));
      await nextTurn();
      await calm();
    }
  }
}
