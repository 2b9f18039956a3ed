// A quoted tweet: who posted what and when, what it answers, and where it is kept.
import type { StoryFields } from '../../article/frontMatter/storySchema.ts';
import type { Tweet } from '../../article/frontMatter/tweetSchema.ts';
import { isPostAddress } from '../../article/tweet/postAddress.ts';
import type { Edition } from '../../edition/Edition.ts';
import { accountAddress, tweetAddress } from '../../edition/tweetLinks.ts';
import { imageData } from './imageData.ts';
import type { Facts, Thing } from './StructuredData.ts';

/**
 * A tweet that a story declares, with the one that it quotes and the one that it answers; null where the story declares
 * none of that key.
 */
export function quotedPost(
  edition: Edition,
  origin: string,
  { tweets, key }: { readonly tweets: StoryFields['tweets']; readonly key: string },
): Thing | null {
  const tweet = tweets[key];
  if (tweet === undefined) return null;
  const { text, posted, id, lang, archived } = tweet;
  const url = tweetAddress(tweet);
  const images = (tweet.media ?? []).flatMap((use) => imageData(edition, origin, use) ?? []);
  return {
    ...replyFacts(tweets, tweet),
    author: accountOf(tweet),
    // Of many only the day is known: a day stays one.
    datePublished: posted.iso,
    text,
    ...(lang && { inLanguage: lang }),
    ...(id && { identifier: id }),
    ...(url && { url }),
    ...(archived && { archivedAt: archived }),
    ...(images.length > 0 && { image: images }),
    ...sharedFacts(edition, origin, { tweets, tweet }),
  };
}

// Only comments have something that they answer: https://schema.org/parentItem
function replyFacts(tweets: StoryFields['tweets'], { replyTo }: Tweet): Thing {
  if (replyTo === undefined) return { '@type': 'SocialMediaPosting' };
  const parent = tweets[replyTo];
  return {
    '@type': ['SocialMediaPosting', 'Comment'],
    parentItem: parent === undefined ? postAt(replyTo) : mentioned(parent),
  };
}

// Who posted it and when, as the page has it: the words of what is answered stand there only where the story quotes them.
function mentioned(tweet: Tweet): Thing {
  const url = tweetAddress(tweet);
  const author = accountOf(tweet);
  return { '@type': 'SocialMediaPosting', author, datePublished: tweet.posted.iso, ...(url && { url }) };
}

function sharedFacts(
  edition: Edition,
  origin: string,
  { tweets, tweet: { quoted } }: { readonly tweets: StoryFields['tweets']; readonly tweet: Tweet },
): Facts {
  if (quoted === undefined) return {};
  const inner = isPostAddress(quoted) ? postAt(quoted) : quotedPost(edition, origin, { tweets, key: quoted });
  return inner === null ? {} : { sharedContent: inner };
}

// A post that is known by its address alone.
function postAt(url: string): Thing {
  return { '@type': 'SocialMediaPosting', url };
}

function accountOf(tweet: Tweet): Thing {
  const url = accountAddress(tweet);
  const { name, handle } = tweet.author;
  return { '@type': 'Person', name, alternateName: `@${handle}`, ...(url && { url }) };
}
