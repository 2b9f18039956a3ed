// Has files taken in by as many threads as the machine has cores.
import { availableParallelism } from 'node:os';
import type { Site } from '../article/frontMatter/siteSchema.ts';
import type { Done, Errand } from './Errand.ts';
import { plainOutline } from './Outline.ts';
import type { TakenInThread } from './ReaderTask.ts';
import { ReadingThread, type ThreadParts, TooLongError } from './ReadingThread.ts';

/** Files in one order: so few that what comes back is unpacked within a turn. */
const TOGETHER = 25;

/** Orders that wait in each thread, so that it never waits for the next one. */
const ORDERS = 3;

/** More threads than this gain nothing: what they have taken in comes together in one. */
const MOST = 8;

/** From so many files on, texts wait on disk: that takes a tenth longer. */
const LARGE = 20_000;

/** How long, in milliseconds, threads stay at hand that nobody uses: each has some 50 MB. */
const IDLE = 30_000;

/** Threads. They stay at hand for a while: a fresh one takes three times as long. */
export class ReadingThreads {
  private threads: ReadingThread[] = [];
  private readonly number = Math.min(availableParallelism(), MOST);
  private readonly onFault: (error: unknown) => void;
  private readonly parts: ThreadParts;
  private closed = false;
  private idle: NodeJS.Timeout | undefined;

  /** @param onFault hears why a thread failed */
  constructor(onFault: (error: unknown) => void, parts: ThreadParts = {}) {
    this.onFault = onFault;
    this.parts = parts;
  }

  /** Whether there is a thread that need not be started any more. */
  get areAtHand(): boolean {
    return this.threads.some((thread) => thread.isAlive());
  }

  /** Does errands, in their order. */
  async *take(errands: readonly Errand[], site: Site): AsyncGenerator<Done, void> {
    if (errands.length === 0 || this.closed) return;
    clearTimeout(this.idle);
    const orders = Math.ceil(errands.length / TOGETHER);
    const number = Math.min(this.number, orders);
    const { patience, spool, spooledFrom = LARGE } = this.parts;
    const parts = errands.length < spooledFrom ? { patience } : { patience, spool };
    const coming: Coming[] = [];
    for (let order = 0; order < orders; order += 1) {
      const some = errands.slice(order * TOGETHER, (order + 1) * TOGETHER);
      const begun = performance.now();
      coming.push({ errands: some, begun, taken: this.order(some, { site, place: order % number, parts }) });
      if (coming.length >= number * ORDERS) yield* this.arrived(coming.shift() as Coming);
    }
    for (const next of coming) yield* this.arrived(next);
    clearTimeout(this.idle);
    this.idle = setTimeout(() => this.endIdle(), IDLE).unref();
  }

  /** Ends the threads; what they have not taken in by then does not come. */
  close(): void {
    this.closed = true;
    clearTimeout(this.idle);
    this.end();
  }

  private endIdle(): void {
    if (!this.threads.some((thread) => thread.isAtWork())) this.end();
  }

  private end(): void {
    for (const thread of this.threads) thread.close();
    this.threads = [];
  }

  private async *arrived({ errands, begun, taken }: Coming): AsyncGenerator<Done, void> {
    const there = await taken;
    if (this.closed) return;
    for (const [index, errand] of errands.entries()) {
      const one = there?.[index] ?? null;
      if (one !== null) errand.listed.note(one.known);
      yield { ...errand, taken: one, begun };
    }
  }

  private async order(errands: readonly Errand[], where: Where): Promise<AllTaken> {
    const tasks = errands.map(({ listed: { file, size }, path, former }) => ({
      file,
      size,
      path,
      former: former && plainOutline(former),
    }));
    try {
      return await this.threadAt(where).take(where.site, tasks);
    } catch (error) {
      if (this.closed) return null;
      if (error instanceof TooLongError) return this.orderAgain(errands, error.number, where);
      this.onFault(error);
      return null;
    }
  }

  // The thread has ended with all that it had to do: the others get another one.
  private async orderAgain(
    errands: readonly Errand[],
    tooLong: number | null,
    where: Where,
  ): Promise<AllTaken> {
    const left = errands.filter((_errand, number) => number !== tooLong);
    const taken = left.length === 0 ? [] : await this.order(left, where);
    const done = new Map(left.map((errand, number) => [errand, taken?.[number] ?? null]));
    return errands.map((errand) => done.get(errand) ?? null);
  }

  private threadAt({ place, parts }: Where): ReadingThread {
    const thread = this.threads[place];
    if (thread?.isAlive()) return thread;
    const fresh = new ReadingThread(parts);
    this.threads[place] = fresh;
    return fresh;
  }
}

/** For which site files are read, and in which of the threads. */
interface Where {
  readonly site: Site;
  readonly place: number;
  /** What that is made of if it is not there. */
  readonly parts: ThreadParts;
}

/** Null for what took too long, and altogether where the thread failed. */
type AllTaken = readonly (TakenInThread | null)[] | null;

interface Coming {
  readonly errands: readonly Errand[];
  readonly begun: number;
  readonly taken: Promise<AllTaken>;
}
