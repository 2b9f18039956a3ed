// Decides whether a story is public at an instant, and when that changes.
import type { Article } from '../article/Article.ts';

/** A draft is never public, an embargoed story not yet, a gone one (expired or withdrawn) no longer. */
export type Publication = 'draft' | 'embargoed' | 'published' | 'gone';

/** The state of a story at an instant in milliseconds. */
export function publicationAt(article: Article, now: number): Publication {
  const { fields } = article;
  if (fields.draft || fields.published === undefined) return 'draft';
  if (now < fields.published.instant) return 'embargoed';
  return now >= endOf(article) ? 'gone' : 'published';
}

/** The instant from which a story is gone, in milliseconds: its expiry or withdrawal; Infinity without either. */
export function endOf({ fields: { expires, withdrawn } }: Article): number {
  return Math.min(
    expires?.instant ?? Number.POSITIVE_INFINITY,
    withdrawn?.at.instant ?? Number.POSITIVE_INFINITY,
  );
}

/** The state of a story as the desk sees it: what is yet to be published counts as public. */
export function proofAt(article: Article, now: number): Publication {
  const publication = publicationAt(article, now);
  return publication === 'gone' ? 'gone' : 'published';
}

/** The span of time, in milliseconds, in which no story changes its state or reads otherwise. */
export interface Period {
  readonly validFrom: number;
  readonly validUntil: number;
}

/** The period around an instant; without a change before or after it, that end is infinite. */
export function periodAt(articles: readonly Article[], now: number): Period {
  let validFrom = Number.NEGATIVE_INFINITY;
  let validUntil = Number.POSITIVE_INFINITY;
  const change = (at: { readonly instant: number } | undefined): void => {
    if (at === undefined) return;
    if (at.instant > now) validUntil = Math.min(validUntil, at.instant);
    else validFrom = Math.max(validFrom, at.instant);
  };
  for (const article of articles) {
    const { draft, published, expires, withdrawn, updated, corrections } = article.fields;
    if (draft) continue;
    change(published);
    change(expires);
    change(withdrawn?.at);
    change(updated);
    for (const { at } of corrections) change(at);
  }
  return { validFrom, validUntil };
}
