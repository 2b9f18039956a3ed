// Says where the words of a tweet come from, and what has become of it.
import type { Site } from '../article/frontMatter/siteSchema.ts';
import type { Tweet } from '../article/frontMatter/tweetSchema.ts';
import { parseUrl } from '../article/parseUrl.ts';
import { STORY_WORDS } from './storyWords.ts';
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

/** The provenance of a tweet, each part only where it is known. */
export function provenanceOf(tweet: Tweet, site: Site): Provenance {
  return { sources: sourcesOf(tweet, site), fate: fateOf(tweet, site) };
}

function sourcesOf(tweet: Tweet, { language, timeZone }: Site): Source[] {
  const { captured, archived, checked, status } = tweet;
  const from = captured && (parseUrl(captured.from)?.hostname || captured.from);
  return [
    { text: STORY_WORDS.quotedInFull, href: null },
    ...(captured && from
      ? [{ text: STORY_WORDS.captured(dayText(captured.at, language, timeZone), from), href: null }]
      : []),
    ...(archived ? [{ text: STORY_WORDS.archivedCopy, href: archived }] : []),
    ...(status === 'live' && checked
      ? [{ text: STORY_WORDS.stillOnline(dayText(checked, language, timeZone)), href: null }]
      : []),
  ];
}

function fateOf({ status, checked }: Tweet, { language, timeZone }: Site): string | null {
  const date = checked === undefined ? null : dayText(checked, language, timeZone);
  if (status === 'deleted') return STORY_WORDS.deleted(date);
  return status === 'suspended' ? STORY_WORDS.suspended(date) : null;
}
