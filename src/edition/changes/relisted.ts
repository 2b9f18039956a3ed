// Takes stories out of a list that is newest first, and puts others in.
import type { Article } from '../../article/Article.ts';
import { newestFirst } from '../newestFirst.ts';

/** Stories that leave lists, and stories that come into them; of one that only changes, both versions. */
export interface Shift {
  readonly outs: readonly Article[];
  readonly ins: readonly Article[];
}

/** A list after a shift; the list before stays as it was. Stories that are not in it need not be taken out. */
export function relisted(list: readonly Article[], { outs, ins }: Shift): readonly Article[] {
  if (outs.length + ins.length === 0) return list;
  const places = new Map(outs.map((old) => [old.slug, placeOf(list, old)]));
  const gone = [...places].filter(([slug, place]) => list[place]?.slug === slug);
  const placeFor = (now: Article): number => {
    const place = places.get(now.slug);
    const old = place === undefined ? undefined : list[place];
    // Most stories stay where they were.
    return place !== undefined && old && newestFirst(old, now) === 0 ? place : placeOf(list, now);
  };
  const coming = [...ins].sort(newestFirst).map((now) => ({ place: placeFor(now), now }));
  return pieced(list, [...gone.map(([_slug, place]) => ({ place, now: null })), ...coming]);
}

/** What happens at a place of a list: something comes before what stands there, or that goes. */
export interface Splice<T> {
  readonly place: number;
  /** Null where what stands there goes. */
  readonly now: T | null;
}

/**
 * A list with some things taken out and others put in. One after the other would move the rest of a long list each time.
 * @param splices places in the list as it is; what comes to one place comes in this order
 */
export function pieced<T>(list: readonly T[], splices: readonly Splice<T>[]): readonly T[] {
  const pieces: (readonly T[])[] = [];
  let from = 0;
  // What comes to a place comes before what stands there.
  const inOrder = [...splices].sort(
    (a, b) => a.place - b.place || Number(a.now === null) - Number(b.now === null),
  );
  for (const { place, now } of inOrder) {
    if (place > from) pieces.push(list.slice(from, place));
    from = now === null ? place + 1 : Math.max(from, place);
    if (now !== null) pieces.push([now]);
  }
  return ([] as T[]).concat(...pieces, list.slice(from));
}

/** The index of a story in a list that is newest first, or the one at which it belongs there. */
export function placeOf(list: readonly Article[], article: Article): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = list[middle];
    if (other !== undefined && newestFirst(other, article) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
