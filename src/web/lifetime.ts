// How long an answer may be kept by browsers and caches.
import type { Edition } from '../edition/Edition.ts';

/** How long, in seconds, a browser or cache may show a page without asking again. */
export const FRESH = 30;

/** What Cache-Control says, and the instant (milliseconds) from which it says something else. */
export interface Lifetime {
  readonly value: string;
  readonly until: number;
}

/**
 * The lifetime of an answer: never beyond the instant at which it, or its edition, ends, because an embargo, an expiry
 * or an anniversary would be missed.
 */
export function lifetimeOf({ validUntil }: Pick<Edition, 'validUntil'>, now: number): Lifetime {
  const seconds = Math.max(0, Math.min(FRESH, Math.floor((validUntil - now) / 1000)));
  // It is said to the millisecond in which so many seconds are left.
  const until = Math.min(validUntil, validUntil - seconds * 1000 + 1);
  return { value: `public, max-age=${seconds}`, until };
}

/** The same, as Cache-Control says it. */
export function cacheControl(what: Pick<Edition, 'validUntil'>, now: number): string {
  return lifetimeOf(what, now).value;
}
