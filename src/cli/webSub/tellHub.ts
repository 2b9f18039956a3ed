// Tells a WebSub hub that a feed has changed (https://www.w3.org/TR/websub/#publishing).
import { setTimeout as pause } from 'node:timers/promises';
import { hostReason } from '../hostReason.ts';

/** A hub, and how long to try. All times are in milliseconds. */
export interface Hub {
  readonly url: string;
  /** For one request. */
  readonly patience: number;
  /** Between one request and the next, where it failed: one fewer than there are requests. */
  readonly pauses: readonly number[];
}

/** A hub as it is tried unless a test is in a hurry. */
export function hubAt(url: string): Hub {
  return { url, patience: 10_000, pauses: [1000, 10_000] };
}

/**
 * Tells a hub of a feed, more than once if that may help.
 * @param stop ends it early; nothing is at fault then
 * @returns why it failed; null where the hub knows now, or it was stopped
 */
export async function tellHub(hub: Hub, feed: string, stop: AbortSignal): Promise<string | null> {
  for (const wait of [...hub.pauses, null]) {
    const failure = await ask(hub, feed, stop);
    if (failure === null || stop.aborted) return null;
    if (wait === null || failure.isFinal) return failure.reason;
    try {
      await pause(wait, undefined, { signal: stop, ref: false });
    } catch {
      return null;
    }
  }
  return null;
}

interface Failure {
  readonly reason: string;
  /** Whether asking again would not help. */
  readonly isFinal: boolean;
}

async function ask({ url, patience }: Hub, feed: string, stop: AbortSignal): Promise<Failure | null> {
  const late = AbortSignal.timeout(patience);
  // Hubs differ in the name of the field.
  const body = new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': feed, 'hub.topic': feed });
  try {
    const signal = AbortSignal.any([late, stop]);
    const response = await fetch(url, {
      method: 'POST',
      body,
      signal,
      headers: { 'user-agent': 'broadsheet' },
    });
    await response.body?.cancel();
    const { ok, status } = response;
    if (ok) return null;
    return { reason: `it answered ${status}`, isFinal: status < 500 && status !== 408 && status !== 429 };
  } catch (error) {
    if (late.aborted)
      return { reason: `it did not answer within ${patience / 1000} seconds`, isFinal: false };
    return { reason: hostReason(error), isFinal: false };
  }
}
