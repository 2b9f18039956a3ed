// The words of an index with the number of stories that hold them: what is known of misspelt and of half words.

import { type KnownWord, nearestWord, tolerance } from '../nearWords.ts';
import { isUnspaced } from '../wordsOf.ts';
import type { Database } from './openStore.ts';

/** Words that wait to be counted: the same ones come again and again, and are written once for hundreds of stories. */
const MOST_WAITING = 20_000;

const LONGEST = 40;

/** What nobody types stands behind it. */
const LAST = '\u{10FFFF}';

/** The vocabulary. Words of one letter, numbers and letters of scripts without spaces are not in it. */
export class Vocabulary {
  private readonly database: Database;
  private readonly waiting = new Map<string, number>();

  constructor(database: Database) {
    this.database = database;
  }

  /** Counts the words of a story, each once: one story more or less. */
  count(words: ReadonlySet<string>, change: 1 | -1): void {
    for (const word of words)
      if (isCounted(word)) this.waiting.set(word, (this.waiting.get(word) ?? 0) + change);
  }

  /** Whether so much waits that it should be written. */
  isFull(): boolean {
    return this.waiting.size > MOST_WAITING;
  }

  /** Writes what waits. */
  write(): void {
    if (this.waiting.size === 0) return;
    const statement = this.database.prepare(
      'INSERT INTO words VALUES (?, ?) ON CONFLICT DO UPDATE SET stories = stories + excluded.stories',
    );
    try {
      // In order, so that neighbours in the file are written together.
      for (const word of [...this.waiting.keys()].sort()) statement.run([word, this.waiting.get(word) ?? 0]);
    } finally {
      statement.finalize();
    }
    this.waiting.clear();
  }

  /** In how many stories a word stands. */
  storiesWith(word: string): number {
    this.write();
    return Number(this.database.get('SELECT stories FROM words WHERE word = ?', [word])?.stories ?? 0);
  }

  /** The most frequent words that begin with another one, without that itself. */
  beginningWith(beginning: string, most: number): readonly string[] {
    this.write();
    const sql =
      'SELECT word FROM words WHERE word > ? AND word < ? AND stories > 0 ORDER BY stories DESC, word LIMIT ?';
    return this.database.all(sql, [beginning, beginning + LAST, most]).map(({ word }) => String(word));
  }

  /** The word that was probably meant by one that is misspelt, but for its first letter; null where none is near. */
  near(word: string): string | null {
    const [first = '', second = ''] = word;
    const known = [...new Set([first, second])].flatMap((initial) =>
      this.candidates('word >= ? AND word < ?', [initial, initial + LAST], word),
    );
    return nearestWord(word, known);
  }

  /** The same among words with another beginning. All words have to be looked through. */
  nearAtEnd(word: string): string | null {
    return nearestWord(word, this.candidates('substr(word, -3) = ?', [word.slice(-3)], word));
  }

  private candidates(condition: string, values: readonly string[], word: string): readonly KnownWord[] {
    if (tolerance(word) === 0) return [];
    this.write();
    const sql = `SELECT word, stories FROM words WHERE ${condition} AND length(word) BETWEEN ? AND ? AND stories > 0`;
    const [length, limit] = [[...word].length, tolerance(word)];
    const rows = this.database.all(sql, [...values, length - limit, length + limit]);
    return rows.map(({ word: known, stories }) => ({ word: String(known), stories: Number(stories) }));
  }
}

function isCounted(word: string): boolean {
  return word.length > 1 && word.length <= LONGEST && !/^\p{N}+$/u.test(word) && !isUnspaced(word);
}
