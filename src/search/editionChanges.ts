// Tells what of an edition is to be indexed anew after another one: what changed, and no more.
import type { Article } from '../article/Article.ts';
import { touchesBetween } from '../edition/changes/touchesBetween.ts';
import type { Edition } from '../edition/Edition.ts';
import { newestFirst } from '../edition/newestFirst.ts';

/** The difference of two editions. */
export interface Changes {
  /** The slugs of stories that are no longer there. */
  readonly removed: readonly string[];
  /** Stories that are new or others; those that did not change are the same objects in both. */
  readonly changed: readonly Article[];
}

/** What is to be done to an index of one edition so that it is one of the next. */
export function editionChanges(before: Edition, after: Edition): Changes {
  if (before === after) return { removed: [], changed: [] };
  const comparison = { order: newestFirst, most: Number.POSITIVE_INFINITY };
  const touches = touchesBetween(before.latest, after.latest, comparison) ?? [];
  const removed = touches.flatMap(({ old }) => old?.slug ?? []).filter((slug) => !after.articles.has(slug));
  const changed = touches.flatMap(({ now }) => now ?? []);
  return { removed, changed: [...new Set([...changed, ...byRenamed(before, after)])] };
}

// The name of an author stands in a file of its own.
function byRenamed(before: Edition, after: Edition): readonly Article[] {
  const ids = new Set([...before.authors.keys(), ...after.authors.keys()]);
  const nameIn = ({ authors }: Edition, id: string) => authors.get(id)?.fields.name;
  const renamed = [...ids].filter((id) => nameIn(before, id) !== nameIn(after, id));
  return renamed
    .flatMap((id) => after.byAuthor.get(id) ?? [])
    .flatMap(({ slug }) => after.articles.get(slug) ?? []);
}
