// A thread that takes in files, as the newsroom sees it.
import type { Worker } from 'node:worker_threads';
import type { Site } from '../article/frontMatter/siteSchema.ts';
import type { Order, TakenInThread, Task, ThreadData } from './ReaderTask.ts';
import type { OpenFile } from './readings/OpenFile.ts';
import { FileHearer, type ToldFiles } from './readings/ToldFiles.ts';
import { startThread } from './startThread.ts';

/** The thread was ended because a file took it too long: the one of this number in the order; null for other orders. */
export class TooLongError extends Error {
  readonly number: number | null;

  constructor(number: number | null) {
    super('A file takes too long to read');
    this.number = number;
  }
}

/** What threads work with. */
export interface ThreadParts {
  /** How long a small file may take, in milliseconds. */
  readonly patience?: number | undefined;
  /** Opens the file in which the texts of a thread wait: in memory, those of a large archive would leave it in shreds. */
  readonly spool?: (() => OpenFile | null) | undefined;
  /** For how many files at once, and more. */
  readonly spooledFrom?: number;
}

interface Waiting {
  readonly tasks: readonly Task[];
  readonly taken: (files: readonly TakenInThread[]) => void;
  readonly failed: (error: Error) => void;
}

const SCRIPT = new URL('./threadOfReader.ts', import.meta.url);

/** How often, in milliseconds, a thread at work is looked at. */
const LOOK = 100;

/** What a file may take, in milliseconds: several times what honest texts do on a machine that has a lot else to do. */
const PATIENCE = 2000;
const PATIENCE_PER_BYTE = 0.005;

/** A thread. It keeps the process alive only while somebody waits for it. */
export class ReadingThread {
  private readonly begun = new Int32Array(new SharedArrayBuffer(4));
  private readonly worker: Worker;
  private readonly waiting: Waiting[] = [];
  private readonly patience: number;
  private site: Site | null = null;
  private error: Error | null = null;
  private timer: NodeJS.Timeout | undefined;
  /** How many files are taken in. */
  private done = 0;
  /** At how many looks in a row it was at the same file. */
  private last = { begun: 0, looks: 0 };

  constructor({ patience = PATIENCE, spool = () => null }: ThreadParts = {}) {
    this.patience = patience;
    const file = spool();
    const hearer = new FileHearer(file);
    const workerData: ThreadData = { begun: this.begun, spool: file?.descriptor ?? null };
    this.worker = startThread(SCRIPT, { workerData });
    this.worker.unref();
    this.worker.on('message', (told: ToldFiles) => {
      const next = this.next();
      next?.taken(hearer.hear(told, next.tasks));
    });
    this.worker.on('error', (error) => this.fail(error instanceof Error ? error : new Error(String(error))));
    this.worker.on('exit', () => this.fail(new Error('The thread has ended')));
  }

  /** Whether somebody waits for it. */
  isAtWork(): boolean {
    return this.waiting.length > 0;
  }

  /** Whether it still works. */
  isAlive(): boolean {
    return this.error === null;
  }

  /**
   * Takes in files; orders are carried out one after the other.
   * @throws the error that ended the thread
   */
  take(site: Site, tasks: readonly Task[]): Promise<readonly TakenInThread[]> {
    return new Promise((taken, failed) => {
      if (this.error !== null) return failed(this.error);
      const order: Order = site === this.site ? { tasks } : { site, tasks };
      this.site = site;
      this.waiting.push({ tasks, taken, failed });
      this.worker.ref();
      this.timer ??= setInterval(() => this.look(), LOOK).unref();
      this.worker.postMessage(order);
    });
  }

  /** Ends it. */
  close(): void {
    void this.worker.terminate();
  }

  private next(): Waiting | undefined {
    const next = this.waiting.shift();
    this.done += next?.tasks.length ?? 0;
    if (this.waiting.length === 0) {
      this.worker.unref();
      clearInterval(this.timer);
      this.timer = undefined;
    }
    return next;
  }

  // Looks are counted, not time: while this thread itself stands still, or the machine sleeps, none is over.
  private look(): void {
    const begun = Atomics.load(this.begun, 0);
    const looks = begun === this.last.begun ? this.last.looks + 1 : 0;
    this.last = { begun, looks };
    const number = begun - this.done - 1;
    const task = this.waiting[0]?.tasks[number];
    if (task === undefined || looks * LOOK < this.patience + task.size * PATIENCE_PER_BYTE) return;
    this.error = new TooLongError(null);
    this.next()?.failed(new TooLongError(number));
    this.fail(this.error);
    this.close();
  }

  private fail(error: Error): void {
    this.error ??= error;
    while (this.waiting.length > 0) this.next()?.failed(this.error);
  }
}
