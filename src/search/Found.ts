// What the search found.
import type { FoundPassage } from './foundPassage.ts';
import type { Marks } from './markWords.ts';

/** A story that was found. */
export interface Hit {
  readonly slug: string;
  /** What it was known by when it was taken in. */
  readonly key: string;
  /** Null where the words stand in its headline, its topics or the names of its authors alone. */
  readonly passage: FoundPassage | null;
}

/**
 * How the results came about: they hold all words; or, because nothing does, other words that may have been meant; or
 * the words of quotations in any order; or some of the words.
 */
export type Manner = 'all' | 'corrected' | 'unquoted' | 'some';

/** A page of results. */
export interface Found {
  readonly hits: readonly Hit[];
  /** All results, of all pages. */
  readonly count: number;
  /** Whether there are more than are counted. */
  readonly isCapped: boolean;
  readonly manner: Manner;
  /** The query that was answered instead, where it was corrected; else another one that may have been meant, or null. */
  readonly suggestion: string | null;
  /** The words that were found. */
  readonly marks: Marks;
}
