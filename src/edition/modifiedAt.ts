// Tells when a story last changed for its readers.
import type { Article } from '../article/Article.ts';
import type { Moment } from '../article/frontMatter/moment.ts';

/** The latest of its publication, its update and its corrections; undefined for a draft without any date. */
export function modifiedAt({ fields: { published, updated, corrections } }: Article): Moment | undefined {
  const moments = [published, updated, ...corrections.map(({ at }) => at)];
  return moments.filter((moment) => moment !== undefined).sort((a, b) => b.instant - a.instant)[0];
}
