// Whether the names of stories that have changed may meet those of others.
import type { Article } from '../../article/Article.ts';
import type { Composed } from '../Composed.ts';
import { hasPage } from '../hasPage.ts';
import { endOf } from '../publication.ts';
import { articleAddress } from '../redirects.ts';
import { claimsOf, type Others, standingOf } from './Others.ts';
import type { Touch } from './touchesBetween.ts';

/**
 * Whether two stories may have the same slug, id or alias after a change, or the alias of one the address of another page:
 * also where it only looks so, because then the whole archive is checked.
 */
export function mayMeet(
  { prepared, edition, isContested }: Composed,
  touches: readonly Touch[],
  others: Others,
): boolean {
  const changed = touches.filter(({ old, now }) => !old || !now || roleOf(old) !== roleOf(now));
  if (changed.length === 0) return false;
  const { leftOut, found } = prepared;
  const all = touches.flatMap(({ old, now }) => [old ?? [], now ?? []].flat());
  // Who leaves may leave a name to another one.
  if (
    isContested ||
    found.aliases.length > 0 ||
    leftOut.some((article) => all.some((one) => one.slug === article.slug || one.id === article.id))
  )
    return true;
  const nows = touches.flatMap(({ now }) => now ?? []);
  if (meetEachOther(nows)) return true;
  const stands = (address: string) =>
    address.startsWith(STORIES) ? others.hasSlug(address.slice(STORIES.length)) : hasPage(edition, address);
  return changed.some(({ now }) => {
    if (now === null) return false;
    if (others.hasSlug(now.slug) || others.hasId(now.id)) return true;
    if (standingOf(now).some((address) => others.claims(address))) return true;
    return claimsOf(now).some(
      (address) => others.claims(address) || others.standsAbsent(address) || stands(address),
    );
  });
}

const STORIES = articleAddress('');

/** What of a story decides about who has an alias. */
function roleOf(article: Article): string {
  const { draft, published, aliases, topics, authors } = article.fields;
  return JSON.stringify([
    article.slug,
    article.id,
    aliases,
    topics,
    authors,
    draft,
    published,
    endOf(article),
  ]);
}

function meetEachOther(articles: readonly Article[]): boolean {
  const isTwice = (names: readonly string[]) => new Set(names).size < names.length;
  if (isTwice(articles.map(({ slug }) => slug)) || isTwice(articles.map(({ id }) => id))) return true;
  const claims = articles.flatMap((article) => [...new Set(claimsOf(article))]);
  if (claims.length === 0) return false;
  const standing = new Set(articles.flatMap(standingOf));
  return isTwice(claims) || claims.some((address) => standing.has(address));
}
