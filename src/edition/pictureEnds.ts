// Says until when something published names each picture.
import type { Reference } from '../article/Article.ts';
import type { Edition } from './Edition.ts';
import { endOf } from './publication.ts';

/** What is looked at. */
type Naming = Pick<Edition, 'site' | 'latest' | 'pages' | 'authors' | 'byAuthor'>;

/**
 * The instants, in milliseconds, from which no text of an edition names a picture, by its path in `pictures/`: Infinity
 * where nothing known ends them. An author's page lasts as long as the last of the author's stories.
 */
export function pictureEnds({ site, latest, pages, authors, byAuthor }: Naming): ReadonlyMap<string, number> {
  const ends = new Map<string, number>();
  const name = (path: string, until: number): void => {
    ends.set(path, Math.max(until, ends.get(path) ?? Number.NEGATIVE_INFINITY));
  };
  const text = ({ references }: { readonly references: readonly Reference[] }, until: number): void => {
    for (const { kind, target } of references) if (kind === 'picture') name(target, until);
  };
  for (const article of latest) text(article, endOf(article));
  for (const page of pages.values()) text(page, Number.POSITIVE_INFINITY);
  for (const author of authors.values())
    text(author, Math.max(...(byAuthor.get(author.slug) ?? []).map(endOf)));
  if (site.publisher?.logo !== undefined) name(site.publisher.logo, Number.POSITIVE_INFINITY);
  return ends;
}
