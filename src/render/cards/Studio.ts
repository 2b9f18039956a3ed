// Has share pictures drawn by a process of its own, one after the other.
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { CardShape } from '../../edition/cardAddress.ts';
import type { Card } from '../../edition/cardOf.ts';

/** What is to be drawn. */
export interface Commission {
  readonly card: Card;
  readonly shape: CardShape;
  /** The folder of stories, for the picture. */
  readonly contentDir: string;
}

/** What was drawn. */
export interface Delivery {
  readonly png: Uint8Array;
  /** What an operator should know of it. */
  readonly remarks: readonly string[];
  /** False where the picture was not there for the moment. */
  readonly isWhole: boolean;
}

/** There is more to draw than can be drawn soon. */
export class BusyError extends Error {}

/** How a studio works; times in milliseconds. */
export interface StudioParts {
  /** The folder of the program, which holds `node_modules/`. */
  readonly root: string;
  /** How many commissions may wait. */
  readonly queue?: number;
  readonly timeLimit?: number;
  /** After how long without work the process ends. */
  readonly idle?: number;
}

interface Waiting {
  readonly commission: Commission;
  readonly done: (delivery: Delivery) => void;
  readonly failed: (error: Error) => void;
}

const CLOSED = 'nothing is drawn any more';

const PROCESS = `./drawingProcess${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`;

/** Draws; its process is there only while there is work, and never keeps the program running. */
export class Studio {
  private readonly parts: Required<StudioParts>;
  private readonly waiting: Waiting[] = [];
  private current: Waiting | null = null;
  private process: ChildProcess | null = null;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(parts: StudioParts) {
    this.parts = { queue: 32, timeLimit: 30_000, idle: 20_000, ...parts };
  }

  /**
   * Has a card drawn.
   * @throws BusyError where too many wait already; another error where it cannot be drawn
   */
  draw(commission: Commission): Promise<Delivery> {
    if (this.closed) return Promise.reject(new Error(CLOSED));
    if (this.waiting.length >= this.parts.queue) return Promise.reject(new BusyError('too many cards wait'));
    return new Promise((done, failed) => {
      this.waiting.push({ commission, done, failed });
      this.next();
    });
  }

  get isClosed(): boolean {
    return this.closed;
  }

  /** Ends the process; what waits fails, and nothing more is drawn. */
  close(): void {
    this.closed = true;
    for (const { failed } of this.waiting.splice(0)) failed(new Error(CLOSED));
    this.stop(CLOSED);
    clearTimeout(this.timer);
  }

  private next(): void {
    if (this.current !== null) return;
    const next = this.waiting.shift();
    if (next === undefined) {
      this.after(this.parts.idle, () => this.stop('idle'));
      return;
    }
    this.current = next;
    this.after(this.parts.timeLimit, () => this.stop(`it took longer than ${this.parts.timeLimit} ms`));
    this.process ??= this.start();
    // Should it be about to end, its end is what is heard of.
    this.process.send(next.commission, () => {});
  }

  private after(delay: number, act: () => void): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(act, delay).unref();
  }

  private start(): ChildProcess {
    const execArgv = PROCESS.endsWith('.ts') ? ['--import', 'tsx'] : [];
    const path = fileURLToPath(new URL(PROCESS, import.meta.url));
    const stdio = ['ignore', 'ignore', 'inherit', 'ipc'] as const;
    const child = fork(path, [this.parts.root], { execArgv, stdio: [...stdio], serialization: 'advanced' });
    child.unref();
    child.channel?.unref();
    child.on('message', (message: Delivery | { readonly failure: string }) => {
      if (child === this.process) this.settle(message);
    });
    const ended = (why: unknown) => {
      if (child === this.process) this.stop(`the drawing process ended: ${why}`);
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
