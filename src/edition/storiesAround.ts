// Chooses the stories that stand around a story on its page, none of them twice.
import type { Article } from '../article/Article.ts';
import type { Edition } from './Edition.ts';
import { relatedStories } from './relatedStories.ts';
import { type Series, seriesOf } from './seriesOf.ts';

/** The stories around a story. */
export interface StoriesAround {
  readonly series: Series | null;
  readonly related: readonly Article[];
  /** The newest ones of its section that are not among the others. */
  readonly more: readonly Article[];
}

/** How many more stories of the section there are at most. */
export const MORE = 4;

/** The stories around one that is in the edition, or that is looked at before. */
export function storiesAround(edition: Edition, article: Article): StoriesAround {
  const series = seriesOf(edition, article);
  const taken = new Set([article.slug, ...(series?.parts ?? []).map((part) => part.article.slug)]);
  const related = relatedStories(edition, article, taken);
  for (const { slug } of related) taken.add(slug);
  return { series, related, more: moreFrom(edition, article.fields.section, taken) };
}

function moreFrom({ sections }: Edition, section: string, taken: ReadonlySet<string>): readonly Article[] {
  const found: Article[] = [];
  for (const article of sections.get(section) ?? []) {
    if (found.length === MORE) break;
    if (!taken.has(article.slug)) found.push(article);
  }
  return found;
}
