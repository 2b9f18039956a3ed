// The thread of the search, as the rest of the program sees it.
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { Outcome, Reply, Task } from './Task.ts';

/** A task that could not be done because the index is damaged, or the disk full. */
export class IndexError extends Error {}

/** A query that could not be answered: our own fault. */
export class QueryError extends Error {}

/** How long, in milliseconds, a task may take before the thread is taken for one that hangs. */
const HANGING = 30_000;

/** How long, in milliseconds, it may take to write what is to be kept. */
const CLOSING = 3000;

/** In megabytes: what the thread may have beside the memory of SQLite, which is bounded by its own cache. */
const MOST_MEMORY = 256;

/** In megabytes: what is new in it. By itself, that takes the tenfold, and is no quicker with it. */
const NEW_MEMORY = 4;

/** Has V8 optimise SQLite in one thread: each of four would keep the 10 MB and more that its largest functions take. */
const ONE_COMPILER = '--wasm-num-compilation-tasks=1';

interface Waiting {
  readonly done: (outcome: Outcome) => void;
  readonly failed: (error: Error) => void;
}

/** Starts a thread. Where the program is not compiled, each of its threads needs the loader for TypeScript again. */
function startWorker(): Worker {
  setFlagsFromString(ONE_COMPILER);
  const { url } = import.meta;
  const options = {
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY, maxYoungGenerationSizeMb: NEW_MEMORY },
  };
  if (url.endsWith('.js')) return new Worker(new URL('./threadOfSearch.js', url), options);
  const script = JSON.stringify(new URL('./threadOfSearch.ts', url).href);
  const load = `import('tsx/esm/api').then(({ tsImport }) => tsImport(${script}, ${script}))`;
  return new Worker(load, { ...options, eval: true });
}

/** A thread. It never keeps the program running. */
export class SearchThread {
  private readonly worker = startWorker();
  private readonly waiting: Waiting[] = [];
  private readonly hanging: number;
  private timer: NodeJS.Timeout | undefined;
  private error: Error | null = null;

  /** @param onEnd hears why it ended by itself */
  constructor(onEnd: (error: Error) => void, hanging: number = HANGING) {
    this.hanging = hanging;
    this.worker.on('message', (reply: Reply) => this.settle(reply));
    // Only now: a listener makes it count again.
    this.worker.unref();
    const ended = (error: Error): void => {
      if (this.error !== null) return;
      this.end(error);
      onEnd(error);
    };
    this.worker.on('error', (error) => ended(error instanceof Error ? error : new Error(String(error))));
    this.worker.on('exit', () => ended(new Error('The thread of the search has ended')));
  }

  /** Whether it still works. */
  get isAlive(): boolean {
    return this.error === null;
  }

  /**
   * Has something done.
   * @throws IndexError, QueryError where it cannot be done; another error where the thread ended
   */
  do(task: Task): Promise<Outcome> {
    return new Promise((done, failed) => {
      if (this.error !== null) return failed(this.error);
      this.waiting.push({ done, failed });
      if (this.waiting.length === 1) this.watch();
      this.worker.postMessage(task);
    });
  }

  /** Closes the index and ends the thread; what it is told afterwards is not done. The program waits for that. */
  async close(): Promise<void> {
    if (this.isAlive) this.worker.ref();
    const closed = this.do({ kind: 'close' }).catch(() => null);
    this.error = new Error('The search is closed');
    // One that hangs would never close.
    await Promise.race([closed, new Promise((over) => setTimeout(over, CLOSING).unref())]);
    this.end(this.error);
    await this.worker.terminate();
  }

  private settle(reply: Reply): void {
    const next = this.waiting.shift();
    this.watch();
    if ('outcome' in reply) next?.done(reply.outcome);
    else next?.failed(reply.isDamaged ? new IndexError(reply.failure) : new QueryError(reply.failure));
  }

  private watch(): void {
    clearTimeout(this.timer);
    if (this.waiting.length === 0) return;
    this.timer = setTimeout(() => void this.worker.terminate(), this.hanging).unref();
  }

  private end(error: Error): void {
    this.error = error;
    clearTimeout(this.timer);
    for (const { failed } of this.waiting.splice(0)) failed(error);
  }
}
