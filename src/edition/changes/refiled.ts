// Puts stories that have changed in their places in a list in the order of files.
import type { Article } from '../../article/Article.ts';
import { pieced, type Splice } from './relisted.ts';
import type { Touch } from './touchesBetween.ts';

/**
 * A list in the order of files after some touches, one after the other; the list before stays as it was. Null where the stories
 * that are to change are not there.
 */
export function refiled(articles: readonly Article[], touches: readonly Touch[]): readonly Article[] | null {
  if (touches.length === 0) return articles;
  const files = byFile(touches);
  if (files === null) return null;
  const splices: Splice<Article>[] = [];
  for (const [file, { old, now }] of files) {
    const place = placeIn(articles, file);
    const found = articles[place]?.file === file ? (articles[place] ?? null) : null;
    if (found !== old) return null;
    if (old !== null) splices.push({ place, now: null });
    if (now !== null) splices.push({ place, now });
  }
  return pieced(articles, splices);
}

/** What happens to each file in all, in the order of files; null where a touch is of something else than the one before left. */
function byFile(touches: readonly Touch[]): readonly (readonly [string, Touch])[] | null {
  const files = new Map<string, Touch>();
  for (const { old, now } of touches) {
    const file = (old ?? now)?.file ?? '';
    const before = files.get(file);
    if (before !== undefined && before.now !== old) return null;
    files.set(file, { old: before === undefined ? old : before.old, now });
  }
  return [...files].sort(([a], [b]) => (a < b ? -1 : 1));
}

function placeIn(list: readonly Article[], file: string): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.file ?? '') < file) low = middle + 1;
    else high = middle;
  }
  return low;
}
