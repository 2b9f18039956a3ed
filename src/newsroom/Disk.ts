// Asks a disk what stands on it: at once while it has its answers at hand, and without holding up others where it has not.
import { type Dirent, lstatSync, readdirSync, realpathSync, type Stats } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { DiskPace } from './DiskPace.ts';
import { turns } from './turns.ts';

/** A folder of more entries than this takes long to list even where they are at hand. */
const MANY = 1000;

/** A disk, for one or more looks at it. Its methods throw the errors of the file system. */
export class Disk {
  private pace = new DiskPace();
  private nextTurn = turns();
  private readonly large = new Set<string>();

  /** Whether it is slow at present. */
  get isSlow(): boolean {
    return this.pace.isSlow;
  }

  /** A look begins: whether the disk was slow before tells nothing. */
  begin(): void {
    this.pace = new DiskPace();
    this.nextTurn = turns();
  }

  /** To be awaited between some questions: others have their turn when these have taken a while. */
  turn(): Promise<void> {
    return this.nextTurn();
  }

  /** The absolute path of what stands at a path, without links. */
  realpath(path: string): string | Promise<string> {
    return this.isSlow ? realpath(path) : this.pace.atHand(() => realpathSync.native(path));
  }

  /** What stands in a folder, given by its absolute path. */
  async entries(folder: string): Promise<readonly Dirent[]> {
    await this.turn();
    const isLong = this.isSlow || this.large.has(folder);
    const entries = isLong
      ? await readdir(folder, { withFileTypes: true })
      : this.pace.atHand(() => readdirSync(folder, { withFileTypes: true }));
    if (entries.length > MANY) this.large.add(folder);
    else this.large.delete(folder);
    return entries;
  }

  /** The state of what stands at a path at once, without following links. */
  stateAtHand(path: string): Stats {
    return this.pace.atHand(() => lstatSync(path));
  }
}
