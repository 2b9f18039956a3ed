// Writes a feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).
import { generateJsonFeed, type JsonFeed } from 'feedsmith';
import type { Feed, FeedAuthor, FeedEntry } from './Feed.ts';

/** The JSON Feed of a feed. */
export function jsonFeed(feed: Feed): string {
  const value: JsonFeed.Feed<Date, true> = {
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.self,
    description: feed.description,
    ...(feed.logo && { icon: feed.logo.url }),
    authors: [author(feed.publisher)],
    language: feed.language,
    ...(feed.hub !== null && { hubs: [{ type: 'WebSub', url: feed.hub }] }),
    items: feed.entries.map(item),
  };
  const written = generateJsonFeed(value, { strict: true }) as { readonly items?: readonly object[] };
  // The library leaves the list out where it is empty, and the format asks for one.
  return `${JSON.stringify({ ...written, items: written.items ?? [] })}\n`;
}

function item(entry: FeedEntry): JsonFeed.Item<Date, true> {
  return {
    id: entry.id,
    url: entry.url,
    title: entry.headline,
    content_html: entry.html,
    summary: entry.summary,
    ...(entry.picture && { image: entry.picture.src }),
    date_published: entry.published,
    date_modified: entry.updated,
    ...(entry.authors.length > 0 && { authors: entry.authors.map(author) }),
    tags: entry.categories.map(({ name }) => name),
    ...(entry.language !== null && { language: entry.language }),
  };
}

function author({ name, url, avatar }: FeedAuthor): JsonFeed.Author {
  return { name, url, ...(avatar !== null && { avatar }) };
}
