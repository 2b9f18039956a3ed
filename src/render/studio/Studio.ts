// Has things made by a process of its own, one after the other.
import { type ChildProcess, type ForkOptions, fork, type Serializable } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** There is more to make than can be made soon. */
export class BusyError extends Error {}

/** How a studio works; times in milliseconds. */
export interface StudioLimits {
  /** How many commissions may wait. */
  readonly queue?: number;
  readonly timeLimit?: number;
  /** After how long without work the process ends. */
  readonly idle?: number;
}

/** What a studio is made of. */
export interface StudioParts<Commission> extends StudioLimits {
  /** The module that the process runs: see `workAt`. */
  readonly module: URL;
  /** What the module is told at its start. */
  readonly arguments?: readonly string[];
  /** Which of those that wait goes first: the lowest, and of equal ones the first that came. */
  readonly rank?: (commission: Commission) => number;
}

interface Waiting<Commission, Delivery> {
  readonly commission: Commission;
  readonly rank: number;
  readonly done: (delivery: Delivery) => void;
  readonly failed: (error: Error) => void;
}

const CLOSED = 'nothing is made any more';

/** Makes things; its process is there only while there is work, and never keeps the program running. */
export class Studio<Commission extends object, Delivery extends object> {
  private readonly parts: Required<StudioParts<Commission>>;
  private readonly waiting: Waiting<Commission, Delivery>[] = [];
  private current: Waiting<Commission, Delivery> | null = null;
  private process: ChildProcess | null = null;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(parts: StudioParts<Commission>) {
    const usual = { queue: 32, timeLimit: 30_000, idle: 20_000, arguments: [], rank: () => 0 };
    this.parts = { ...usual, ...parts };
  }

  /**
   * Has something made.
   * @throws BusyError where too many wait already; another error where it cannot be made
   */
  make(commission: Commission): Promise<Delivery> {
    if (this.closed) return Promise.reject(new Error(CLOSED));
    if (this.waiting.length >= this.parts.queue) return Promise.reject(new BusyError('too many wait'));
    return new Promise((done, failed) => {
      this.waiting.push({ commission, rank: this.parts.rank(commission), done, failed });
      this.next();
    });
  }

  get isClosed(): boolean {
    return this.closed;
  }

  /** Ends the process; what waits fails, and nothing more is made. */
  close(): void {
    this.closed = true;
    for (const { failed } of this.waiting.splice(0)) failed(new Error(CLOSED));
    this.stop(CLOSED);
    clearTimeout(this.timer);
  }

  private next(): void {
    if (this.current !== null) return;
    const next = this.takeFirst();
    if (next === undefined) {
      this.after(this.parts.idle, () => this.stop('idle'));
      return;
    }
    this.current = next;
    this.after(this.parts.timeLimit, () => this.stop(`it took longer than ${this.parts.timeLimit} ms`));
    this.process ??= this.start();
    // Should it be about to end, its end is what is heard of.
    this.process.send(next.commission as Serializable, () => {});
  }

  private takeFirst(): Waiting<Commission, Delivery> | undefined {
    const best = Math.min(...this.waiting.map(({ rank }) => rank));
    const place = this.waiting.findIndex(({ rank }) => rank === best);
    return place === -1 ? undefined : this.waiting.splice(place, 1)[0];
  }

  private after(delay: number, act: () => void): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(act, delay).unref();
  }

  private start(): ChildProcess {
    const path = fileURLToPath(this.parts.module);
    const execArgv = path.endsWith('.ts') ? ['--import', 'tsx'] : [];
    const options: ForkOptions = {
      execArgv,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      serialization: 'advanced',
    };
    const child = fork(path, this.parts.arguments, options);
    child.unref();
    child.channel?.unref();
    child.on('message', (message: Delivery | { readonly failure: string }) => {
      if (child === this.process) this.settle(message);
    });
    const ended = (why: unknown) => {
      if (child === this.process) this.stop(`the process ended: ${why}`);
    };
    child.on('error', ended).on('exit', (code, signal) => ended(signal ?? code));
    return child;
  }

  private settle(result: Delivery | { readonly failure: string }): void {
    const { current } = this;
    this.current = null;
    if ('failure' in result) current?.failed(new Error(result.failure));
    else current?.done(result);
    this.next();
  }

  // Killed, not asked: a decoder that hangs hears nothing.
  private stop(why: string): void {
    clearTimeout(this.timer);
    const { process } = this;
    this.process = null;
    process?.kill('SIGKILL');
    if (this.current !== null) this.settle({ failure: why });
  }
}
