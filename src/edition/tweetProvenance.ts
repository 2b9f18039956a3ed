// Says where the words of a tweet come from, and what has become of it.
import type { Moment } from '../article/frontMatter/moment.ts';
import type { Site } from '../article/frontMatter/siteSchema.ts';
import type { Tweet } from '../article/frontMatter/tweetSchema.ts';
import { parseUrl } from '../article/parseUrl.ts';
import type { Wording } from '../words/wordingFor.ts';
import { dayText } from './times.ts';

/** A few words about a tweet, linked where they have an address. */
export interface Source {
  readonly text: string;
  readonly href: string | null;
}

/** What is known of a tweet's source. */
export interface Provenance {
  readonly sources: readonly Source[];
  /** A plain sentence where the tweet or its account is gone. */
  readonly fate: string | null;
}

/** The provenance of a tweet in the words of its story, each part only where it is known. */
export function provenanceOf(
  tweet: Tweet,
  { timeZone }: Pick<Site, 'timeZone'>,
  wording: Wording,
): Provenance {
  const day = (moment: Moment) => dayText(moment, wording.language, timeZone);
  return { sources: sourcesOf(tweet, wording, day), fate: fateOf(tweet, wording, day) };
}

type Print = (moment: Moment) => string;

function sourcesOf(tweet: Tweet, { words: { tweet: words } }: Wording, day: Print): Source[] {
  const { captured, archived, checked, status } = tweet;
  const from = captured && (parseUrl(captured.from)?.hostname || captured.from);
  return [
    { text: words.quotedInFull, href: null },
    ...(captured && from ? [{ text: words.captured(day(captured.at), from), href: null }] : []),
    ...(archived ? [{ text: words.archivedCopy, href: archived }] : []),
    ...(status === 'live' && checked ? [{ text: words.stillOnline(day(checked)), href: null }] : []),
  ];
}

function fateOf({ status, checked }: Tweet, { words: { tweet: words } }: Wording, day: Print): string | null {
  const date = checked === undefined ? null : day(checked);
  if (status === 'deleted') return words.deleted(date);
  return status === 'suspended' ? words.suspended(date) : null;
}
