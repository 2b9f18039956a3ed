// Tells of a picture as Media RSS does.
import type { MediaNs } from 'feedsmith';
import type { FeedEntry } from './Feed.ts';

type Picture = NonNullable<FeedEntry['picture']>;

/** The element for a picture (https://www.rssboard.org/media-rss). No enclosure: readers take those for recordings. */
export function mediaOf({
  src,
  mediaType,
  width,
  height,
  alt,
  caption,
  credit,
}: Picture): MediaNs.ItemOrFeed<true> {
  const content = {
    url: src,
    type: mediaType,
    medium: 'image',
    width,
    height,
    description: { value: caption ?? alt, type: 'plain' },
    ...(credit !== null && { credits: [{ value: credit }] }),
  };
  return { contents: [content] };
}
