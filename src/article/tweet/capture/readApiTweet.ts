// Reads an answer of API v2, in which accounts, media and other tweets stand apart.
import {
  type ApiLink,
  type ApiTweet,
  apiTweetSchema,
  type Includes,
  includesSchema,
} from './apiTweetSchema.ts';
import {
  type CapturedMedia,
  type CapturedPost,
  type Quotation,
  type Refusal,
  UNKNOWN,
} from './CapturedPost.ts';
import { exactNumber, roundedRemarks } from './exactJson.ts';
import { readPosted } from './postedTime.ts';
import { postAddress, readPostAddress } from './postReference.ts';
import { postText } from './postText.ts';
import { aboveRemarks, CUT_OFF, passedOnRemarks, retweetRemarks, withheldRemarks } from './statusRemarks.ts';
import { shapeFlaw } from './statusSchema.ts';

/** Reads one tweet of an answer; of a retweet, the tweet that it passes on. */
export function readApiTweet(data: unknown, included: unknown): CapturedPost | Refusal {
  const { data: tweet, error } = apiTweetSchema.safeParse(data);
  if (error) return { refusal: shapeFlaw('a tweet of API v2', error) };
  const { data: includes, error: flaw } = includesSchema.safeParse(included);
  if (flaw) return { refusal: shapeFlaw('the `includes` of API v2', flaw) };
  const original = referenced(tweet, includes, 'retweeted')?.tweet;
  if (!original) return readOne(tweet, includes, quotationOf(tweet, includes));
  const post = readOne(original, includes, quotationOf(original, includes));
  const who = userOf(includes, tweet.author_id)?.username;
  const remarks = [...retweetRemarks(who, post.handle), ...post.remarks];
  return { ...post, via: exactNumber(tweet.id), remarks };
}

function readOne(tweet: ApiTweet, includes: Includes, quoted: Quotation | null): CapturedPost {
  const author = userOf(includes, tweet.author_id);
  const id = exactNumber(tweet.id);
  const { text, remarks } = wordsOf(tweet, [id, referenced(tweet, includes, 'quoted')?.id ?? null]);
  return {
    ...UNKNOWN,
    text,
    name: author?.name ?? null,
    handle: author?.username || null,
    posted: readPosted(tweet.created_at ?? ''),
    id,
    lang: tweet.lang ?? null,
    replyTo: parentOf(tweet, includes),
    quoted,
    media: mediaOf(tweet, includes),
    remarks: [...remarks, ...roundedRemarks(id, tweet.id)],
  };
}

// A long tweet has its whole text in `note_tweet`; links to pictures are listed with the short one.
function wordsOf(
  tweet: ApiTweet,
  [id, quoted]: readonly (string | null)[],
): Pick<CapturedPost, 'text' | 'remarks'> {
  const whole = tweet.note_tweet ?? tweet;
  const media = tweet.note_tweet ? (tweet.entities?.urls ?? []).filter(isMedia) : [];
  const links = [...(whole.entities?.urls ?? []), ...media].map((link) => {
    const target = readPostAddress(link.expanded_url ?? '')?.id ?? null;
    return { ...link, attached: isMedia(link) || (target !== null && [id, quoted].includes(target)), target };
  });
  const { text, above } = postText({
    text: whole.text,
    range: (tweet.note_tweet ? null : tweet.display_text_range) ?? null,
    links: links.map(({ url, expanded_url, display_url, start, end, attached }) => ({
      url: url ?? '',
      expanded: expanded_url || null,
      display: display_url || null,
      span: typeof start === 'number' && typeof end === 'number' ? [start, end] : null,
      attached,
    })),
  });
  // The short form of a long tweet ends with a link to the whole of it.
  const cut = text.endsWith('…') && links.some((link) => link.target === id && !isMedia(link));
  const held = withheldRemarks(text, tweet.withheld?.country_codes, tweet.withheld?.copyright);
  const remarks = [...(cut ? [CUT_OFF] : []), ...passedOnRemarks(text), ...aboveRemarks(above), ...held];
  return { text, remarks };
}

function isMedia({ media_key, display_url }: ApiLink): boolean {
  return Boolean(media_key) || /^pic\.(?:twitter|x)\.com\//.test(display_url ?? '');
}

function mediaOf({ attachments }: ApiTweet, includes: Includes): CapturedMedia[] {
  return (attachments?.media_keys ?? []).map((key) => {
    const found = includes?.media?.find(({ media_key }) => media_key === key);
    return {
      kind: found?.type ?? 'photo',
      address: found?.url ?? found?.preview_image_url ?? null,
      alt: found?.alt_text || null,
    };
  });
}

interface Referenced {
  readonly id: string;
  readonly tweet: ApiTweet | null;
}

function referenced({ referenced_tweets }: ApiTweet, includes: Includes, type: string): Referenced | null {
  const id = exactNumber(referenced_tweets?.find((reference) => reference.type === type)?.id);
  if (id === null) return null;
  return { id, tweet: includes?.tweets?.find((tweet) => exactNumber(tweet.id) === id) ?? null };
}

type User = NonNullable<NonNullable<Includes>['users']>[number];

function userOf(includes: Includes, id: string | number | null | undefined): User | undefined {
  return includes?.users?.find((user) => id != null && String(user.id) === String(id));
}

function parentOf(tweet: ApiTweet, includes: Includes): string | null {
  const parent = referenced(tweet, includes, 'replied_to');
  const author = userOf(includes, parent?.tweet?.author_id) ?? userOf(includes, tweet.in_reply_to_user_id);
  return postAddress(author?.username, parent?.id);
}

function quotationOf(tweet: ApiTweet, includes: Includes): Quotation | null {
  const inner = referenced(tweet, includes, 'quoted');
  if (inner === null) return null;
  const linked = [...(tweet.entities?.urls ?? []), ...(tweet.note_tweet?.entities?.urls ?? [])]
    .map(({ expanded_url }) => readPostAddress(expanded_url ?? ''))
    .find((post) => post?.id === inner.id)?.handle;
  const address = postAddress(userOf(includes, inner.tweet?.author_id)?.username ?? linked, inner.id);
  // What the quoted tweet quotes itself, the platform does not show.
  const post = inner.tweet === null ? null : readOne(inner.tweet, includes, null);
  return address === null && post === null ? null : { address, post };
}
