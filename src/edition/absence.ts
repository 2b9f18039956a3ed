// Says why readers do not get a story, and until when.
import type { Article } from '../article/Article.ts';
import type { Moment } from '../article/frontMatter/moment.ts';
import { publicationAt } from './publication.ts';

/** Why a story is not there, in words that go on from “leads to” and “names”. */
export interface Absence {
  readonly what: string;
  /** Such as `until 25 October 2018`; null where it does not come back. */
  readonly until: string | null;
}

/**
 * Why readers of a text do not get a story that it names; null where they do, or where nobody reads the text before.
 * @param reader the story that names it; null for what is always public
 * @param now milliseconds since 1970-01-01T00:00Z
 * @param timeZone IANA: days and times are those of the site
 */
export function absenceOf(
  { article, reader }: { readonly article: Article; readonly reader: Article | null },
  now: number,
  timeZone: string,
): Absence | null {
  const { published, withdrawn, expires } = article.fields;
  const state = publicationAt(article, now);
  if (state === 'gone') {
    const isWithdrawn = withdrawn !== undefined && now >= withdrawn.at.instant;
    if (isWithdrawn || expires === undefined) return { what: 'a story that is withdrawn', until: null };
    return { what: `a story that expired on ${dateWords(expires, timeZone)}`, until: null };
  }
  const readable = readableFrom(reader);
  if (state === 'published' || readable === null) return null;
  if (state === 'draft' || published === undefined)
    return { what: 'a draft', until: 'until it is published' };
  if (published.instant <= readable) return null;
  return { what: 'a story under embargo', until: `until ${dateWords(published, timeZone)}` };
}

// Stories that are written together often name each other: a draft says nothing to readers yet.
function readableFrom(reader: Article | null): number | null {
  if (reader === null) return Number.NEGATIVE_INFINITY;
  return reader.fields.draft ? null : (reader.fields.published?.instant ?? null);
}

function dateWords({ instant, precision }: Moment, timeZone: string): string {
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone }).format(instant);
  if (precision === 'day') return day;
  return `${day}, ${new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone }).format(instant)}`;
}
