// Takes patterns and lists apart, so that a part of them can be more than words: a link, say.

/** A piece of a phrase: its own words, or the name of what stands in their midst. */
export type Piece = { readonly text: string; readonly name: null } | { readonly name: string };

/** The pieces of a pattern such as `By {names} in {place}`. */
export function piecesOf(pattern: string): Piece[] {
  return pattern
    .split(/\{(\w+)\}/)
    .map((part, index): Piece => (index % 2 === 1 ? { name: part } : { text: part, name: null }))
    .filter((piece) => piece.name !== null || piece.text !== '');
}

/** A piece of a list: an item, or what stands between two. */
export interface ListPiece {
  readonly text: string;
  readonly isItem: boolean;
}

const lists = new Map<string, Intl.ListFormat>();

/** Some items as a language (BCP 47) strings them together: `A, B and C`. */
export function listPieces(items: readonly string[], language: string): ListPiece[] {
  const format = lists.get(language) ?? new Intl.ListFormat(language);
  lists.set(language, format);
  return format.formatToParts(items).map(({ type, value }) => ({ text: value, isItem: type === 'element' }));
}

/** The same as one text. */
export function listText(items: readonly string[], language: string): string {
  return listPieces(items, language)
    .map(({ text }) => text)
    .join('');
}
