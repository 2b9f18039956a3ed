// Former addresses: where each alias and each short link leads.
import type { Article } from '../article/Article.ts';
import { decodeUriSafely } from '../article/body/links.ts';

/** The address of a story. */
export function articleAddress(slug: string): string {
  return `/articles/${slug}`;
}

/** The permanent short address of a story. */
export function shortAddress({ id }: Article): string {
  return `/a/${id}`;
}

/** The address that an alias stands for: a path as it is, a bare slug among the stories; without encoding. */
export function formerAddress(alias: string): string {
  const path = decodeUriSafely(alias);
  return (path.startsWith('/') ? path : articleAddress(path)).replace(/\/+$/, '') || '/';
}

/**
 * Maps the aliases and short links of stories to their addresses. An alias never hides what stands at the address
 * itself. Every alias leads straight to the story, so there are no chains.
 * @param articles the stories that are or were public: those first that win where two have the same alias
 * @param taken the addresses at which something stands
 */
export function redirectsOf(
  articles: readonly Article[],
  taken: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const short = articles.map((article) => [shortAddress(article), articleAddress(article.slug)] as const);
  const redirects = new Map<string, string>(short);
  for (const { slug, fields } of articles) {
    for (const former of fields.aliases.map(formerAddress)) {
      if (!taken.has(former) && !redirects.has(former)) redirects.set(former, articleAddress(slug));
    }
  }
  return redirects;
}
