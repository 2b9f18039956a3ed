// Finds every address that was ever live in the history of the content.
import { SLUG } from '../../article/frontMatter/fields.ts';
import { articleAddress, formerAddress } from '../../edition/redirects.ts';
import type { History, Standing } from './readHistory.ts';

/**
 * The addresses, each with the version that had it last: those of stories that were public, with their short links and
 * aliases, of standing pages, and of authors whom such a story names.
 * @param now milliseconds since 1970-01-01T00:00Z
 */
export function formerAddresses({ standings }: History, now: number): ReadonlyMap<string, Standing> {
  const found = new Map<string, Standing>();
  const named = new Set<string>();
  for (const standing of standings) {
    const { slug, fields, file, until } = standing;
    if (!SLUG.test(slug)) continue;
    if (file.startsWith('pages/')) found.set(`/${slug}`, standing);
    if (fields === null || fields.publicFrom >= (until ?? now)) continue;
    for (const address of waysTo(slug, fields)) found.set(address, standing);
    for (const author of fields.authors) named.add(author);
  }
  for (const standing of standings)
    if (standing.file.startsWith('authors/') && named.has(standing.slug))
      found.set(`/authors/${standing.slug}`, standing);
  return found;
}

function waysTo(slug: string, { id, aliases }: NonNullable<Standing['fields']>): string[] {
  const short = id !== null && SLUG.test(id) ? id : slug;
  return [articleAddress(slug), `/a/${short}`, ...aliases.map(formerAddress)];
}
