// Keeps the last good reading of every file: a change reads what changed, and a fault takes nothing from readers.
import type { Site } from '../article/frontMatter/siteSchema.ts';
import type { Problem } from '../article/Problem.ts';
import { readSite } from '../article/readSite.ts';
import type { Archive } from '../edition/Archive.ts';
import { archiveOf, withVersions } from './archiveOf.ts';
import { isUpToDate, refiled, strayFiled, withoutSite } from './Filed.ts';
import type { FileChanges, ListedFile } from './ListedFile.ts';
import type { Changed, Quiet } from './quietTime.ts';
import { Readers } from './Readers.ts';
import { Register } from './Register.ts';
import { withMovableText } from './readings/KeptReading.ts';
import type { Readings } from './readings/Readings.ts';
import { readerOf, takeFile } from './takeFile.ts';
import { inTurns, turns } from './turns.ts';

/** What the folder holds: an archive, or none where there never was a usable site.yaml. */
export interface ArchiveReading {
  readonly archive: Archive | null;
  readonly problems: readonly Problem[];
}

/** Hears how many files of those that are to be read are read. */
export type Progress = (done: number, all: number) => void;

/** Whom a desk tells of faults that cost time only, and what an earlier run of the program has left. */
export interface DeskParts {
  readonly onFault?: (error: unknown) => void;
  /** Hears why what was read is not kept. */
  readonly onUnkept?: (error: unknown) => void;
  readonly readings?: Readings | null;
}

const SITE_FILE = 'site.yaml';

/** Reads changed files, and makes an archive of all. */
export class Desk {
  private readonly listed = new Map<string, ListedFile>();
  private readonly register = new Register();
  private archive: Archive | null = null;
  /** What is to be read; whatever a fault interrupts stays in it for the next time. */
  private readonly unread = new Set<string>();
  private readonly readers: Readers;
  private readonly parts: DeskParts;

  constructor(parts: DeskParts = {}) {
    this.parts = parts;
    this.readers = new Readers(parts.onFault ?? (() => undefined), { spool: parts.readings?.spool });
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

  /** How long changed files must be quiet before they count, and when they were last seen as they are. */
  quietTimes(files: readonly Changed[]): Promise<readonly Quiet[]> {
    return this.readers.quietTimes(files, this.archive?.site ?? null);
  }

  /** Says that no change is open that does not count yet. */
  allQuiet(): void {
    this.readers.forgetAhead();
  }

  /** Keeps what was read for the next start, if there is a place for it; each step waits for calm. */
  keep(calm?: () => Promise<void>): void {
    const { readings, onUnkept = () => undefined } = this.parts;
    const upToDate = () => this.register.upToDate(this.listed.values());
    if (this.archive !== null) readings?.keep(upToDate, this.archive, calm).catch(onUnkept);
  }

  /** Ends what it has started. */
  close(): void {
    this.readers.close();
    this.parts.readings?.close();
  }

  private drop(file: string): void {
    this.listed.delete(file);
    this.unread.delete(file);
    // What site.yaml last said holds on.
    if (file !== SITE_FILE) this.register.drop(file);
  }

  private async site(): Promise<Site | null> {
    const listed = this.listed.get(SITE_FILE);
    const old = this.register.at(SITE_FILE);
    this.unread.delete(SITE_FILE);
    if (listed === undefined) {
      this.register.file(SITE_FILE, withoutSite(SITE_FILE, old));
    } else if (old?.stamp !== listed.stamp) {
      const taken = { listed, ...takeFile(await listed.read(), readSite) };
      this.register.file(SITE_FILE, refiled(taken, null, old));
    }
    return (this.register.at(SITE_FILE)?.good ?? null) as Site | null;
  }

  private async read(site: Site, onProgress?: Progress): Promise<void> {
    const isOther = site !== this.archive?.site;
    const outdated = [...this.outdated(site, isOther ? this.listed.keys() : this.unread)];
    let done = 0;
    const nextTurn = turns();
    for await (const taken of this.readers.take(outdated, site)) {
      const { file } = taken.listed;
      this.register.file(file, withMovableText(refiled(taken, site, this.register.at(file)), taken.listed));
      this.unread.delete(file);
      done += 1;
      onProgress?.(done, outdated.length);
      await nextTurn();
    }
  }

  private isRecalled(listed: ListedFile, site: Site): boolean {
    const filed = listed.path === null ? null : (this.parts.readings?.recall(listed, site) ?? null);
    if (filed === null) return false;
    this.register.file(listed.file, filed);
    return this.unread.delete(listed.file);
  }

  private *outdated(site: Site, files: Iterable<string>): Generator<ListedFile, void> {
    for (const file of [...files]) {
      const listed = this.listed.get(file);
      const filed = this.register.at(file);
      if (listed === undefined || file === SITE_FILE || (filed && isUpToDate(filed, listed, site)))
        this.unread.delete(file);
      else if (this.isRecalled(listed, site)) continue;
      else if (listed.flaws.length > 0 || readerOf(file, site) !== null) yield listed;
      else this.register.file(file, strayFiled(listed, site));
    }
  }

  private async reading(site: Site | null): Promise<ArchiveReading> {
    if (site === null) return { archive: null, problems: this.register.at(SITE_FILE)?.problems ?? [] };
    const refiled = this.register.takeRefiled();
    const reworked = this.archive && refiled && withVersions(this.archive, refiled);
    const isFirst = this.archive === null;
    this.archive = reworked ?? (await inTurns(archiveOf(site, this.register.inOrder(), this.archive)));
    if (isFirst) this.parts.readings?.recallCheck(this.archive, this.listed.size);
    return { archive: this.archive, problems: this.archive.problems };
  }
}
