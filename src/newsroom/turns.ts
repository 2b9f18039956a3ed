// Divides long work into turns, so that those who ask for pages meanwhile are answered.
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Steps } from '../edition/Steps.ts';

/** How long, in milliseconds, work may hold the event loop before others have their turn. */
const TURN = 5;

/** Makes a function to be awaited between the steps of long work: it lets others in when a turn is over. */
export function turns(): () => Promise<void> {
  let start = performance.now();
  return async () => {
    if (performance.now() - start < TURN) return;
    await nextTurn();
    start = performance.now();
  };
}

/** Does work in turns; when it is done, nobody has a turn before whoever waited for it. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  const nextTurnIfOver = turns();
  let step = steps.next();
  while (!step.done) {
    await nextTurnIfOver();
    step = steps.next();
  }
  return step.value;
}
