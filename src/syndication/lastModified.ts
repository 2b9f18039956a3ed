// Says when what stands at an address last changed.
import type { Article } from '../article/Article.ts';
import type { Moment } from '../article/frontMatter/moment.ts';

/** A last change, and the instants (milliseconds) between which that is the last one. */
export interface Modified {
  /** Null where nothing is known. */
  readonly moment: Moment | null;
  readonly from: number;
  readonly until: number;
}

/** Nothing is known, and that does not change. */
export const NEVER: Modified = {
  moment: null,
  from: Number.NEGATIVE_INFINITY,
  until: Number.POSITIVE_INFINITY,
};

const known = new WeakMap<Article, Modified>();

/** The last change of a story by some instant: its publication, its update or a correction. */
export function lastModified(article: Article, now: number): Modified {
  const last = known.get(article);
  if (last !== undefined && now >= last.from && now < last.until) return last;
  const { published, updated, corrections } = article.fields;
  const moments = [published, updated, ...corrections.map(({ at }) => at)].filter(
    (moment) => moment !== undefined,
  );
  const modified = latest(moments.map((moment) => changeAt(moment, now)));
  known.set(article, modified);
  return modified;
}

/** A date as a change by some instant: dates may lie ahead, and an update is no change before its time. */
export function changeAt(moment: Moment, now: number): Modified {
  return moment.instant <= now
    ? { moment, from: moment.instant, until: Number.POSITIVE_INFINITY }
    : { moment: null, from: Number.NEGATIVE_INFINITY, until: moment.instant };
}

/** The latest of several changes. */
export function latest(changes: Iterable<Modified>): Modified {
  let { moment, from, until } = NEVER;
  for (const change of changes) {
    if (change.moment !== null && change.moment.instant >= (moment?.instant ?? Number.NEGATIVE_INFINITY))
      moment = change.moment;
    from = Math.max(from, change.from);
    until = Math.min(until, change.until);
  }
  return { moment, from, until };
}

/** The last change of any of some stories. */
export function lastModifiedOf(articles: readonly Article[], now: number): Modified {
  return latest(articles.map((article) => lastModified(article, now)));
}
