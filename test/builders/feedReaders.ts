// Reads feeds with three programs that have nothing in common, and says what each of them understood.
import { Readable } from 'node:stream';
import { parseFeed as readByManning } from '@rowanmanning/feed-parser';
import FeedParser from 'feedparser';
import { parseAtomFeed, parseRssFeed } from 'feedsmith';

/** What a reader understood of an entry. */
export interface ReadEntry {
  readonly id: string | undefined;
  readonly url: string | undefined;
  readonly title: string | undefined;
  readonly summary: string | undefined;
  readonly html: string | undefined;
  readonly published: number;
  readonly updated: number;
  readonly authors: readonly (string | undefined)[];
  readonly categories: readonly (string | undefined)[];
  readonly picture: string | undefined;
}

/** What a reader understood of a feed. */
export interface ReadFeed {
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly page: string | undefined;
  readonly language: string | undefined;
  readonly entries: readonly ReadEntry[];
}

/** The readings of one XML feed; that of `feedparser` names one author at most. */
export async function readings(
  xml: string,
): Promise<Readonly<Record<'feedsmith' | 'manning' | 'feedparser', ReadFeed>>> {
  const isAtom = xml.includes('<feed ');
  return {
    feedsmith: isAtom ? byFeedsmithAtom(xml) : byFeedsmithRss(xml),
    manning: byManning(xml),
    feedparser: await byFeedparser(xml),
  };
}

function instant(date: string | Date | null | undefined): number {
  return date instanceof Date ? date.getTime() : Date.parse(date ?? '');
}

function byFeedsmithAtom(xml: string): ReadFeed {
  const { title, subtitle, links = [], entries = [], xml: attributes } = parseAtomFeed(xml);
  return {
    title: title?.value,
    description: subtitle?.value,
    page: links.find(({ rel }) => rel === 'alternate')?.href,
    language: attributes?.lang,
    entries: entries.map((entry) => ({
      id: entry.id,
      url: entry.links?.find(({ rel }) => rel === 'alternate')?.href,
      title: entry.title?.value,
      summary: entry.summary?.value,
      html: entry.content?.value,
      published: instant(entry.published),
      updated: instant(entry.updated),
      authors: (entry.authors ?? []).map(({ name }) => name),
      categories: (entry.categories ?? []).map(({ term }) => term),
      picture: entry.media?.contents?.[0]?.url,
    })),
  };
}

function byFeedsmithRss(xml: string): ReadFeed {
  const { title, description, link, language, items = [] } = parseRssFeed(xml);
  return {
    title,
    description,
    page: link,
    language,
    entries: items.map((item) => ({
      id: item.guid?.value,
      url: item.link,
      title: item.title,
      summary: item.description,
      html: item.content?.encoded,
      published: instant(item.pubDate),
      updated: instant(item.atom?.updated),
      authors: item.dc?.creators ?? [],
      categories: (item.categories ?? []).map(({ name }) => name),
      picture: item.media?.contents?.[0]?.url,
    })),
  };
}

function byManning(xml: string): ReadFeed {
  const feed = readByManning(xml);
  return {
    title: feed.title ?? undefined,
    description: feed.description ?? undefined,
    page: feed.url ?? undefined,
    language: feed.language ?? undefined,
    entries: feed.items.map((item) => ({
      id: item.id ?? undefined,
      url: item.url ?? undefined,
      title: item.title ?? undefined,
      summary: item.description ?? undefined,
      html: item.content ?? undefined,
      published: instant(item.published),
      updated: instant(item.updated),
      authors: item.authors.map(({ name }) => name ?? undefined),
      categories: item.categories.map(({ term }) => term),
      picture: item.image?.url,
    })),
  };
}

async function byFeedparser(xml: string): Promise<ReadFeed> {
  const parser = new FeedParser({ addmeta: false });
  const items: FeedParser.Item[] = [];
  parser.on('readable', () => {
    for (let item = parser.read(); item !== null; item = parser.read()) items.push(item);
  });
  await new Promise((done, failed) => {
    parser.on('end', done).on('error', failed);
    Readable.from([Buffer.from(xml)]).pipe(parser);
  });
  const { title, description, link, language } = parser.meta;
  return {
    title,
    description,
    page: link,
    language,
    entries: items.map((item) => ({
      id: item.guid,
      url: item.link,
      title: item.title,
      summary: item.summary,
      html: item.description,
      published: instant(item.pubdate),
      updated: instant(item.date),
      authors: item.author === null ? [] : [item.author],
      categories: item.categories,
      picture: Reflect.get(item, 'media:content')?.['@']?.url,
    })),
  };
}
