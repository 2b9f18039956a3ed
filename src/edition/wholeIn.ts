// Tells which texts name only authors and pictures that are there.
import type { Mentions } from '../article/Article.ts';
import type { Archive } from './Archive.ts';

/** Whether a text is whole in an archive; names of related stories do not matter for that. */
export function wholeIn({ authors, pictures }: Archive): (text: Mentions) => boolean {
  const ids = new Set(authors.map(({ slug }) => slug));
  return ({ references }) =>
    references.every(({ kind, target }) => {
      if (kind === 'related') return true;
      return kind === 'picture' ? pictures.has(target) : ids.has(target);
    });
}
