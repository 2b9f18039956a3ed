// Looks at the content folder whenever something there changes, and tells of what has settled.
import { setTimeout as after } from 'node:timers';
import { Burst } from './Burst.ts';
import { Calm } from './Calm.ts';
import { type ArchiveReading, Desk, type Progress } from './Desk.ts';
import type { FileChanges } from './ListedFile.ts';
import { Lookout } from './Lookout.ts';
import type { List } from './listFolder.ts';
import type { Readings } from './readings/Readings.ts';
import { type QuietTimes, type Settled, Settling } from './Settling.ts';
import { settleLook } from './settleLook.ts';
import { NOT_KEPT, NOT_WATCHED, THREAD_FAILED, Troubles, VANISHED } from './Troubles.ts';

/** What a follower tells: of new archives, and of what keeps it from making any. */
export interface Listener {
  readonly onArchive: (reading: ArchiveReading) => Promise<void>;
  /** Nothing has changed for a moment. */
  readonly onCalm?: () => void;
  /** Something changes again. */
  readonly onStir?: (() => void) | undefined;
  /** How far the first reading is. */
  readonly onProgress?: Progress | undefined;
  readonly onTrouble: (message: string, details: object) => void;
}

/** How soon, in milliseconds, after a sign of a change the folder is looked at: signs come in bursts. */
const BURST = 15;

/** Follows a folder from its start until it is closed. */
export class Follower {
  private readonly listener: Listener;
  private readonly lookout: Lookout;
  private readonly settling = new Settling();
  private readonly desk: Desk;
  private readonly calm = new Calm({
    onCalm: () => {
      this.desk.keep(() => this.calm.reached());
      this.listener.onCalm?.();
    },
    onStir: () => this.listener.onStir?.(),
  });
  private timer: NodeJS.Timeout | undefined;
  private plannedAt = Number.POSITIVE_INFINITY;
  private looking = false;
  private again = false;
  private closed = false;
  private readonly burst = new Burst();
  // At first there is something to tell even of an empty folder.
  private untold = true;
  private hasTold = false;
  private readonly troubles = new Troubles((message, details) => this.listener.onTrouble(message, details));

  /** @param list lists the folder for the first time */
  constructor(folder: string, listener: Listener, readings: Readings | null, list: List) {
    this.listener = listener;
    this.desk = new Desk({
      onFault: (err) => this.troubles.add(THREAD_FAILED, { err }),
      onUnkept: (err) => this.troubles.add(NOT_KEPT, { err }),
      readings,
    });
    const onFault = (err: unknown) => this.troubles.add(NOT_WATCHED, { err });
    this.lookout = new Lookout(folder, { onSign: () => this.hear(), onFault }, list);
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
    this.lookout.close();
    this.desk.close();
    this.calm.close();
  }

  private hear(): void {
    this.again = true;
    this.calm.end();
    this.plan(BURST);
  }

  // An earlier plan stays: a file that is written without a pause must not put off all others.
  private plan(wait: number): void {
    const at = performance.now() + wait;
    if (this.looking || this.closed || at >= this.plannedAt) return;
    clearTimeout(this.timer);
    this.plannedAt = at;
    // Timers know whole milliseconds only: one that is over too soon finds nothing to do.
    this.timer = after(() => void this.lookNow(), Math.ceil(wait));
    this.timer.unref();
  }

  // A sign during a look may be of what the look has passed already, so another look follows.
  private planNext(wait: number | null): void {
    this.looking = false;
    this.plannedAt = Number.POSITIVE_INFINITY;
    const patrol = this.lookout.wait();
    if (wait === null && !this.again && !this.closed) this.calm.begin();
    this.plan(this.again ? BURST : Math.min(wait ?? patrol, patrol));
  }

  private async lookNow(): Promise<void> {
    this.looking = true;
    this.again = false;
    const wait = await this.look().catch((error: unknown) => {
      this.lookout.doubt();
      this.troubles.add('the content folder cannot be read; the last edition stays', { err: error });
      return null;
    });
    this.planNext(wait);
  }

  /** Looks once; returns how long to wait for what has not settled. */
  private async look(): Promise<number | null> {
    const { lookout, settling, desk, troubles } = this;
    const look = await lookout.look(settling.open(), () => troubles.begin());
    const quietTimes: QuietTimes = (files) => desk.quietTimes(files);
    const settled = await settleLook({ lookout, settling, quietTimes }, look);
    if (settled.kept === 0) troubles.end(VANISHED);
    else troubles.add(VANISHED, { stories: settled.kept });
    if (look.seen === null) troubles.endOthers();
    if (settled.changed.length + settled.removed.length > 0) this.untold = true;
    // Of the very first look, with all there is, nothing needs to be gathered.
    if (this.hasTold) this.burst.add(settled, performance.now());
    if (this.untold && !this.isInBurst(settled))
      await this.tell(settled, this.hasTold ? this.burst.take() : settled);
    return settled.wait;
  }

  private isInBurst({ wait }: Settled): boolean {
    const isChanging = this.again || wait !== null;
    const open = this.settling.open().length;
    return this.hasTold && this.burst.goesOn({ now: performance.now(), isChanging, open });
  }

  private async tell({ wait }: Settled, changes: FileChanges): Promise<void> {
    const reading = await this.desk.take(changes, this.hasTold ? undefined : this.listener.onProgress);
    if (wait === null) this.desk.allQuiet();
    this.untold = false;
    this.hasTold = true;
    // The patrol finds what nobody has heard of.
    this.calm.end();
    if (!this.closed) await this.listener.onArchive(reading);
  }
}
