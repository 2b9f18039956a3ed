// Writes queries in the language of FTS5 (https://www.sqlite.org/fts5.html#full_text_query_syntax).

/** Ways of saying a term: any of them will do. Each is one word or some that follow one another, folded. */
export type Ways = readonly (readonly string[])[];

/** Columns by what a word in them says of a story. */
export const HEADLINE = ['headline'] as const;
export const ABOUT = ['headline', 'standfirst', 'topics', 'authors'] as const;

// Folded words hold letters, marks and digits only: within quotation marks, none can mean anything else.
function phrase(words: readonly string[]): string {
  return `"${words.join(' ')}"`;
}

/** Finds stories that have all terms. */
export function allOf(terms: readonly Ways[]): string {
  return terms.map((ways) => `(${ways.map(phrase).join(' OR ')})`).join(' AND ');
}

/** Finds stories that have any of the terms. */
export function anyOf(terms: readonly Ways[]): string {
  return terms.flat().map(phrase).join(' OR ');
}

/** The same in some columns only. */
export function inColumns(columns: readonly string[], expression: string): string {
  return `{${columns.join(' ')}} : (${expression})`;
}

/** The same without stories that have any of some terms. */
export function withoutAny(terms: readonly Ways[], expression: string): string {
  return terms.length === 0 ? expression : `(${expression}) NOT (${anyOf(terms)})`;
}

/** The same in one section only; null for all. */
export function inSection(section: string | null, expression: string): string {
  return section === null ? expression : `(${expression}) AND facets : "${sectionFacet(section)}"`;
}

/** A section as the word of a column of its own: with signs that no folded word has. */
export function sectionFacet(id: string): string {
  return `§${id.replaceAll('-', '§')}`;
}
