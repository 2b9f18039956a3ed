// Looks at the content folder where something may have changed: where there were signs, and wherever the patrol is.
import { FolderView, type Look } from './FolderView.ts';
import type { List } from './listFolder.ts';
import { isScratch } from './lookAtEntries.ts';
import { type Passed, Patrol } from './Patrol.ts';
import { type Sign, Signs, unchangedSince } from './Signs.ts';
import { type FolderWatch, watchFolders } from './watchFolders.ts';

/** Whom a lookout tells. */
export interface LookoutListener {
  /** There is a reason to look. */
  readonly onSign: () => void;
  /** A folder cannot be watched. */
  readonly onFault: (error: unknown) => void;
}

/** A lookout. Until it is closed, it hears of changes. */
export class Lookout {
  private readonly watch: FolderWatch;
  private readonly view: FolderView;
  private readonly patrol: Patrol;
  private readonly signs = new Signs();
  /** Whether signs do not tell enough, and everything is to be looked at. */
  private everywhere = true;

  /** @param list lists the folder for the first time */
  constructor(folder: string, { onSign, onFault }: LookoutListener, list?: List) {
    this.watch = watchFolders((place, name) => {
      if (name !== null && isScratch(name)) return;
      if (name === null) this.everywhere = true;
      else this.signs.add(place, name);
      onSign();
    }, onFault);
    this.view = new FolderView(folder, this.watch.add, list);
    this.patrol = new Patrol(this.view);
  }

  /** How long it is until the patrol is to look, in milliseconds. */
  wait(): number {
    return this.patrol.wait(performance.now());
  }

  /** The next look is to be at everything. */
  doubt(): void {
    this.everywhere = true;
  }

  /**
   * Looks where there were signs, at some further files, and at the next part of the patrol; at everything where that
   * does not tell enough.
   * @param begin is called before a look at everything
   * @throws the error of the file system where the folder cannot be read
   */
  async look(open: Iterable<string>, begin: () => void): Promise<Look> {
    const signs = this.signs.take().map((sign) => ({ ...sign, files: this.filesOf(sign) }));
    const heard = new Map(signs.flatMap(({ files, at }) => (files ?? []).map((file) => [file, at])));
    const isClear = signs.every(({ files }) => files !== null);
    const look = isClear ? await this.lookAgain([...open, ...heard.keys()]) : null;
    if (look === null) begin();
    const { present, seen } = look ?? (await this.lookEverywhere());
    return { present, seen, heard: unchangedSince(heard, present) };
  }

  /** Looks at some files alone; null where that does not tell enough. */
  lookAt(files: Iterable<string>): Promise<Look | null> {
    return this.view.lookAgain(files);
  }

  /** Hears nothing any more. */
  close(): void {
    this.watch.close();
  }

  private filesOf({ folder, name }: Sign): readonly string[] | null {
    return this.view.filesAt(folder, name);
  }

  private async lookAgain(files: Iterable<string>): Promise<Look | null> {
    if (this.everywhere) return null;
    const part = this.patrol.part(performance.now());
    const passed = part && stopwatch();
    const look = await this.view.lookAgain(files, part);
    if (passed !== undefined) this.patrol.passed(passed());
    return look;
  }

  private async lookEverywhere(): Promise<Look> {
    this.everywhere = false;
    const passed = stopwatch();
    try {
      const look = await this.view.lookEverywhere();
      this.watch.follow(this.view.folders());
      return look;
    } finally {
      this.patrol.passedAll(passed());
    }
  }
}

/** Tells how long it took until now, and how much work that was. */
function stopwatch(): () => Passed {
  const [start, used] = [performance.now(), process.cpuUsage()];
  return () => {
    const at = performance.now();
    const { user, system } = process.cpuUsage(used);
    return { at, took: at - start, worked: (user + system) / 1000 };
  };
}
