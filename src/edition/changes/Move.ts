// How a story stands in one edition and in the next.
import type { Article } from '../../article/Article.ts';
import type { Archive } from '../Archive.ts';
import type { Composed, View } from '../Composed.ts';
import { type Publication, periodAt } from '../publication.ts';
import { waysTo } from '../waysTo.ts';
import { monthAddress, monthOf } from '../zonedDay.ts';
import { mostTouched, type Touch, touchesBetween } from './touchesBetween.ts';

/** A story at an instant. */
export interface Standing {
  readonly article: Article;
  readonly state: Publication;
}

/** A story as it was and as it is; null where it was not, or is not any more. */
export interface Move {
  readonly was: Standing | null;
  readonly is: Standing | null;
}

/** The stories that stand otherwise in another archive, or at another instant (milliseconds); null where they are many. */
export function movesBetween(
  last: Composed,
  { articles }: Archive,
  now: number,
  { stateAt }: View,
): readonly Move[] | null {
  const touches = touchesBetween(last.prepared.archive.articles, articles);
  if (touches === null) return null;
  const { validFrom, validUntil } = last.edition;
  const due = now >= validFrom && now < validUntil ? [] : dueBetween(last.at, now, articles, touches);
  if (touches.length + due.length > mostTouched(articles.length)) return null;
  const standing = (article: Article | null, at: number) =>
    article && { article, state: stateAt(article, at) };
  return [...touches, ...due].map(({ old, now: next }) => ({
    was: standing(old, last.at),
    is: standing(next, now),
  }));
}

/** The stories of which an instant of their own lies between two instants. */
function dueBetween(
  from: number,
  to: number,
  articles: readonly Article[],
  touches: readonly Touch[],
): Touch[] {
  const touched = new Set(touches.map(({ now }) => now));
  const isDue = (article: Article) => {
    const { validFrom, validUntil } = periodAt([article], from);
    return (to < validFrom || to >= validUntil) && !touched.has(article);
  };
  return articles.filter(isDue).map((article) => ({ old: article, now: article }));
}

/** Whether readers know a story: a page stands at its address, or tells that it is gone. */
export function isPublic(standing: Standing | null): standing is Standing {
  return standing?.state === 'published' || standing?.state === 'gone';
}

/** Whether anything about a move has to do with which addresses there are. */
export function movesAddresses({ was, is }: Move, timeZone: string): boolean {
  if (was === null || is === null || was.state !== is.state) return true;
  return addressesOf(was.article, timeZone).join('\n') !== addressesOf(is.article, timeZone).join('\n');
}

/** The addresses that a story has to do with: its own, its former ones, and those of the lists in which it stands. */
export function addressesOf(article: Article, timeZone: string): readonly string[] {
  const ways = waysTo(article);
  return [ways.address, ways.short, ...ways.former, ...ways.plainFormer, ...listAddresses(article, timeZone)];
}

/** The addresses of the lists in which a story stands; those of sections are always there. */
export function listAddresses(article: Article, timeZone: string): readonly string[] {
  const month = monthOf(article, timeZone);
  return [
    ...waysTo(article).topicAddresses,
    ...article.fields.authors.map((id) => `/authors/${id}`),
    ...(month === null ? [] : [monthAddress(month)]),
  ];
}
