// The number of a story in the index, from which its place in time follows.

/** Stories of one second that have numbers of their own. */
const IN_A_SECOND = 4096;

/** In seconds: earlier and later than any date of four digits. */
const FIRST = -62_200_000_000;
const LAST = 253_402_500_000;

/**
 * The first number that a story published at an instant can have: a later one has a greater number, so that the newest
 * are found without sorting. Numbers stay below 2^53.
 * @param instant milliseconds; infinite ones count as the last and the first
 */
export function firstId(instant: number): number {
  const seconds = Math.min(LAST, Math.max(FIRST, Math.floor(instant / 1000)));
  return seconds * IN_A_SECOND;
}

/** Where among those of its second a story stands: the same on every machine, unless two meet there. */
export function offsetOf(slug: string): number {
  let hash = 0;
  for (let index = 0; index < slug.length; index++) hash = (hash * 31 + slug.charCodeAt(index)) % 65_521;
  return hash % IN_A_SECOND;
}
