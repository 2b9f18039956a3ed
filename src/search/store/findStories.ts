// Answers a query from the index; where nothing has all its words, with what comes nearest.
import type { Found, Hit, Manner } from '../Found.ts';
import { foundPassage } from '../foundPassage.ts';
import { MOST_RESULTS, PER_PAGE, type Query, type Term } from '../Query.ts';
import { isUnspaced } from '../wordsOf.ts';
import { corrected, suggested } from './corrections.ts';
import { anyOf } from './expressions.ts';
import type { KeptCopy } from './KeptCopy.ts';
import { type Ranked, Ranking, type Sought } from './Ranking.ts';
import type { StoryStore } from './StoryStore.ts';
import { exactWays, wideWays } from './termWays.ts';

interface Attempt {
  readonly manner: Manner;
  readonly sought: Sought;
  readonly ranked: Ranked;
  readonly suggestion: string | null;
}

/** The page of results that a query asks for, which has at least one term. */
export function findStories(store: StoryStore, query: Query): Found {
  const attempt = bestAttempt(store, query);
  const { sought, ranked, manner } = attempt;
  const marks = sought.wide.flat();
  const start = (query.page - 1) * PER_PAGE;
  return {
    hits: ranked.ids.slice(start, start + PER_PAGE).map((id) => hitOf(store, id, marks)),
    count: ranked.count,
    isCapped: ranked.isCapped,
    manner,
    suggestion: attempt.suggestion,
    marks,
  };
}

function bestAttempt(store: StoryStore, query: Query): Attempt {
  const { terms } = query.wanted;
  const asked = attemptWith(store, query, { manner: 'all', terms });
  if (asked.ranked.count > 0)
    return { ...asked, suggestion: suggested(store, query.wanted, asked.ranked.count) };
  const other = corrected(store, query.wanted);
  if (other !== null) {
    const attempt = attemptWith(store, query, { manner: 'corrected', terms: other.terms });
    if (attempt.ranked.count > 0) return { ...attempt, suggestion: other.text };
  }
  const single = terms.flatMap(apart);
  if (single.length > terms.length) {
    const attempt = attemptWith(store, query, { manner: 'unquoted', terms: single });
    if (attempt.ranked.count > 0) return attempt;
  }
  const telling = single.filter(({ words }) => words.some(isTelling));
  if (single.length < 2 || telling.length === 0) return asked;
  const some = attemptWith(store, query, { manner: 'some', terms: telling });
  return some.ranked.count > 0 ? some : asked;
}

function attemptWith(
  store: StoryStore,
  query: Query,
  { manner, terms }: { readonly manner: Manner; readonly terms: readonly Term[] },
): Attempt {
  const exact = terms.map(exactWays);
  const wide = terms.map((term) => wideWays(term, store.vocabulary));
  const sought = manner === 'some' ? { exact, wide, expression: anyOf(wide) } : { exact, wide };
  const ranking = new Ranking(store.database, store.vocabulary);
  const need = Math.min(MOST_RESULTS, query.page * PER_PAGE);
  return { manner, sought, ranked: ranking.first(sought, query, need), suggestion: null };
}

// The words of quotations and of compounds, each for itself.
function apart(term: Term): readonly Term[] {
  return term.words.map((word) => ({ ...term, words: [word], isQuoted: false }));
}

// A letter or a digit alone stands in too many texts to say what they are about; not so where it is a word.
function isTelling(word: string): boolean {
  return [...word].length > 1 || isUnspaced(word);
}

function hitOf({ database }: StoryStore, id: number, marks: readonly (readonly string[])[]): Hit {
  const row = database.get('SELECT slug, key, copy FROM stories WHERE id = ?', [id]);
  if (row === null) throw new Error(`The index holds words of no story, under the number ${id}`);
  const { passages } = JSON.parse(String(row.copy)) as KeptCopy;
  return { slug: String(row.slug), key: String(row.key), passage: foundPassage(passages, marks) };
}
