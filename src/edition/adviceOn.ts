// Advice on what an archive holds: what is no mistake, and would serve readers better otherwise.
import type { Mentions } from '../article/Article.ts';
import { byPlace, type Problem } from '../article/Problem.ts';
import type { Archive } from './Archive.ts';
import { frontAdvice } from './frontAdvice.ts';
import { headlineAdvice } from './headlineAdvice.ts';
import { linkAdvice } from './linkAdvice.ts';
import { pictureAdvice } from './pictureAdvice.ts';
import { publicationAt } from './publication.ts';
import { publicationAdvice } from './publicationAdvice.ts';
import { shareAdvice, siteShareAdvice } from './shareAdvice.ts';

/**
 * The warnings that only editors need, in the order of their places: no edition holds them, so none can reach a reader
 * and serving pays nothing for them. Stories that are gone get none.
 * @param now milliseconds since 1970-01-01T00:00Z: drafts, embargoes and expiries decide what a link shows
 */
export function adviceOn(archive: Archive, now: number): readonly Problem[] {
  const current = isCurrentIn(archive);
  const articles = archive.articles.filter(
    (article) => current(article) && publicationAt(article, now) !== 'gone',
  );
  const pages = archive.pages.filter(current);
  const authors = archive.authors.filter(current);
  return [
    ...articles.flatMap(headlineAdvice),
    ...articles.flatMap((article) => publicationAdvice(article, now)),
    ...articles.flatMap((article) => shareAdvice(article, now)),
    ...siteShareAdvice(archive),
    ...linkAdvice(archive, { articles, standing: [...pages, ...authors] }, now),
    ...frontAdvice(archive, now),
    ...pictureAdvice(archive, articles),
  ].sort(byPlace);
}

// Of a file with errors the last good version may be held: its places are not those of the file.
function isCurrentIn({ problems }: Archive): (text: Pick<Mentions, 'file'>) => boolean {
  const broken = new Set(problems.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  return ({ file }) => !broken.has(file);
}
