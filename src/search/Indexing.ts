// Keeps one index as the edition is: compares it at the beginning, then does what each next edition changes.
import type { Article } from '../article/Article.ts';
import type { Edition } from '../edition/Edition.ts';
import { editionChanges } from './editionChanges.ts';
import type { Found } from './Found.ts';
import type { Query } from './Query.ts';
import type { SearchThread } from './SearchThread.ts';
import { storyCopy, storyKey } from './StoryCopy.ts';
import type { Task } from './Task.ts';

/** Stories that are compared, taken in and taken out in one task, so that neither thread is held up by it. */
const COMPARED = 500;
const TAKEN_IN = 25;
const TAKEN_OUT = 200;

/** Stories that a query waits for; if more of them changed, it is answered without those that are not in yet. */
const WAITED_FOR = 50;

/**
 * An index at work. The thread does its tasks in order: what is no longer public is out of the index before any query
 * of the new edition is answered, and an ordinary edit is in it by then.
 */
export class Indexing {
  private readonly thread: Pick<SearchThread, 'do'>;
  private readonly onFailure: (error: unknown) => void;
  /** What the index is told to be like; null before it has been compared. */
  private edition: Edition | null = null;
  private wanted: Edition;
  private readonly coming = new Map<string, Article>();
  private hasBegun = false;
  private resting: Promise<void> | null = null;
  private wake = (): void => {};

  /** @param onFailure hears of the error after which this index is of no use */
  constructor(thread: Pick<SearchThread, 'do'>, edition: Edition, onFailure: (error: unknown) => void) {
    this.thread = thread;
    this.wanted = edition;
    this.onFailure = onFailure;
  }

  /** Whether all stories have been in the index once, so that it can be searched. */
  get isReady(): boolean {
    return this.hasBegun;
  }

  /** Whether no story is still to be taken in. */
  get isComplete(): boolean {
    return this.hasBegun && this.coming.size === 0;
  }

  /** Brings an open index to the edition; over when it is there. */
  async begin(): Promise<void> {
    const edition = this.wanted;
    const { latest } = edition;
    for (let first = 0; first < latest.length; first += COMPARED) {
      const some = latest.slice(first, first + COMPARED);
      const stories = some.map((article) => [article.slug, storyKey(edition, article)] as const);
      const missing = (await this.thread.do({ kind: 'missing', stories })) as readonly number[];
      for (const index of missing) this.await(some[index]);
    }
    if (latest.length === 0) await this.thread.do({ kind: 'missing', stories: [] });
    while (((await this.thread.do({ kind: 'dropOthers' })) as number) > 0);
    this.edition = edition;
    this.bringTo(this.wanted);
    await this.takeIn();
    this.hasBegun = true;
  }

  /** Takes in no more stories until there is an edition to be followed, or the same one again. */
  rest(): void {
    this.resting ??= new Promise((awake) => {
      this.wake = awake;
    });
  }

  /** Makes the index that of another edition. */
  follow(edition: Edition): void {
    this.resting = null;
    this.wake();
    this.bringTo(edition);
  }

  private bringTo(edition: Edition): void {
    this.wanted = edition;
    if (this.edition === null || this.edition === edition) return;
    const { removed, changed } = editionChanges(this.edition, edition);
    this.edition = edition;
    for (const slug of removed) this.coming.delete(slug);
    this.takeOut(removed);
    if (changed.length === 0) return;
    const isIdle = this.hasBegun && this.coming.size === 0;
    if (isIdle && changed.length <= WAITED_FOR) this.tell(this.putting(changed, true));
    else {
      this.takeOut(changed.map(({ slug }) => slug));
      for (const article of changed) this.await(article);
      if (isIdle) void this.takeIn().catch(this.onFailure);
    }
  }

  /** What was found; null where the answer would come too late. */
  async find(query: Query, deadline: number): Promise<Found | null> {
    return (await this.thread.do({ kind: 'find', query, deadline })) as Found | null;
  }

  private await(article: Article | undefined): void {
    if (article !== undefined) this.coming.set(article.slug, article);
  }

  private takeOut(slugs: readonly string[]): void {
    for (let first = 0; first < slugs.length; first += TAKEN_OUT)
      this.tell({ kind: 'remove', slugs: slugs.slice(first, first + TAKEN_OUT) });
  }

  private tell(task: Task): void {
    this.thread.do(task).catch(this.onFailure);
  }

  // What changes meanwhile is added to what is coming.
  private async takeIn(): Promise<void> {
    while (this.coming.size > 0) {
      if (this.resting !== null) await this.resting;
      const some: Article[] = [];
      for (const [slug, article] of this.coming) {
        if (some.length === TAKEN_IN) break;
        this.coming.delete(slug);
        some.push(article);
      }
      await this.thread.do(this.putting(some, this.coming.size === 0));
    }
  }

  private putting(articles: readonly Article[], isLast: boolean): Task {
    const edition = this.edition ?? this.wanted;
    return { kind: 'put', stories: articles.map((article) => storyCopy(edition, article)), isLast };
  }
}
