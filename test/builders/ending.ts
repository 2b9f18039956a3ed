// Tells what a test has opened when it is to be closed: after the test, or after all tests of a file that share it.
import { afterAll, beforeAll, onTestFinished } from 'vitest';

type End = () => unknown;

/** Where the ends go of what is being opened for all tests of a file. */
let shared: End[] | null = null;

/** Has something done when what is being opened is over. The last that was opened goes first. */
export function whenOver(end: End): void {
  if (shared === null) onTestFinished(async () => void (await end()));
  else shared.push(end);
}

/** Opens something once, for all tests of a file or group, which only look at it; what they get is there once they begin. */
export function forAllTests<T>(open: () => Promise<T>): () => T {
  const ends: End[] = [];
  let opened: { readonly it: T } | undefined;
  beforeAll(async () => {
    shared = ends;
    try {
      opened = { it: await open() };
    } finally {
      shared = null;
    }
  });
  afterAll(async () => {
    for (const end of ends.reverse()) await end();
  });
  return () => {
    if (opened === undefined) throw new Error('It is opened before the first test');
    return opened.it;
  };
}
