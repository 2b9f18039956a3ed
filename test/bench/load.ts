// Asks for pages at a steady rate, as readers do, and keeps how long each answer took.
import { setTimeout as pause } from 'node:timers/promises';
import type { BenchSite } from './BenchSite.ts';
import { benchStory } from './writeContent.ts';

/** Requests a second. */
const RATE = 50;

/** A load at work. */
export interface Load {
  /** Ends it; returns how long each answer took, in milliseconds. */
  readonly end: () => Promise<readonly number[]>;
}

/** Begins to ask for stories and for lists. The next request does not wait for the answer to the one before. */
export function startLoad({ ask, stories }: BenchSite): Load {
  const took: number[] = [];
  const open = new Set<Promise<void>>();
  const faults: unknown[] = [];
  let running = true;
  const one = async (path: string): Promise<void> => {
    const start = performance.now();
    await ask(path);
    took.push(performance.now() - start);
  };
  const run = async (): Promise<void> => {
    const start = performance.now();
    for (let count = 0; running; count++) {
      const request = one(pathAt(count, stories))
        .catch((error: unknown) => void faults.push(error))
        .finally(() => open.delete(request));
      open.add(request);
      await pause(Math.max(0, start + ((count + 1) * 1000) / RATE - performance.now()));
    }
  };
  const finished = run();
  const end = async (): Promise<readonly number[]> => {
    running = false;
    await finished;
    await Promise.all(open);
    if (faults.length > 0) throw faults[0];
    return took;
  };
  return { end };
}

function pathAt(count: number, stories: number): string {
  return count % 5 === 0
    ? `/topics/topic-${count % 200}`
    : `/articles/${benchStory((count * 7919) % stories).slug}`;
}
