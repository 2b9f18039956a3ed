// Who wrote a story and where it was filed, as its page prints it.
import type { Article } from '../article/Article.ts';
import { bylineOf } from '../edition/bylineOf.ts';
import type { Edition } from '../edition/Edition.ts';
import type { Wording } from '../words/wordingFor.ts';
import { type LanguageView, oursIn } from './LanguageView.ts';

/** The byline for its template. */
export interface BylineView {
  readonly pieces: readonly {
    readonly kind: 'author' | 'place' | 'words';
    readonly text: string;
    readonly href: string | null;
  }[];
  /** The language of the words between the names, where it is not that of the page. */
  readonly language: LanguageView | null;
}

/** The byline of a story. A preview may have authors without a page: no public story has them yet. */
export function bylineView(
  { authors, byAuthor }: Edition,
  { fields }: Article,
  wording: Wording,
): BylineView {
  const known = fields.authors
    .flatMap((id) => authors.get(id) ?? [])
    .map(({ slug, fields: { name } }) => ({ name, href: byAuthor.has(slug) ? `/authors/${slug}` : null }));
  const pieces = bylineOf({ authors: known, place: fields.dateline ?? null }, wording);
  return {
    pieces: pieces.map((piece) => ({
      kind: piece.kind,
      text: piece.text,
      href: piece.kind === 'author' ? piece.author.href : null,
    })),
    language: oursIn(wording),
  };
}
