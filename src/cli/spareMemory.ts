// Has V8 look for garbage sooner than it would by itself: a large archive stays in memory, and twice as much is not there.
import { setFlagsFromString } from 'node:v8';

/** In bytes: a smaller heap may grow as it likes. */
const LARGE = 128 * 1024 * 1024;

/** By how much, in per cent, the heap may grow before it is looked through again. By itself, V8 lets it double. */
const GROWTH = 12;

/**
 * In bytes: V8 begins to look through the heap, in small steps between other work, when so much is added that is not in it.
 * It is never written to, so that it takes no memory.
 */
const NUDGE = 96 * 1024 * 1024;

/** Spares memory from now on, and has what the start has left looked through. Without it, all else is the same. */
export function spareMemory(heapUsed: number): void {
  if (heapUsed < LARGE) return;
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
  new ArrayBuffer(NUDGE);
}
