// Writes a feed as Atom (RFC 4287).
import { type AtomFeed, generateAtomFeed } from 'feedsmith';
import type { Feed, FeedAuthor, FeedEntry } from './Feed.ts';
import { mediaOf } from './mediaOf.ts';
import { writeXml } from './writeXml.ts';

/** The Atom document of a feed. */
export function atomFeed(feed: Feed): string {
  return writeXml((value: AtomFeed.Feed<Date, true>) => generateAtomFeed(value, { strict: true }), {
    id: feed.id,
    title: { value: feed.title },
    subtitle: { value: feed.description },
    updated: feed.updated,
    authors: [person(feed.publisher)],
    links: [
      { href: feed.self, rel: 'self', type: 'application/atom+xml' },
      { href: feed.page, rel: 'alternate', type: 'text/html' },
      ...(feed.hub === null ? [] : [{ href: feed.hub, rel: 'hub' }]),
    ],
    ...(feed.logo && { logo: feed.logo.url }),
    xml: { lang: feed.language },
    entries: feed.entries.map(entry),
  });
}

function entry(item: FeedEntry): AtomFeed.Entry<Date, true> {
  return {
    id: item.id,
    title: { value: item.headline },
    summary: { value: item.summary },
    content: { value: item.html, type: 'html' },
    published: item.published,
    updated: item.updated,
    links: [{ href: item.url, rel: 'alternate', type: 'text/html' }],
    authors: item.authors.map(person),
    categories: item.categories.map(({ name, scheme }) => ({
      term: name,
      ...(scheme !== null && { scheme }),
    })),
    ...(item.language !== null && { xml: { lang: item.language } }),
    ...(item.picture && { media: mediaOf(item.picture) }),
  };
}

function person({ name, url }: FeedAuthor): AtomFeed.Person<true> {
  return { name, uri: url };
}
