// A quoted tweet: who posted what and when, and where it is kept.
import type { StoryFields } from '../../article/frontMatter/storySchema.ts';
import type { Tweet } from '../../article/frontMatter/tweetSchema.ts';
import type { Edition } from '../../edition/Edition.ts';
import { accountAddress, tweetAddress } from '../../edition/tweetLinks.ts';
import { imageData } from './imageData.ts';
import type { Thing } from './StructuredData.ts';

/** A tweet that a story declares, with the one that it quotes; null where the story declares none of that key. */
export function quotedPost(
  edition: Edition,
  origin: string,
  { tweets, key }: { readonly tweets: StoryFields['tweets']; readonly key: string },
): Thing | null {
  const tweet = tweets[key];
  if (tweet === undefined) return null;
  const { text, posted, id, lang, archived, quoted } = tweet;
  const url = tweetAddress(tweet);
  const images = (tweet.media ?? []).flatMap((use) => imageData(edition, origin, use) ?? []);
  const inner = quoted === undefined ? null : quotedPost(edition, origin, { tweets, key: quoted });
  return {
    '@type': 'SocialMediaPosting',
    author: accountOf(tweet),
    // Of many only the day is known: a day stays one.
    datePublished: posted.iso,
    text,
    ...(lang && { inLanguage: lang }),
    ...(id && { identifier: id }),
    ...(url && { url }),
    ...(archived && { archivedAt: archived }),
    ...(images.length > 0 && { image: images }),
    ...(inner && { sharedContent: inner }),
  };
}

function accountOf(tweet: Tweet): Thing {
  const url = accountAddress(tweet);
  const { name, handle } = tweet.author;
  return { '@type': 'Person', name, alternateName: `@${handle}`, ...(url && { url }) };
}
