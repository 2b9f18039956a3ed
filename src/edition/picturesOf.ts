// Finds the pictures that an edition shows.
import type { Mentions } from '../article/Article.ts';
import type { Archive, Picture } from './Archive.ts';
import { each, type Steps } from './Steps.ts';

/** The pictures that texts or the site itself name, by their path in `pictures/`; in steps. */
export function* picturesOf(
  { site, pictures }: Archive,
  texts: readonly (readonly Mentions[])[],
): Steps<ReadonlyMap<string, Picture>> {
  const found = new Map<string, Picture>();
  const add = (path: string): void => {
    const picture = pictures.get(path);
    if (picture !== undefined) found.set(picture.path, picture);
  };
  for (const list of texts)
    yield* each(list, ({ references }) => {
      for (const { kind, target } of references) if (kind === 'picture') add(target);
    });
  if (site.publisher?.logo !== undefined) add(site.publisher.logo);
  return found;
}
