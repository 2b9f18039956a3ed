// Keeps what was read of the content folder between two runs of the program, so that the next one need not read it again.
import { statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Site } from '../../article/frontMatter/siteSchema.ts';
import type { Archive } from '../../edition/Archive.ts';
import { noteCheck } from '../../edition/knownCheck.ts';
import type { Filed } from '../Filed.ts';
import { isOlderThan, type ListedFile } from '../ListedFile.ts';
import { batchesOf, type Move } from './batchesOf.ts';
import type { FiledFile } from './FiledFile.ts';
import { type KeptInOrder, openInOrder } from './KeptInOrder.ts';
import { filedAgain, isSound } from './KeptReading.ts';
import { type OpenFile, openUnnamed } from './OpenFile.ts';
import { keyOf, readingsPath, writeReadings } from './readingsFile.ts';
import { wholeOf } from './wholeOf.ts';

/** Where readings are kept, and what they depend on beside the content. */
export interface ReadingsPlace {
  /** The folder of derived files. */
  readonly cacheDir: string;
  /** Names the program: another one may read the same file otherwise. */
  readonly program: string;
  /** Names all of its code: another one may find something else in the same archive. */
  readonly release: string;
}

/** How many files have to be read before keeping all is worth its time; in a large archive, one in a hundred of its files. */
const WORTH_KEEPING = 100;

/** In milliseconds: what was written so shortly before may be written again without showing it by its times. */
const DOUBTFUL = 2000;

/** In bytes: what is kept of some 20,000 stories. */
const MANY = 100 * 1024 * 1024;

/** Of the form in which readings are kept: another number makes all of them anew. */
const FORM = 2;

/** The kept readings of one content folder. */
export class Readings {
  /** Opens a file in which texts wait until they are kept. */
  readonly spool: () => OpenFile | null;
  private readonly place: ReadingsPlace;
  private readonly path: string;
  private readonly clock: () => number;
  private kept: KeptInOrder | null = null;
  private site: Site | null = null;
  /** How many files were read since readings were kept last. */
  private unkept = 0;
  private recalled = 0;
  /** Whether other code has checked what is kept, so that it is checked anew at each start. */
  private isOutdated = false;
  private isKeeping = false;
  private readonly ending = new AbortController();

  /**
   * @param folder the content folder
   * @param clock the present of the disk in milliseconds
   */
  constructor(folder: string, place: ReadingsPlace, clock: () => number = Date.now) {
    this.clock = clock;
    this.place = place;
    this.path = readingsPath(place.cacheDir, folder);
    this.spool = () => openUnnamed(dirname(this.path));
  }

  /** Whether so much is kept that it takes long to read it. */
  areMany(): boolean {
    return (statSync(this.path, { throwIfNoEntry: false })?.size ?? 0) > MANY;
  }

  /** Begins to read what is kept, before it is known whether it holds, until it is asked for. */
  async readAhead(): Promise<void> {
    this.kept = openInOrder(this.path);
    await this.kept?.readAhead(() => this.site === null && !this.ending.signal.aborted);
  }

  /** What a file was read as for a site, if that is known and nothing has changed since. Ask in the order of the paths. */
  recall(listed: ListedFile, site: Site): Filed | null {
    if (this.site === null) this.open(site);
    const reading = this.site === site ? (this.kept?.at(listed.file) ?? null) : null;
    if (this.kept === null || reading?.stamp !== listed.stamp) {
      this.unkept += 1;
      return null;
    }
    this.recalled += 1;
    return filedAgain(reading, listed, site);
  }

  /**
   * Notes of an archive what the check of the same one has found before.
   * @param files how many it was made of, with site.yaml
   */
  recallCheck(archive: Archive, files: number): void {
    const whole = this.kept?.whole ?? null;
    if (whole?.readings !== files || this.recalled + 1 !== files) return;
    if (whole.release === this.place.release) noteCheck(archive, whole.check);
    else this.isOutdated = true;
  }

  /**
   * Keeps what was read, where that is worth it, and takes the texts of bodies out of memory.
   * @param calm is waited for again and again meanwhile
   * @throws the error of the file system; what was kept before stays
   */
  async keep(files: () => readonly FiledFile[], archive: Archive, calm = async () => {}): Promise<void> {
    this.kept = null;
    if (this.isKeeping || !(this.isOutdated || this.unkept >= WORTH_KEEPING)) return;
    const all = files();
    if (!this.isOutdated && this.unkept < all.length / 100) return;
    this.isKeeping = true;
    this.isOutdated = false;
    this.unkept = 0;
    try {
      await mkdir(dirname(this.path), { recursive: true });
      const moves: Move[] = [];
      const pause = () => {
        this.ending.signal.throwIfAborted();
        return calm();
      };
      const latest = this.clock() - DOUBTFUL;
      const sound = all.filter(([listed, filed]) => isSound(filed) && isOlderThan(listed, latest));
      sound.sort(([a], [b]) => (a.file < b.file ? -1 : 1));
      const whole = sound.length < all.length ? null : wholeOf(sound, archive, this.place.release);
      const contents = { key: this.key(archive.site), whole };
      const written = await writeReadings(this.path, contents, batchesOf(sound, moves, pause));
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
    const kept = this.kept ?? openInOrder(this.path);
    this.kept = kept?.key === this.key(site) ? kept : null;
  }

  private key(site: Site): string {
    return keyOf(FORM, this.place.program, process.version, site);
  }
}
