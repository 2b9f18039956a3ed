// The order of stories: newest first.
import type { Article } from '../article/Article.ts';

/** Newest first; stories of the same instant by slug, so that the order is the same on every machine. */
export function newestFirst(a: Article, b: Article): number {
  const [first, second] = [publishedAt(a), publishedAt(b)];
  if (first !== second) return second > first ? 1 : -1;
  return a.slug < b.slug ? -1 : Number(a.slug > b.slug);
}

/** The instant of publication, in milliseconds; a draft without a date is newer than all that has one. */
export function publishedAt({ fields: { published } }: Article): number {
  return published?.instant ?? Number.POSITIVE_INFINITY;
}
