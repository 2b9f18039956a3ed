// Divides long work into turns, so that those who ask for pages meanwhile are answered.
import { setImmediate as nextTurn } from 'node:timers/promises';

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
