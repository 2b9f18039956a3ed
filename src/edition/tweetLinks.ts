// Says where a tweet, its account and what it answers can be found.
import type { StoryFields } from '../article/frontMatter/storySchema.ts';
import type { Tweet } from '../article/frontMatter/tweetSchema.ts';
import { isPostAddress } from '../article/tweet/postAddress.ts';
import type { Words } from '../words/english.ts';
import type { Source } from './tweetProvenance.ts';

/** The address of a tweet; null where none is known, or nothing stands there any more. */
export function tweetAddress({ url, id, author, status }: Tweet): string | null {
  if (status === 'deleted' || status === 'suspended') return null;
  return url ?? (id === undefined ? null : `https://x.com/${author.handle}/status/${id}`);
}

/** The address of the account that posted it; null where its page has nothing to show. */
export function accountAddress({ author, status }: Tweet): string | null {
  return status === 'suspended' ? null : `https://x.com/${author.handle}`;
}

/** What a tweet answers and quotes elsewhere; `fields` are those of the story that declares it. */
export function contextOf(tweet: Tweet, fields: StoryFields, { tweet: words }: Words): Source[] {
  const sources: Source[] = [];
  if (tweet.replyTo !== undefined) {
    const known = fields.tweets[tweet.replyTo];
    sources.push({
      text: words.inReplyTo(known?.author.handle ?? handleIn(tweet.replyTo)),
      href: known === undefined ? tweet.replyTo : tweetAddress(known),
    });
  }
  if (tweet.quoted !== undefined && isPostAddress(tweet.quoted))
    sources.push({ text: words.quotes(handleIn(tweet.quoted)), href: tweet.quoted });
  return sources;
}

function handleIn(address: string): string {
  return /\.com\/(\w+)\//.exec(address)?.[1] ?? '';
}
