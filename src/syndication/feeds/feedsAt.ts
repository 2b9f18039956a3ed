// The feeds of the site, of its sections and of its authors.
import { type FeedFormat, feedAt } from '../../edition/feeds.ts';
import type { DocumentFinder } from '../Document.ts';
import { OPEN } from '../openHeaders.ts';
import { atomFeed } from './atomFeed.ts';
import type { Feed } from './Feed.ts';
import { feedOf } from './feedOf.ts';
import { jsonFeed } from './jsonFeed.ts';
import { rssFeed } from './rssFeed.ts';

interface Writing {
  readonly mediaType: string;
  readonly write: (feed: Feed) => string;
}

const WRITINGS: Readonly<Record<FeedFormat, Writing>> = {
  atom: { mediaType: 'application/atom+xml; charset=utf-8', write: atomFeed },
  rss: { mediaType: 'application/rss+xml; charset=utf-8', write: rssFeed },
  json: { mediaType: 'application/feed+json; charset=utf-8', write: jsonFeed },
};

/** The document at the address of a feed. */
export const feedsAt: DocumentFinder = (issue, path) => {
  const found = feedAt(issue.edition, path);
  if (found === null) return null;
  const { feed, validUntil } = feedOf(issue, found.subject, found.format);
  const { mediaType, write } = WRITINGS[found.format];
  return { mediaType, text: write(feed), validUntil, headers: headersOf(feed) };
};

function headersOf({ hub, self }: Feed): Record<string, string> {
  return {
    ...OPEN,
    // A browser that is sent here by a person gets a page instead.
    Vary: 'Sec-Fetch-Dest',
    ...(hub !== null && { Link: `<${hub}>; rel="hub", <${self}>; rel="self"` }),
  };
}
