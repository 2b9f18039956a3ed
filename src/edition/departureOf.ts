// Tells readers why a story is gone.
import type { Article } from '../article/Article.ts';
import type { Departure } from './Edition.ts';

/** The departure of a story that is gone at an instant (milliseconds); none of one that never ends. */
export function departureOf({ slug, language, fields }: Article, now: number): readonly Departure[] {
  const { headline, withdrawn, expires } = fields;
  const told = { slug, headline, language };
  if (withdrawn !== undefined && now >= withdrawn.at.instant)
    return [{ ...told, reason: withdrawn.reason, at: withdrawn.at }];
  return expires === undefined ? [] : [{ ...told, reason: null, at: expires }];
}
