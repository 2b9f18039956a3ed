// A thread that takes in files, as the newsroom sees it.
import { Worker } from 'node:worker_threads';
import type { Site } from '../article/frontMatter/siteSchema.ts';
import type { Known } from './ListedFile.ts';
import type { Outline } from './Outline.ts';
import type { Taken } from './takeFile.ts';

/** A file that a thread is to take in. */
export interface Task {
  /** Relative to the content folder. */
  readonly file: string;
  /** Absolute, without links. */
  readonly path: string;
  /** What to compare its text with. */
  readonly former: Outline | null;
}

/** What a thread is told; the site comes with the first order for it. */
export interface Order {
  readonly site?: Site;
  readonly tasks: readonly Task[];
}

/** A file that a thread has taken in. */
export interface TakenInThread extends Taken {
  readonly known: Known;
  /** Whether its text is an edit of what it was compared with, and whole. */
  readonly isWhole: boolean;
}

interface Waiting {
  readonly taken: (files: readonly TakenInThread[]) => void;
  readonly failed: (error: Error) => void;
}

/** Starts a thread. Where the program is not compiled, each of its threads needs the loader for TypeScript again. */
function startWorker(): Worker {
  const { url } = import.meta;
  if (url.endsWith('.js')) return new Worker(new URL('./threadOfReader.js', url));
  const script = JSON.stringify(new URL('./threadOfReader.ts', url).href);
  return new Worker(`import('tsx/esm/api').then(({ tsImport }) => tsImport(${script}, ${script}))`, {
    eval: true,
  });
}

/** A thread. It keeps the process alive only while somebody waits for it. */
export class ReadingThread {
  private readonly worker = startWorker();
  private readonly waiting: Waiting[] = [];
  private site: Site | null = null;
  private error: Error | null = null;

  constructor() {
    this.worker.unref();
    this.worker.on('message', (files: readonly TakenInThread[]) => this.next()?.taken(files));
    this.worker.on('error', (error) => this.fail(error instanceof Error ? error : new Error(String(error))));
    this.worker.on('exit', () => this.fail(new Error('The thread has ended')));
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
      this.waiting.push({ taken, failed });
      this.worker.ref();
      this.worker.postMessage(order);
    });
  }

  /** Ends it. */
  close(): void {
    void this.worker.terminate();
  }

  private next(): Waiting | undefined {
    const next = this.waiting.shift();
    if (this.waiting.length === 0) this.worker.unref();
    return next;
  }

  private fail(error: Error): void {
    this.error ??= error;
    while (this.waiting.length > 0) this.next()?.failed(this.error);
  }
}
