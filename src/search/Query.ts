// What is looked for: the words of a query, and how stories are chosen and put in order.

/** A part of a query: a word, or words that have to follow one another. */
export interface Term {
  /** Folded; never empty. */
  readonly words: readonly string[];
  /** Whether it stood in quotation marks: it is found as it is or not at all. */
  readonly isQuoted: boolean;
  /** Where it stands in the text of the query. */
  readonly start: number;
  readonly end: number;
}

/** The words of a query. */
export interface Wanted {
  /** What was read of the query: without control characters, and no longer than is looked for. */
  readonly text: string;
  readonly terms: readonly Term[];
  /** What no story may have: the terms with a hyphen before them. */
  readonly without: readonly Term[];
  /** Whether there was more of it. */
  readonly isCut: boolean;
}

/** The order of results: what fits best, or what is newest. */
export type Order = 'relevance' | 'date';

/** A query whole. */
export interface Query {
  readonly wanted: Wanted;
  /** The id of a section; null for all. */
  readonly section: string | null;
  /** Stories published from this instant (milliseconds) on; null without a limit. */
  readonly from: number | null;
  /** Stories published before this instant; null without a limit. */
  readonly until: number | null;
  readonly order: Order;
  /** Which page of the results, from 1. */
  readonly page: number;
}

/** Results on a page, as many as on those of other lists. */
export const PER_PAGE = 20;

/** So many results can be looked through; of more, only this is known. */
export const MOST_RESULTS = 1000;
