// Says who wrote a story, and where it was filed, as its language says it.
import { listPieces, piecesOf } from '../words/phrases.ts';
import type { Wording } from '../words/wordingFor.ts';

/** A piece of a byline: an author, the place of filing, or words of ours. */
export type BylinePiece<Author> =
  | { readonly kind: 'author'; readonly text: string; readonly author: Author }
  | { readonly kind: 'place' | 'words'; readonly text: string };

/** What a byline is made of. */
export interface Filing<Author> {
  readonly authors: readonly Author[];
  readonly place: string | null;
}

/** The pieces of a byline, in their order; none where neither an author nor a place is known. */
export function bylineOf<Author extends { readonly name: string }>(
  { authors, place }: Filing<Author>,
  { words, language }: Wording,
): BylinePiece<Author>[] {
  const { by, byIn, in: filed } = words.story;
  if (authors.length === 0 && place === null) return [];
  const pattern = authors.length === 0 ? filed : place === null ? by : byIn;
  return piecesOf(pattern).flatMap((piece): BylinePiece<Author>[] => {
    if (piece.name === null) return [{ kind: 'words', text: piece.text }];
    if (piece.name === 'place') return [{ kind: 'place', text: place ?? '' }];
    return named(authors, language);
  });
}

function named<Author extends { readonly name: string }>(authors: readonly Author[], language: string) {
  const names = authors.map(({ name }) => name);
  let next = 0;
  return listPieces(names, language).map(({ text, isItem }): BylinePiece<Author> => {
    const author = isItem ? authors[next++] : undefined;
    return author === undefined ? { kind: 'words', text } : { kind: 'author', text, author };
  });
}
