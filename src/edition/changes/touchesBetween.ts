// Finds the stories in which two lists differ.
import type { Article } from '../../article/Article.ts';

/** A story that is new, gone or another version; null where it is not there. */
export interface Touch {
  readonly old: Article | null;
  readonly now: Article | null;
}

/**
 * How many stories of a list of some length may differ: with more, a small edition is made as quickly from the beginning,
 * and a large one holds up readers, for whom that is done in steps.
 */
export function mostTouched(length: number): number {
  return Math.max(100, length / 200);
}

/** How two lists are compared. */
interface Comparison {
  /** The order of both: 0 for two versions of one story. */
  readonly order?: (a: Article, b: Article) => number;
  /** How many differences are too many, less one. */
  readonly most?: number;
}

function byFile(a: Article, b: Article): number {
  return a.file < b.file ? -1 : Number(a.file > b.file);
}

/** The stories that are not the same objects in two lists in the order of files, or another one; null where they are many. */
export function touchesBetween(
  before: readonly Article[],
  after: readonly Article[],
  { order = byFile, most = mostTouched(after.length) }: Comparison = {},
): readonly Touch[] | null {
  const touches: Touch[] = [];
  let [left, right] = [0, 0];
  while (left < before.length || right < after.length) {
    const [old, now] = [before[left], after[right]];
    // Who comes first in the order is in that list alone.
    const place = old === now ? 0 : old === undefined ? 1 : now === undefined ? -1 : order(old, now);
    if (place <= 0) left += 1;
    if (place >= 0) right += 1;
    if (old === now) continue;
    if (touches.length >= most) return null;
    touches.push({ old: place <= 0 ? (old ?? null) : null, now: place >= 0 ? (now ?? null) : null });
  }
  return touches;
}
