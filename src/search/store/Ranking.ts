// Puts the stories that match in order: by date, or by where and how often the words stand in them.
import { MOST_RESULTS, type Query } from '../Query.ts';
import { ABOUT, allOf, HEADLINE, inColumns, inSection, type Ways, withoutAny } from './expressions.ts';
import type { Database } from './openStore.ts';
import { firstId } from './storyId.ts';
import { exactWays } from './termWays.ts';
import type { Vocabulary } from './Vocabulary.ts';

/** What is to be found: each term as it was written, and in all ways in which it may count. */
export interface Sought {
  readonly exact: readonly Ways[];
  readonly wide: readonly Ways[];
  /** One expression instead of both, where not all terms have to be there. */
  readonly expression?: string;
}

/** The numbers of stories in order, as many as were asked for if there are so many. */
export interface Ranked {
  readonly ids: readonly number[];
  /** All that match, up to the most that are counted. */
  readonly count: number;
  readonly isCapped: boolean;
}

/** Columns in their order, with what a word in each of them weighs; that of the section weighs nothing. */
const WEIGHTS = '10, 5, 4, 4, 1, 2, 0';

/** Phrases whose words stand together in more stories than this are not weighed: it would take too long. */
const MOST_WEIGHED = 30_000;

/** Finds and orders stories. What it does grows with what is shown, and not with what matches. */
export class Ranking {
  private readonly database: Database;
  private readonly vocabulary: Vocabulary;

  constructor(database: Database, vocabulary: Vocabulary) {
    this.database = database;
    this.vocabulary = vocabulary;
  }

  /**
   * The first results of a query. By relevance, stories that have all words as they are written come before those that
   * have words beginning so; among either, first those that have them in the headline, then those in which headline,
   * standfirst, topics and authors have them, each newest first, then the others by weight (BM25).
   * @param need how many are wanted
   */
  first(sought: Sought, query: Query, need: number): Ranked {
    const wide = sought.expression ?? allOf(sought.wide);
    const newest = this.newest(wide, query);
    const isCapped = newest.length > MOST_RESULTS;
    const count = Math.min(newest.length, MOST_RESULTS);
    if (query.order === 'date' || newest.length <= 1) return { ids: newest.slice(0, count), count, isCapped };
    const ids = new Set<number>();
    const exact = sought.expression ?? allOf(sought.exact);
    for (const part of this.parts(exact, query, sought)) {
      for (const id of part()) ids.add(id);
      if (ids.size >= need) return { ids: [...ids], count, isCapped };
    }
    if (wide !== exact)
      for (const part of this.parts(wide, query, sought)) {
        for (const id of part()) ids.add(id);
        if (ids.size >= need) break;
      }
    return { ids: [...ids].slice(0, count), count, isCapped };
  }

  // Each is looked for only if those before are not enough.
  private parts(expression: string, query: Query, sought: Sought): readonly (() => readonly number[])[] {
    return [
      () => this.newest(inColumns(HEADLINE, expression), query),
      () => this.newest(inColumns(ABOUT, expression), query),
      () => this.heaviest(expression, query, sought),
    ];
  }

  private newest(expression: string, query: Query, most = MOST_RESULTS + 1): readonly number[] {
    const { from, until } = query;
    const sql =
      'SELECT rowid AS id FROM found WHERE found MATCH ? AND rowid >= ? AND rowid < ? ORDER BY rowid DESC LIMIT ?';
    const range = [firstId(from ?? Number.NEGATIVE_INFINITY), firstId(until ?? Number.POSITIVE_INFINITY)];
    // A draft without a date stands after all days.
    if (until === null) range[1] = Number.MAX_SAFE_INTEGER;
    return this.numbers(sql, [inQuery(query, expression), ...range, most]);
  }

  // Among the newest only: weighing a common word in a large archive would take seconds.
  private heaviest(expression: string, query: Query, sought: Sought): readonly number[] {
    const newest = this.newest(expression, query);
    const [first, last] = [newest[0], newest.at(-1)];
    if (first === undefined || last === undefined || this.isTooMuch(sought)) return newest;
    const sql = `SELECT rowid AS id, bm25(found, ${WEIGHTS}) AS weight FROM found
      WHERE found MATCH ? AND rowid BETWEEN ? AND ? ORDER BY weight, rowid DESC LIMIT ?`;
    return this.numbers(sql, [inQuery(query, expression), last, first, MOST_RESULTS]);
  }

  private isTooMuch({ wide }: Sought): boolean {
    const phrases = wide.flat().filter((words) => words.length > 1);
    const most = phrases.map((words) => Math.min(...words.map((word) => this.vocabulary.storiesWith(word))));
    return most.reduce((sum, stories) => sum + stories, 0) > MOST_WEIGHED;
  }

  private numbers(sql: string, values: readonly (string | number)[]): readonly number[] {
    return this.database.all(sql, [...values]).map(({ id }) => Number(id));
  }
}

/** What of a query holds for whatever words it is answered with. */
function inQuery({ section, wanted }: Query, expression: string): string {
  return inSection(section, withoutAny(wanted.without.map(exactWays), expression));
}
