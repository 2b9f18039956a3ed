// Follows the content folder: each change that has settled becomes a new archive.
import { setTimeout as after } from 'node:timers';
import { type ArchiveReading, Desk } from './Desk.ts';
import { listFolder } from './listFolder.ts';
import { Settling } from './Settling.ts';
import { watchFolders } from './watchFolders.ts';

/** What a follower tells: of new archives, and of what keeps it from making any. */
export interface Listener {
  readonly onArchive: (reading: ArchiveReading) => void;
  readonly onTrouble: (message: string, details: object) => void;
}

/** A follower at work. */
export interface Following {
  readonly close: () => void;
}

/** How soon, in milliseconds, after a sign of a change the folder is looked at: signs come in bursts. */
const BURST = 15;

/** How often it is looked at without any sign: the kernel drops signs when its queue is full. */
const PATROL = 1000;

/** A patrol never takes more than this part of the time of one core. */
const PATROL_SHARE = 0.05;

/**
 * Reads a folder and follows it until it is closed. A folder that cannot be read leaves the last archive as it is.
 * @throws the error of the file system where the folder cannot be read at the start
 */
export async function followFolder(folder: string, listener: Listener): Promise<Following> {
  const follower = new Follower(folder, listener);
  await follower.start();
  return { close: () => follower.close() };
}

class Follower {
  private readonly folder: string;
  private readonly listener: Listener;
  private readonly desk = new Desk();
  private readonly settling = new Settling();
  private readonly watch = watchFolders(
    () => this.plan(BURST),
    (error) => this.trouble('a folder cannot be watched; changes are found by patrol', { err: error }),
  );
  private timer: NodeJS.Timeout | undefined;
  private looking = false;
  private again = false;
  private closed = false;
  // Not an empty text at first: that is the state of an empty folder, of which there is something to tell.
  private last: string | null = null;
  private troubles = new Set<string>();

  constructor(folder: string, listener: Listener) {
    this.folder = folder;
    this.listener = listener;
  }

  async start(): Promise<void> {
    this.plan((await this.look()) ?? PATROL);
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    this.watch.close();
  }

  // A sign during a look may be of what the look has passed already, so another look follows.
  private plan(wait: number): void {
    if (this.looking) this.again = true;
    if (this.looking || this.closed) return;
    clearTimeout(this.timer);
    this.timer = after(() => void this.patrol(), wait);
    this.timer.unref();
  }

  private async patrol(): Promise<void> {
    this.looking = true;
    this.again = false;
    const start = performance.now();
    const wait = await this.look().catch((error: unknown) => {
      this.trouble('the content folder cannot be read; the last edition stays', { err: error });
      return null;
    });
    this.looking = false;
    const patrol = Math.max(PATROL, (performance.now() - start) / PATROL_SHARE);
    this.plan(this.again ? BURST : Math.min(wait ?? patrol, patrol));
  }

  /** Looks once; returns how long to wait for what has not settled. */
  private async look(): Promise<number | null> {
    const { files, folders } = await listFolder(this.folder);
    this.watch.follow(folders);
    const settled = await this.settling.take(files, performance.now());
    if (settled.kept > 0)
      this.trouble('more than half of the stories vanished at once; they are kept for now', {
        stories: settled.kept,
      });
    else this.troubles.clear();
    const state = settled.files.map(({ file, stamp }) => `${file}\0${stamp}`).join('\n');
    if (state === this.last) return settled.wait;
    const reading = await this.desk.take(settled.files);
    this.last = state;
    if (!this.closed) this.listener.onArchive(reading);
    return settled.wait;
  }

  // Once for each kind, until all is well again.
  private trouble(message: string, details: object): void {
    if (this.troubles.has(message)) return;
    this.troubles.add(message);
    this.listener.onTrouble(message, details);
  }
}
