// Waits for what must come.
import { vi } from 'vitest';

/** In milliseconds: what comes at all comes within a second or two, but on a busy machine it may take many times as long. */
const MOST = 60_000;

/** Waits until a check passes, and returns what it returns. Should it never, what it last found wrong is thrown. */
export function soon<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: MOST, interval: 20 });
}
