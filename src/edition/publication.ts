// Decides whether a story is public at an instant, and when that changes next.
import type { Article } from '../article/Article.ts';

/** A draft is never public, an embargoed story not yet, a gone one (expired or withdrawn) no longer. */
export type Publication = 'draft' | 'embargoed' | 'published' | 'gone';

/** The state of a story at an instant in milliseconds. */
export function publicationAt({ fields }: Article, now: number): Publication {
  if (fields.draft || fields.published === undefined) return 'draft';
  if (now < fields.published.instant) return 'embargoed';
  const ends = [fields.expires?.instant, fields.withdrawn?.at.instant].filter((end) => end !== undefined);
  return ends.some((end) => now >= end) ? 'gone' : 'published';
}

/** The first instant after `now` at which the state of a story changes; Infinity if never. */
export function nextChange({ fields }: Article, now: number): number {
  if (fields.draft) return Number.POSITIVE_INFINITY;
  const instants = [fields.published?.instant, fields.expires?.instant, fields.withdrawn?.at.instant];
  return Math.min(
    ...(instants.filter((instant) => instant !== undefined && instant > now) as number[]),
    Number.POSITIVE_INFINITY,
  );
}
