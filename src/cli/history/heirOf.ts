// Finds the story that most likely took the place of one that is gone from the content.
import type { Article } from '../../article/Article.ts';
import { nearestName } from '../../article/frontMatter/nearestName.ts';
import type { History, Standing } from './readHistory.ts';

/** A story, and whether it is only likely that it is the one. */
export interface Heir {
  readonly article: Article;
  readonly isGuess: boolean;
}

/**
 * The heir of what stood somewhere: the story with the same identity, else one that came later with the same headline,
 * else a guess by the name.
 */
export function heirOf(
  { slug, fields, until }: Standing,
  articles: readonly Article[],
  { since }: Pick<History, 'since'>,
): Heir | null {
  const identity = fields?.id ?? slug;
  const same = articles.find(({ id }) => id === identity);
  if (same !== undefined) return { article: same, isGuess: false };
  const newcomers = articles.filter(({ file }) => {
    const came = since.get(file);
    return came === undefined || (until !== null && came >= until);
  });
  const alike = newcomers.find(({ fields: { headline } }) => headline === fields?.headline);
  if (alike !== undefined) return { article: alike, isGuess: false };
  const nearest = nearestName(slug, newcomers.map((article) => article.slug).sort());
  const article = newcomers.find((newcomer) => newcomer.slug === nearest);
  return article === undefined ? null : { article, isGuess: true };
}
