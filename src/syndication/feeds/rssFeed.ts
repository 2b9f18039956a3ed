// Writes a feed as RSS 2.0 (https://www.rssboard.org/rss-specification).
import { generateRssFeed, type RssFeed } from 'feedsmith';
import type { Feed, FeedEntry } from './Feed.ts';
import { text } from './feedHtml.ts';
import { mediaOf } from './mediaOf.ts';
import { writeXml } from './writeXml.ts';

/** The RSS document of a feed. */
export function rssFeed(feed: Feed): string {
  const xml = writeXml((value: RssFeed.Feed<Date, true>) => generateRssFeed(value, { strict: true }), {
    title: feed.title,
    link: feed.page,
    description: feed.description,
    language: feed.language,
    ...(feed.email !== null && { managingEditor: { name: feed.publisher.name, email: feed.email } }),
    lastBuildDate: feed.updated,
    ...imageOf(feed),
    atom: {
      links: [
        { href: feed.self, rel: 'self', type: 'application/rss+xml' },
        ...(feed.hub === null ? [] : [{ href: feed.hub, rel: 'hub' }]),
      ],
    },
    items: feed.entries.map(item),
  });
  // Of the descriptions, the first is that of the feed.
  return xml.replace(/<(?:title|category[^>]*)>[^<]*/g, plainly).replace(/<description>[^<]*/, plainly);
}

// Some readers take plain text for HTML and resolve references twice. References by number in hexadecimal tell them that
// it is none: https://www.rssboard.org/rss-profile#data-types-characterdata
function plainly(element: string): string {
  return element.replaceAll('&amp;', '&#x26;').replaceAll('&lt;', '&#x3C;');
}

// RSS knows no other kinds of picture.
function imageOf({ logo, title, page }: Feed): { image?: RssFeed.Image<true> } {
  if (logo === null || !/^image\/(?:png|jpeg|gif)$/.test(logo.mediaType)) return {};
  return { image: { url: logo.url, title, link: page } };
}

// The description of an item is HTML; that of the feed and titles are not:
// https://www.rssboard.org/rss-profile#element-channel-item-description
function item(entry: FeedEntry): RssFeed.Item<Date, true> {
  const { language, picture } = entry;
  return {
    title: entry.headline,
    link: entry.url,
    description: text(entry.summary),
    content: { encoded: entry.html },
    guid: { value: entry.id, isPermaLink: false },
    pubDate: entry.published,
    atom: { updated: entry.updated },
    dc: {
      creators: entry.authors.map(({ name }) => name),
      ...(language !== null && { languages: [language] }),
    },
    categories: entry.categories.map(({ name, scheme }) => ({
      name,
      ...(scheme !== null && { domain: scheme }),
    })),
    ...(language !== null && { xml: { lang: language } }),
    ...(picture && { media: mediaOf(picture) }),
  };
}
