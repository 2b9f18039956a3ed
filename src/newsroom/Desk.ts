// Keeps the last good reading of every file: a change reads what changed, and a fault takes nothing from readers.
import type { Site } from '../article/frontMatter/siteSchema.ts';
import type { Problem } from '../article/Problem.ts';
import { readSite } from '../article/readSite.ts';
import type { Archive } from '../edition/Archive.ts';
import { archiveOf, type Refiled, withVersions } from './archiveOf.ts';
import { type Filed, isUpToDate, refiled, strayFiled, withoutSite } from './Filed.ts';
import type { ListedFile } from './ListedFile.ts';
import type { Changed } from './quietTime.ts';
import { Readers } from './Readers.ts';
import { readerOf, takeFile } from './takeFile.ts';
import { turns } from './turns.ts';

/** What the folder holds: an archive, or none where there never was a usable site.yaml. */
export interface ArchiveReading {
  readonly archive: Archive | null;
  readonly problems: readonly Problem[];
}

/** Files that are new or not as they were, and those that are gone. */
export interface FileChanges {
  readonly changed: readonly ListedFile[];
  readonly removed: readonly string[];
}

/** Hears how many files of those that are to be read are read. */
export type Progress = (done: number, all: number) => void;

const SITE_FILE = 'site.yaml';

/** Reads changed files, and makes an archive of all. */
export class Desk {
  private readonly listed = new Map<string, ListedFile>();
  private readonly filed = new Map<string, Filed>();
  private names: readonly string[] = [];
  private archive: Archive | null = null;
  /** What was filed anew since that archive was made; null if files are gone, so that this does not tell all. */
  private refiled: Refiled[] | null = null;
  /** What is to be read; whatever a fault interrupts stays in it for the next time. */
  private readonly unread = new Set<string>();
  private readonly readers: Readers;

  /** @param onFault hears of faults that cost time only */
  constructor(onFault: (error: unknown) => void = () => undefined) {
    this.readers = new Readers(onFault);
  }

  /** Takes changes and returns the archive that they make. Unchanged files are not read, and stay the same objects. */
  async take({ changed, removed }: FileChanges, onProgress?: Progress): Promise<ArchiveReading> {
    for (const file of removed) this.drop(file);
    for (const listed of changed) {
      this.listed.set(listed.file, listed);
      this.unread.add(listed.file);
    }
    const site = await this.site();
    if (site !== null) await this.read(site, onProgress);
    return this.reading(site);
  }

  /** How long changed files must be quiet before they count. */
  quietTimes(files: readonly Changed[]): Promise<readonly number[]> {
    return this.readers.quietTimes(files, this.archive?.site ?? null);
  }

  /** Says that no change is open that does not count yet. */
  allQuiet(): void {
    this.readers.forgetAhead();
  }

  /** Ends what it has started. */
  close(): void {
    this.readers.close();
  }

  private drop(file: string): void {
    this.listed.delete(file);
    this.unread.delete(file);
    // What site.yaml last said holds on.
    if (file !== SITE_FILE) this.filed.delete(file);
    this.refiled = null;
  }

  private file(file: string, now: Filed): void {
    const old = this.filed.get(file);
    if (old !== now) this.refiled?.push({ old, now });
    this.filed.set(file, now);
  }

  private async site(): Promise<Site | null> {
    const listed = this.listed.get(SITE_FILE);
    const old = this.filed.get(SITE_FILE);
    this.unread.delete(SITE_FILE);
    if (listed === undefined) {
      this.file(SITE_FILE, withoutSite(SITE_FILE, old));
    } else if (old?.stamp !== listed.stamp) {
      const taken = { listed, ...takeFile(await listed.read(), readSite) };
      this.file(SITE_FILE, refiled(taken, null, old));
    }
    return (this.filed.get(SITE_FILE)?.good ?? null) as Site | null;
  }

  private async read(site: Site, onProgress?: Progress): Promise<void> {
    const isOther = site !== this.archive?.site;
    const outdated = [...this.outdated(site, isOther ? this.listed.keys() : this.unread)];
    let done = 0;
    const nextTurn = turns();
    for await (const taken of this.readers.take(outdated, site)) {
      const { file } = taken.listed;
      this.file(file, refiled(taken, site, this.filed.get(file)));
      this.unread.delete(file);
      done += 1;
      onProgress?.(done, outdated.length);
      await nextTurn();
    }
  }

  private *outdated(site: Site, files: Iterable<string>): Generator<ListedFile, void> {
    for (const file of [...files]) {
      const listed = this.listed.get(file);
      const filed = this.filed.get(file);
      const isCurrent = listed === undefined || (filed !== undefined && isUpToDate(filed, listed, site));
      if (isCurrent || file === SITE_FILE) this.unread.delete(file);
      else if (listed.flaws.length > 0 || readerOf(file, site) !== null) yield listed;
      else this.file(file, strayFiled(listed, site));
    }
  }

  private reading(site: Site | null): ArchiveReading {
    if (site === null) return { archive: null, problems: this.filed.get(SITE_FILE)?.problems ?? [] };
    const reworked = this.archive && this.refiled && withVersions(this.archive, this.refiled);
    this.archive = reworked ?? archiveOf(site, this.inOrder(), this.archive);
    this.refiled = [];
    return { archive: this.archive, problems: this.archive.problems };
  }

  private inOrder(): readonly (readonly [string, Filed])[] {
    if (this.names.length !== this.filed.size || !this.names.every((name) => this.filed.has(name)))
      this.names = [...this.filed.keys()].sort();
    return this.names.flatMap((file) => {
      const filed = this.filed.get(file);
      return filed === undefined ? [] : [[file, filed] as const];
    });
  }
}
