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
  const next = [...list];
  for (const old of outs) {
    const place = placeOf(next, old);
    if (next[place]?.slug === old.slug) next.splice(place, 1);
  }
  for (const article of ins) next.splice(placeOf(next, article), 0, article);
  return next;
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
