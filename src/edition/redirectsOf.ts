// Former addresses: where each alias and each short link leads.
import type { Article } from '../article/Article.ts';
import type { Addresses } from './liveTexts.ts';
import { waysTo } from './waysTo.ts';

/**
 * Maps the aliases and short links of stories to their addresses. An alias never hides what stands at the address
 * itself. Every alias leads straight to the story, so there are no chains.
 * @param articles the stories that are or were public: those first that win where two have the same alias
 * @param taken the addresses at which something stands
 */
export function redirectsOf(articles: readonly Article[], taken: Addresses): ReadonlyMap<string, string> {
  const redirects = new Map<string, string>();
  for (const { short, address } of articles.map(waysTo)) redirects.set(short, address);
  for (const { former, address } of articles.map(waysTo)) {
    for (const alias of former) if (!taken.has(alias) && !redirects.has(alias)) redirects.set(alias, address);
  }
  return redirects;
}
