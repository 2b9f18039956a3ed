// Tells feed readers where the feeds are.
import type { Edition } from '../../edition/Edition.ts';
import { FEED_FORMATS, feedAddress, subjectAt } from '../../edition/feeds.ts';
import type { HeadLink } from './Metadata.ts';

const TYPES = {
  atom: 'application/atom+xml',
  rss: 'application/rss+xml',
  json: 'application/feed+json',
} as const;

/** The names of the formats, which are the same in every language. */
export const FORMAT_NAMES = { atom: 'Atom', rss: 'RSS', json: 'JSON Feed' } as const;

/** Links to the feeds of what a page lists, such as that at `/sections/world`; none where it has no feeds. */
export function feedLinks(edition: Edition, origin: string, page: string): HeadLink[] {
  const subject = subjectAt(edition, page);
  if (subject === null) return [];
  return FEED_FORMATS.map((format) => ({
    rel: 'alternate',
    href: origin + feedAddress(page, format),
    type: TYPES[format],
    title: `${subject.title} (${FORMAT_NAMES[format]})`,
  }));
}
