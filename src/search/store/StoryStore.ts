// The stories of an index: takes them in, and takes them out again.
import { partsOf } from '../partsOf.ts';
import { passagesOf } from '../passagesOf.ts';
import type { StoryCopy } from '../StoryCopy.ts';
import { sectionFacet } from './expressions.ts';
import { foldedColumns, type KeptCopy } from './KeptCopy.ts';
import type { Database } from './openStore.ts';
import { firstId, offsetOf } from './storyId.ts';
import { Vocabulary } from './Vocabulary.ts';

/** A story with what it is known by. */
export type Known = readonly [slug: string, key: string];

/** Stories that are taken out in one go. */
const TOGETHER = 200;

const COLUMNS = 'headline, standfirst, topics, authors, body, posts, facets';

/** The stories of an index. Every method throws where the file is damaged or the disk is full. */
export class StoryStore {
  readonly database: Database;
  readonly vocabulary: Vocabulary;
  private seen: Set<number> | null = null;

  constructor(database: Database) {
    this.database = database;
    this.vocabulary = new Vocabulary(database);
  }

  /** Which of some stories are not in the index as they are now: their places in the list. */
  missing(stories: readonly Known[]): readonly number[] {
    this.seen ??= new Set();
    const missing: number[] = [];
    for (const [index, [slug, key]] of stories.entries()) {
      const row = this.database.get('SELECT id, key FROM stories WHERE slug = ?', [slug]);
      if (row !== null && row.key === key) this.seen.add(Number(row.id));
      else missing.push(index);
    }
    return missing;
  }

  /**
   * Takes out stories that `missing` was not asked for, or found to be others; not too many at once, because readers
   * may be waiting.
   * @returns how many of them are left
   */
  dropOthers(): number {
    const { seen } = this;
    if (seen === null) return 0;
    this.begin();
    const all = this.database.all('SELECT id FROM stories').map(({ id }) => Number(id));
    const others = all.filter((id) => !seen.has(id));
    for (const id of others.slice(0, TOGETHER)) this.drop(id);
    this.commit();
    const left = Math.max(0, others.length - TOGETHER);
    if (left === 0) this.seen = null;
    return left;
  }

  /** Takes stories in, in place of those of the same slugs. They are kept for good with the next `commit`. */
  put(stories: readonly StoryCopy[]): void {
    this.begin();
    this.removeAll(stories.map(({ slug }) => slug));
    for (const story of stories) this.insert(story);
    if (this.vocabulary.isFull()) this.commit();
  }

  /** Takes stories out. */
  remove(slugs: readonly string[]): void {
    this.begin();
    this.removeAll(slugs);
    this.commit();
  }

  /** Keeps what was taken in and out. */
  commit(): void {
    if (!this.database.inTransaction) return;
    this.vocabulary.write();
    this.database.exec('COMMIT');
  }

  /** Closes the file. */
  close(): void {
    this.commit();
    this.database.close();
  }

  private begin(): void {
    if (!this.database.inTransaction) this.database.exec('BEGIN');
  }

  private removeAll(slugs: readonly string[]): void {
    for (const slug of slugs) {
      const row = this.database.get('SELECT id FROM stories WHERE slug = ?', [slug]);
      if (row !== null) this.drop(Number(row.id));
    }
  }

  private drop(id: number): void {
    const row = this.database.get('SELECT copy FROM stories WHERE id = ?', [id]);
    const copy = JSON.parse(String(row?.copy)) as KeptCopy;
    this.vocabulary.count(new Set(Object.values(foldedColumns(copy)).join(' ').split(' ')), -1);
    this.database.run('DELETE FROM found WHERE rowid = ?', [id]);
    this.database.run('DELETE FROM stories WHERE id = ?', [id]);
  }

  private insert(story: StoryCopy): void {
    const { slug, key, section, headline, standfirst, topics, authors } = story;
    const copy: KeptCopy = { headline, standfirst, topics, authors, passages: passagesOf(partsOf(story)) };
    const columns = foldedColumns(copy);
    const id = this.freeId(story);
    this.database.run('INSERT INTO stories VALUES (?, ?, ?, ?)', [id, slug, key, JSON.stringify(copy)]);
    this.database.run(`INSERT INTO found (rowid, ${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`, [
      id,
      ...Object.values(columns),
      sectionFacet(section),
    ]);
    this.vocabulary.count(new Set(Object.values(columns).join(' ').split(' ')), 1);
  }

  private freeId({ slug, published }: StoryCopy): number {
    let id = firstId(published) + offsetOf(slug);
    while (this.database.get('SELECT 1 FROM stories WHERE id = ?', [id]) !== null) id += 1;
    return id;
  }
}
