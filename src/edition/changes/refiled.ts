// Puts stories that have changed in their places in a list in the order of files.
import type { Article } from '../../article/Article.ts';
import type { Touch } from './touchesBetween.ts';

/**
 * A list in the order of files after some touches, one after the other; the list before stays as it was. Null where the stories
 * that are to change are not there.
 */
export function refiled(articles: readonly Article[], touches: readonly Touch[]): readonly Article[] | null {
  if (touches.length === 0) return articles;
  const list = [...articles];
  for (const { old, now } of touches) {
    const file = (old ?? now)?.file ?? '';
    const place = placeIn(list, file);
    const found = list[place];
    if (old === null ? found?.file === file : found !== old) return null;
    list.splice(place, old === null ? 0 : 1, ...(now === null ? [] : [now]));
  }
  return list;
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
