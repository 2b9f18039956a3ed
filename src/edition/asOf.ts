// Takes from a story what is dated ahead: an update or a correction comes at its time, as a publication does.
import type { Article } from '../article/Article.ts';

/** The story as it reads at an instant (milliseconds); the same object where nothing of it lies ahead. */
export function asOf(article: Article, now: number): Article {
  if (comingDates(article, now).length === 0) return article;
  const { updated, corrections, ...others } = article.fields;
  const hasCome = (at: { readonly instant: number }) => at.instant <= now;
  const fields = {
    ...others,
    corrections: corrections.filter(({ at }) => hasCome(at)),
    ...(updated !== undefined && hasCome(updated) && { updated }),
  };
  return { ...article, fields };
}

const NONE: readonly number[] = [];

/** The instants at which a story will read otherwise, beyond those at which it comes and goes. */
export function comingDates(
  { fields: { draft, updated, corrections } }: Article,
  now: number,
): readonly number[] {
  if (draft || (updated === undefined && corrections.length === 0)) return NONE;
  const dates = [updated, ...corrections.map(({ at }) => at)];
  return dates.flatMap((date) => (date !== undefined && date.instant > now ? [date.instant] : []));
}
