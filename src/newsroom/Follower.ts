// Looks at the content folder whenever something there changes, and tells of what has settled.
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers';
import { type ArchiveReading, Desk } from './Desk.ts';
import { FolderView, type Look } from './FolderView.ts';
import { isScratch } from './lookAtEntries.ts';
import { Patrol } from './Patrol.ts';
import type { Readings } from './readings/Readings.ts';
import { type QuietTimes, Settling } from './Settling.ts';
import { NOT_KEPT, THREAD_FAILED, Troubles, VANISHED } from './Troubles.ts';
import { type FolderWatch, watchFolders } from './watchFolders.ts';

/** What a follower tells: of new archives, and of what keeps it from making any. */
export interface Listener {
  readonly onArchive: (reading: ArchiveReading) => void;
  readonly onTrouble: (message: string, details: object) => void;
}

/** How soon, in milliseconds, after a sign of a change the folder is looked at: signs come in bursts. */
const BURST = 15;

/** Follows a folder from its start until it is closed. */
export class Follower {
  private readonly listener: Listener;
  private readonly watch: FolderWatch;
  private readonly view: FolderView;
  private readonly patrol: Patrol;
  private readonly settling = new Settling();
  private readonly desk: Desk;
  private readonly signs = new Map<string, readonly [folder: string, name: string]>();
  /** Whether signs do not tell enough, and everything is to be looked at. */
  private everywhere = true;
  private timer: NodeJS.Timeout | undefined;
  private plannedAt = Number.POSITIVE_INFINITY;
  private looking = false;
  private again = false;
  private closed = false;
  // At first there is something to tell even of an empty folder.
  private untold = true;
  private readonly troubles = new Troubles((message, details) => this.listener.onTrouble(message, details));

  constructor(folder: string, listener: Listener, readings: Readings | null = null) {
    this.listener = listener;
    this.desk = new Desk({
      onFault: (err) => this.troubles.add(THREAD_FAILED, { err }),
      onUnkept: (err) => this.troubles.add(NOT_KEPT, { err }),
      readings,
    });
    this.watch = watchFolders(
      (place, name) => this.hear(place, name),
      (err) => this.troubles.add('a folder cannot be watched; changes are found by patrol', { err }),
    );
    this.view = new FolderView(folder, this.watch.add);
    this.patrol = new Patrol(this.view);
  }

  /** @throws the error of the file system where the folder cannot be read */
  async start(): Promise<void> {
    this.looking = true;
    this.planNext(await this.look());
  }

  /** Stops it. */
  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    this.watch.close();
    this.desk.close();
  }

  private hear(folder: string, name: string | null): void {
    if (name === null) this.everywhere = true;
    else if (isScratch(name)) return;
    else this.signs.set(join(folder, name), [folder, name]);
    this.again = true;
    this.plan(BURST);
  }

  // An earlier plan stays: a file that is written without a pause must not put off all others.
  private plan(wait: number): void {
    const at = performance.now() + wait;
    if (this.looking || this.closed || at >= this.plannedAt) return;
    clearTimeout(this.timer);
    this.plannedAt = at;
    this.timer = after(() => void this.lookNow(), wait);
    this.timer.unref();
  }

  // A sign during a look may be of what the look has passed already, so another look follows.
  private planNext(wait: number | null): void {
    this.looking = false;
    this.plannedAt = Number.POSITIVE_INFINITY;
    const patrol = this.patrol.wait(performance.now());
    this.plan(this.again ? BURST : Math.min(wait ?? patrol, patrol));
  }

  private async lookNow(): Promise<void> {
    this.looking = true;
    this.again = false;
    const wait = await this.look().catch((error: unknown) => {
      this.everywhere = true;
      this.troubles.add('the content folder cannot be read; the last edition stays', { err: error });
      return null;
    });
    this.planNext(wait);
  }

  /** Looks once; returns how long to wait for what has not settled. */
  private async look(): Promise<number | null> {
    const look = (await this.lookAgain(performance.now())) ?? (await this.lookEverywhere(performance.now()));
    const quietTimes: QuietTimes = (files) => this.desk.quietTimes(files);
    const settled = await this.settling.take(look, performance.now(), quietTimes);
    if (settled.kept === 0) this.troubles.end(VANISHED);
    else this.troubles.add(VANISHED, { stories: settled.kept });
    if (look.seen === null) this.troubles.endOthers();
    if (settled.changed.length + settled.removed.length > 0) this.untold = true;
    if (!this.untold) return settled.wait;
    const reading = await this.desk.take(settled);
    if (settled.wait === null) this.desk.allQuiet();
    this.untold = false;
    if (!this.closed) this.listener.onArchive(reading);
    return settled.wait;
  }

  /** Looks where there were signs, at what has not settled, and at the next part of the patrol. */
  private async lookAgain(now: number): Promise<Look | null> {
    const files = [...this.signs.values()].map(([folder, name]) => this.view.filesAt(folder, name));
    this.signs.clear();
    if (this.everywhere || files.includes(null)) return null;
    const part = this.patrol.part(now);
    const wanted = [...this.settling.open(), ...files.flatMap((known) => known ?? [])];
    const look = await this.view.lookAgain(wanted, part);
    if (part !== undefined) this.patrol.passed(now, performance.now());
    return look;
  }

  private async lookEverywhere(now: number): Promise<Look> {
    this.everywhere = false;
    this.troubles.begin();
    try {
      const look = await this.view.lookEverywhere();
      this.watch.follow(this.view.folders());
      return look;
    } finally {
      this.patrol.passedAll(now, performance.now());
    }
  }
}
