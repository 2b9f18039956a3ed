// Finds the pictures that the page of a story shows.
import type { Article } from '../article/Article.ts';
import type { PictureUse } from '../article/frontMatter/storySchema.ts';

/** The pictures of a story in the order of its page: the lead picture, those in the text, and those of its tweets. */
export function shownPictures({ fields, body }: Article): readonly PictureUse[] {
  const placed = body.placed.flatMap((one) =>
    one.kind === 'picture' ? [one.picture] : tweetPictures(fields.tweets, one.key),
  );
  return [...(fields.picture ? [fields.picture] : []), ...placed];
}

function tweetPictures(tweets: Article['fields']['tweets'], key: string): readonly PictureUse[] {
  const tweet = tweets[key];
  if (tweet === undefined) return [];
  const { media = [], quoted } = tweet;
  return [...media, ...(quoted === undefined ? [] : tweetPictures(tweets, quoted))];
}
