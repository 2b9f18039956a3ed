// Finds the stories in which two archives differ.
import type { Article } from '../../article/Article.ts';

/** A story that is new, gone or another version; null where it is not there. */
export interface Touch {
  readonly old: Article | null;
  readonly now: Article | null;
}

/** Beyond this number of stories, an edition is made as quickly from the beginning. */
export const MOST_TOUCHED = 100;

/**
 * The stories that are not the same objects in two lists; null where they are many.
 * @param before stories in the order of their files
 * @param after others in the same order
 */
export function touchesBetween(
  before: readonly Article[],
  after: readonly Article[],
): readonly Touch[] | null {
  const touches: Touch[] = [];
  let [left, right] = [0, 0];
  while (left < before.length || right < after.length) {
    const old = before[left];
    const now = after[right];
    if (old !== now) {
      if (touches.length === MOST_TOUCHED) return null;
      touches.push(touchOf(old, now));
    }
    const isNew = old === undefined || (now !== undefined && now.file < old.file);
    const isGone = now === undefined || (old !== undefined && old.file < now.file);
    if (!isNew) left += 1;
    if (!isGone) right += 1;
  }
  return touches;
}

function touchOf(old: Article | undefined, now: Article | undefined): Touch {
  if (old === undefined || (now !== undefined && now.file < old.file)) return { old: null, now: now ?? null };
  if (now === undefined || old.file < now.file) return { old, now: null };
  return { old, now };
}
