// Finds out which feeds say something else than they did.
import { createHash } from 'node:crypto';
import type { Article } from '../../article/Article.ts';
import type { Edition } from '../../edition/Edition.ts';
import { subjectAt } from '../../edition/feeds.ts';
import type { Issue } from '../Document.ts';
import { feedOf } from './feedOf.ts';
import { jsonFeed } from './jsonFeed.ts';

/** What the feeds of one page said. */
export interface FeedState {
  readonly articles: readonly Article[];
  /** SHA-256 of the whole feed. */
  readonly fingerprint: string;
  /** The instant (milliseconds) from which they say something else. */
  readonly validUntil: number;
}

/** What feeds said, by the paths of their pages, and the edition that they were made from. */
export interface FeedStates {
  readonly edition: Edition;
  readonly states: ReadonlyMap<string, FeedState>;
}

/** The state of the feeds of a page that has some; without any work where nothing in them can have changed. */
export function feedStateOf(issue: Issue, page: string, former: FeedStates | null): FeedState {
  const subject = subjectAt(issue.edition, page);
  if (subject === null) throw new Error(`There is no feed of ${page}`);
  const { articles } = subject;
  const known = former?.states.get(page);
  if (known !== undefined && former !== null && issue.now < known.validUntil) {
    if (isSame(former.edition, issue.edition, known.articles, articles)) return known;
  }
  const { feed, validUntil } = feedOf(issue, subject, 'json');
  const fingerprint = createHash('sha256').update(jsonFeed(feed)).digest('base64url');
  return { articles, fingerprint, validUntil };
}

// What did not change is the same object in both editions.
function isSame(
  before: Edition,
  now: Edition,
  former: readonly Article[],
  articles: readonly Article[],
): boolean {
  if (before.site !== now.site || former.length !== articles.length) return false;
  return articles.every(
    (article, index) =>
      article === former[index] &&
      article.references.every(({ kind, target }) => {
        if (kind === 'author') return before.authors.get(target) === now.authors.get(target);
        return kind !== 'picture' || before.pictures.get(target) === now.pictures.get(target);
      }),
  );
}
