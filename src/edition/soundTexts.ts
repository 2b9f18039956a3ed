// Tells at once of nearly all texts that their links lead to pages of an edition.
import type { Article, Mentions } from '../article/Article.ts';
import type { Addresses } from './liveTexts.ts';
import type { Prepared } from './prepare.ts';
import { articleAddress, shortAddress } from './redirects.ts';
import { each, type Steps } from './Steps.ts';

/**
 * Makes, in steps, a function that tells whether a text has no dead link; where it says no, each link is to be looked at. The checks of the
 * archive have looked whether each link leads to something known. So what is left is what is known and not live, which is little.
 * @param articles the stories that are live, by their slug
 */
export function* soundTexts(
  prepared: Prepared,
  articles: ReadonlyMap<string, Article>,
  live: Addresses,
): Steps<(text: Mentions) => boolean> {
  const { source, problems, nameable } = prepared;
  const dark = new Set([...nameable].filter((address) => !live.has(address)));
  if (articles.size !== source.articles.length)
    yield* each(source.articles, ({ slug, id, file }) => {
      if (articles.get(slug)?.file !== file) dark.add(articleAddress(slug)).add(shortAddress({ id }));
    });
  // Links to what is not known at all are among the problems, but for those of versions that are held.
  const doubtful = new Set([...problems, ...source.refused].map(({ file }) => file));
  return ({ file, links }) => !doubtful.has(file) && links.every(({ address }) => !dark.has(address));
}
