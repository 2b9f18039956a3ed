// What the thread of the search is told to do. It does one thing after the other, in the order in which it is told.
import type { Found } from './Found.ts';
import type { Query } from './Query.ts';
import type { StoryCopy } from './StoryCopy.ts';
import type { Known } from './store/StoryStore.ts';

/** Something to do. */
export type Task =
  /** To open the index of a path, or one in memory; afresh, whatever was there is thrown away. */
  | { readonly kind: 'open'; readonly path: string | null; readonly isAfresh: boolean }
  /** To say which of some stories are not in the index as they are. */
  | { readonly kind: 'missing'; readonly stories: readonly Known[] }
  /** To take out some of the others than those that were asked for, and to say how many of them are left. */
  | { readonly kind: 'dropOthers' }
  /** To take stories in; the last ones of a change make it last. */
  | { readonly kind: 'put'; readonly stories: readonly StoryCopy[]; readonly isLast: boolean }
  | { readonly kind: 'remove'; readonly slugs: readonly string[] }
  /** To answer a query, unless nobody waits for the answer any more at that instant (milliseconds). */
  | { readonly kind: 'find'; readonly query: Query; readonly deadline: number }
  | { readonly kind: 'close' };

/** What comes of it: places in a list, a number, or what was found; null for the rest, and for an answer too late. */
export type Outcome = readonly number[] | number | Found | null;

/** The answer to a task. */
export type Reply =
  | { readonly outcome: Outcome }
  /** Whether the index itself is at fault, and not what was asked of it. */
  | { readonly failure: string; readonly isDamaged: boolean };
