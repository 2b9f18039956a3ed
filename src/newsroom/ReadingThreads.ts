// Has files taken in by as many threads as the machine has cores.
import { availableParallelism } from 'node:os';
import type { Site } from '../article/frontMatter/siteSchema.ts';
import type { ListedFile } from './ListedFile.ts';
import type { Outline } from './Outline.ts';
import { ReadingThread, type TakenInThread } from './ReadingThread.ts';

/** A file that is to be taken in. */
export interface Errand {
  readonly listed: ListedFile;
  readonly path: string;
  /** What to compare its text with. */
  readonly former: Outline | null;
}

/** An errand that is done; nothing was taken in where the thread failed. */
export interface Done extends Errand {
  readonly taken: TakenInThread | null;
}

/** Files in one order: so few that what comes back is unpacked within a turn. */
const TOGETHER = 25;

/** Orders that wait in each thread, so that it never waits for the next one. */
const ORDERS = 3;

/** More threads than this gain nothing: what they have taken in comes together in one. */
const MOST = 8;

/** Threads. They stay at hand from their first use on: a fresh one takes three times as long. */
export class ReadingThreads {
  private threads: ReadingThread[] = [];
  private readonly number = Math.min(availableParallelism(), MOST);
  private readonly onFault: (error: unknown) => void;
  private closed = false;

  /** @param onFault hears why a thread failed */
  constructor(onFault: (error: unknown) => void) {
    this.onFault = onFault;
  }

  /** Does errands, in their order. */
  async *take(errands: readonly Errand[], site: Site): AsyncGenerator<Done, void> {
    if (errands.length === 0 || this.closed) return;
    const threads = this.staff();
    const coming: Coming[] = [];
    for (let first = 0; first < errands.length; first += TOGETHER) {
      const some = errands.slice(first, first + TOGETHER);
      const thread = threads[(first / TOGETHER) % threads.length] as ReadingThread;
      coming.push(this.order(thread, some, site));
      if (coming.length >= threads.length * ORDERS) yield* this.arrived(coming.shift() as Coming);
    }
    for (const next of coming) yield* this.arrived(next);
  }

  /** Ends the threads; what they have not taken in by then does not come. */
  close(): void {
    this.closed = true;
    for (const thread of this.threads) thread.close();
    this.threads = [];
  }

  private async *arrived({ errands, taken }: Coming): AsyncGenerator<Done, void> {
    const there = await taken;
    if (this.closed) return;
    for (const [index, errand] of errands.entries()) {
      const one = there?.[index] ?? null;
      if (one !== null) errand.listed.note(one.known);
      yield { ...errand, taken: one };
    }
  }

  private order(thread: ReadingThread, errands: readonly Errand[], site: Site): Coming {
    const tasks = errands.map(({ listed: { file }, path, former }) => ({ file, path, former }));
    const taken = thread.take(site, tasks).catch((error: unknown) => {
      if (!this.closed) this.onFault(error);
      return null;
    });
    return { errands, taken };
  }

  private staff(): readonly ReadingThread[] {
    this.threads = this.threads.filter((thread) => thread.isAlive());
    while (this.threads.length < this.number) this.threads.push(new ReadingThread());
    return this.threads;
  }
}

interface Coming {
  readonly errands: readonly Errand[];
  /** Null where the thread failed. */
  readonly taken: Promise<readonly TakenInThread[] | null>;
}
