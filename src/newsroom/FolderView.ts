// Keeps what the content folder holds, and looks again only where something changed.
import { posix } from 'node:path';
import { Disk } from './Disk.ts';
import type { ListedFile } from './ListedFile.ts';
import { type List, type Listing, listFolder, pathBelow, withSlash } from './listFolder.ts';
import { type Entry, isScratch, lookAtEntries } from './lookAtEntries.ts';
import { type Names, namesByFolder } from './namesByFolder.ts';

/** The present state of the folder, after a look at some or all of it. */
export interface Look {
  readonly present: ReadonlyMap<string, ListedFile>;
  /** The files that were looked at, also those that are not there; null if that was everything. */
  readonly seen: ReadonlySet<string> | null;
  /** Since when files are as they are, by `performance.now()`, where that was before the look. */
  readonly heard?: ReadonlyMap<string, number>;
}

/** Beyond this number of files, and half of all, to look at each saves nothing beside listing everything. */
const MANY = 500;

/** A view of the content folder. */
export class FolderView {
  private readonly folder: string;
  private readonly onFolder: (path: string) => void;
  private readonly disk = new Disk();
  /** Lists it the next time. */
  private list: List;
  private listing: Listing | null = null;
  private present = new Map<string, ListedFile>();
  private links = new Set<string>();
  private belows = new Map<string, string[]>();

  /**
   * @param onFolder is called with the absolute path of each folder before it is listed
   * @param list lists the folder for the first time
   */
  constructor(folder: string, onFolder: (path: string) => void, list: List = listFolder) {
    this.folder = folder;
    this.onFolder = onFolder;
    this.list = list;
  }

  /** The absolute paths of all folders. */
  folders(): Iterable<string> {
    return this.belows.keys();
  }

  /**
   * Lists everything.
   * @throws the error of the file system where the folder itself cannot be read
   */
  async lookEverywhere(): Promise<Look> {
    this.disk.begin();
    const { list } = this;
    this.list = listFolder;
    const listing = await list(this.folder, this.onFolder, this.disk);
    this.listing = listing;
    this.present = new Map(listing.files.map((listed) => [listed.file, listed]));
    this.links = new Set(listing.links);
    this.belows = new Map();
    for (const [below, path] of listing.folders)
      this.belows.set(path, [...(this.belows.get(path) ?? []), below]);
    return { present: this.present, seen: null };
  }

  /** The files that an entry of a folder is known as: several, where links lead there; null in an unknown folder. */
  filesAt(folder: string, name: string): readonly string[] | null {
    return this.belows.get(folder)?.map((below) => pathBelow(below, name)) ?? null;
  }

  /** The names of all files, by folder; also of folders without any. */
  names(): Names {
    const names = namesByFolder(this.present.keys());
    return new Map([...(this.listing?.folders.keys() ?? [])].map((below) => [below, names.get(below) ?? []]));
  }

  /**
   * Looks at some files again, at all that are links, and at what is new beside them. Returns null where that does not
   * tell enough, because a folder came, went or moved: then everything is to be looked at.
   */
  async lookAgain(files: Iterable<string>, part: Names = new Map()): Promise<Look | null> {
    const { listing } = this;
    const wanted = new Set([...files, ...this.links]);
    if (listing === null || wanted.size > Math.max(MANY, this.present.size / 2)) return null;
    const seen = new Set<string>();
    this.disk.begin();
    try {
      if ((await this.disk.realpath(this.folder)) !== listing.root) return null;
      for (const [below, names] of [...namesByFolder(wanted), ...part]) {
        const found = await this.lookIn(listing, below, names);
        if (found === null) return null;
        for (const file of found) seen.add(file);
      }
    } catch {
      // The look at everything comes upon the same fault, and says what it means.
      return null;
    }
    return { present: this.present, seen };
  }

  private async lookIn(
    { root, folders, loops }: Listing,
    below: string,
    names: readonly string[],
  ): Promise<readonly string[] | null> {
    const folder = folders.get(below);
    if (folder === undefined || (await this.disk.realpath(folder)) !== folder) return null;
    const there = new Map<string, Entry>();
    const parent = withSlash(folder);
    for (const dirent of await this.disk.entries(folder)) {
      const file = pathBelow(below, dirent.name);
      there.set(file, { root, folder: parent, dirent, file });
    }
    const isNew = (file: string) =>
      !this.present.has(file) && !folders.has(file) && !isScratch(posix.basename(file));
    const files = new Set([
      ...names.map((name) => pathBelow(below, name)),
      ...[...there.keys()].filter(isNew),
    ]);
    if ([...files].some((file) => folders.has(file))) return null;
    const found = await lookAtEntries(
      [...files].flatMap((file) => there.get(file) ?? []),
      this.disk,
    );
    for (const file of files) if (!there.has(file)) this.forget(file);
    for (const [entry, is] of found) {
      if (typeof is !== 'string') this.keep(entry, is);
      else if (loops.get(entry.file) !== is) return null;
    }
    return [...files];
  }

  private forget(file: string): void {
    this.present.delete(file);
    this.links.delete(file);
  }

  private keep({ file, dirent }: Entry, found: ListedFile): void {
    // What is as it was stays the same object: it is held elsewhere too, and there may be very many.
    const old = this.present.get(file);
    if (old?.stamp !== found.stamp || old.path !== found.path) this.present.set(file, found);
    if (dirent.isSymbolicLink()) this.links.add(file);
    else this.links.delete(file);
  }
}
