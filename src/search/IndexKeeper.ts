// Keeps an index at work: opens it where that can be done, and makes it anew whenever something happens to it.
import type { Edition } from '../edition/Edition.ts';
import type { Found } from './Found.ts';
import { Indexing } from './Indexing.ts';
import { type Place, placesFor, type Way } from './placesFor.ts';
import type { Query } from './Query.ts';
import { IndexError, QueryError, SearchThread } from './SearchThread.ts';

/** The index is being made; it can be searched in a moment. */
export class PreparingError extends Error {}

/** More is asked than can be answered soon. */
export class BusyError extends Error {}

/** What a keeper needs. */
export interface KeeperParts {
  /** The folder of derived files. */
  readonly cacheDir: string;
  /** What its files are called: one name for what readers see, another one for the desk. */
  readonly name: string;
  readonly log: {
    readonly info: (details: object, message: string) => void;
    readonly warn: (details: object, message: string) => void;
  };
  /** How long to wait after a failure, in milliseconds; twice as long after each one that follows soon. */
  readonly pause?: number;
}

/** The longest pause after a failure, and the time without one after which the next is the first again. */
const LONGEST_PAUSE = 60_000;

/** After so many failures in a row, the index is tried in another place. */
const ENOUGH = 3;

/** A keeper. It never throws but where it is asked to find something. */
export class IndexKeeper {
  private readonly parts: KeeperParts;
  private readonly ways: readonly Way[];
  private way = 0;
  private place: Place | null = null;
  private thread: SearchThread | null = null;
  private indexing: Indexing | null = null;
  private edition: Edition | null = null;
  private failures = 0;
  private lastFailure = Number.NEGATIVE_INFINITY;
  private timer: NodeJS.Timeout | undefined;
  private isClosed = false;

  constructor(parts: KeeperParts) {
    this.parts = parts;
    this.ways = placesFor(parts.cacheDir, parts.name);
  }

  /** Makes the index that of an edition. */
  follow(edition: Edition): void {
    const isFirst = this.edition === null;
    this.edition = edition;
    if (isFirst) void this.start(false);
    else this.indexing?.follow(edition);
  }

  /** Leaves the processors to others until an edition is to be followed. */
  rest(): void {
    this.indexing?.rest();
  }

  /**
   * What was found in the edition last followed; null where it would come too late.
   * @throws PreparingError, QueryError
   */
  async find(query: Query, deadline: number): Promise<Found | null> {
    const { indexing } = this;
    if (indexing === null || !indexing.isReady) throw new PreparingError('The index is being made');
    try {
      return await indexing.find(query, deadline);
    } catch (error) {
      if (error instanceof QueryError) throw error;
      this.fail(indexing, error);
      throw new PreparingError('The index is being made anew', { cause: error });
    }
  }

  /** Whether all stories of the edition last followed are in the index. */
  get isComplete(): boolean {
    return this.indexing?.isComplete ?? false;
  }

  /** Ends its work. */
  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.timer);
    this.indexing = null;
    await this.thread?.close();
    await this.place?.leave();
  }

  private async start(isAfresh: boolean): Promise<void> {
    if (this.isClosed || this.edition === null) return;
    const begun = performance.now();
    const thread = new SearchThread((error) => this.fail(indexing, error));
    const indexing: Indexing = new Indexing(thread, this.edition, (error) => this.fail(indexing, error));
    this.thread = thread;
    this.indexing = indexing;
    try {
      await this.open(thread, isAfresh);
      await indexing.begin();
      this.parts.log.info({ milliseconds: Math.round(performance.now() - begun) }, 'the search is ready');
    } catch (error) {
      this.fail(indexing, error);
    }
  }

  private async open(thread: SearchThread, isAfresh: boolean): Promise<void> {
    if (this.place !== null) return void (await thread.do({ kind: 'open', path: this.place.path, isAfresh }));
    for (; this.way < this.ways.length; this.way++) {
      const { place, remark } = this.ways[this.way] as Way;
      try {
        this.place = await place();
        await thread.do({ kind: 'open', path: this.place.path, isAfresh });
        return remark === null ? undefined : this.parts.log.warn({}, `the index of the search is ${remark}`);
      } catch (error) {
        await this.place?.leave();
        this.place = null;
        if (this.way === this.ways.length - 1 || !thread.isAlive) throw error;
        this.parts.log.warn({ err: error }, 'the index of the search cannot be kept in CACHE_DIR');
      }
    }
  }

  private fail(indexing: Indexing, error: unknown): void {
    if (indexing !== this.indexing || this.isClosed) return;
    this.indexing = null;
    const now = performance.now();
    this.failures = now - this.lastFailure > LONGEST_PAUSE * 2 ? 1 : this.failures + 1;
    this.lastFailure = now;
    const pause = Math.min(LONGEST_PAUSE, (this.parts.pause ?? 500) * 2 ** (this.failures - 1));
    this.parts.log.warn({ err: error, pause }, 'the search failed, and its index is made anew');
    // An index at which the thread dies again and again is damaged in a way that it cannot tell.
    const isAfresh = error instanceof IndexError || this.failures > 1;
    const closed = Promise.all([this.thread?.close(), this.failures === ENOUGH ? this.move() : null]);
    this.timer = setTimeout(() => void closed.then(() => this.start(isAfresh)), pause).unref();
  }

  private async move(): Promise<void> {
    if (this.way === this.ways.length - 1) return;
    this.way += 1;
    await this.place?.leave();
    this.place = null;
  }
}
