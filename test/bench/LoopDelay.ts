// Measures how late the event loop of the server is, in the server itself: what it does not answer meanwhile.
import { setTimeout as pause } from 'node:timers/promises';
import type { Running } from '../cli/builtProgram.ts';

/** How late the loop was, in milliseconds. */
export interface Lateness {
  readonly median: number;
  readonly p99: number;
  readonly worst: number;
}

/** How often, in milliseconds, it is looked whether the loop comes round. */
const RESOLUTION = 2;

/** Runs in the server, in its main thread alone: the first signal begins a measurement, the next one ends it. */
const MONITOR = `
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';
let delay = null;
const say = (figures) => process.stderr.write('event loop: ' + JSON.stringify(figures) + '\\n');
if (isMainThread) process.on('SIGUSR2', () => {
  if (delay === null) {
    delay = monitorEventLoopDelay({ resolution: ${RESOLUTION} });
    delay.enable();
    return say('begun');
  }
  delay.disable();
  const late = (time) => Math.max(0, time / 1e6 - ${RESOLUTION});
  say({ median: late(delay.percentile(50)), p99: late(delay.percentile(99)), worst: late(delay.max) });
  delay = null;
});`;

/** What the server is to be started with. */
export const WITH_MONITOR = {
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(MONITOR)}`,
} as const;

/** How late the loop of a server is during some work; the server was started with the monitor. */
export async function latenessDuring(server: Running, work: () => Promise<unknown>): Promise<Lateness> {
  await answerTo(server);
  await work();
  return (await answerTo(server)) as Lateness;
}

async function answerTo({ process: child, stderr, ended }: Running): Promise<unknown> {
  const before = stderr().length;
  child.kill('SIGUSR2');
  let hasEnded = false;
  void ended.then(() => {
    hasEnded = true;
  });
  for (;;) {
    const [, said] = /^event loop: (.*)\n/m.exec(stderr().slice(before)) ?? [];
    if (said !== undefined) return JSON.parse(said);
    if (hasEnded) throw new Error('The server ended.');
    await pause(5);
  }
}
