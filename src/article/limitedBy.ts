// Keeps a story that is held from being more public than its file now says.
import type { Article, Limits } from './Article.ts';

/** A story under the limits of other copy as well: a takedown counts, whatever else is wrong in the file. */
export function limitedBy(article: Article, limits: Limits): Article {
  const { fields } = article;
  const limited = {
    draft: fields.draft || limits.draft === true,
    published: later(fields.published, limits.published),
    expires: earlier(fields.expires, limits.expires),
    withdrawn: limits.withdrawn ?? fields.withdrawn,
  };
  const isSame =
    limited.draft === fields.draft &&
    limited.published?.instant === fields.published?.instant &&
    limited.expires?.instant === fields.expires?.instant &&
    limited.withdrawn?.at.instant === fields.withdrawn?.at.instant;
  return isSame ? article : { ...article, fields: { ...fields, ...defined(limited) } };
}

interface Instant {
  readonly instant: number;
}

function later<T extends Instant>(a: T | undefined, b: T | undefined): T | undefined {
  return a === undefined || b === undefined || a.instant >= b.instant ? a : b;
}

function earlier<T extends Instant>(a: T | undefined, b: T | undefined): T | undefined {
  if (a === undefined) return b;
  return b === undefined || a.instant <= b.instant ? a : b;
}

function defined<T extends object>(values: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as { [Key in keyof T]: Exclude<T[Key], undefined> };
}
