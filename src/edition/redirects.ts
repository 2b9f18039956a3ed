// Former addresses: where each alias and each short link leads.
import type { Article } from '../article/Article.ts';

/** The address of a story. */
export function articleAddress(slug: string): string {
  return `/articles/${slug}`;
}

/**
 * Maps the aliases and short links of published stories to their addresses. An alias never hides a story that has
 * the address itself. Every alias leads straight to the story, so there are no chains.
 */
export function redirectsOf(articles: readonly Article[]): ReadonlyMap<string, string> {
  const redirects = new Map<string, string>();
  const own = new Set(articles.map(({ slug }) => articleAddress(slug)));
  for (const { slug, id, fields } of articles) {
    redirects.set(`/a/${id}`, articleAddress(slug));
    for (const alias of fields.aliases) {
      const former = alias.startsWith('/') ? alias : articleAddress(alias);
      if (!own.has(former) && !redirects.has(former)) redirects.set(former, articleAddress(slug));
    }
  }
  return redirects;
}
