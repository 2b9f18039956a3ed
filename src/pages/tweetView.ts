// Turns a declared tweet into what its template prints: words in segments, and sentences about its source.

import type { Article } from '../article/Article.ts';
import type { Tweet } from '../article/frontMatter/tweetSchema.ts';
import { directionOf } from '../article/language.ts';
import { linkPost, type PostSegment } from '../article/tweet/linkPost.ts';
import { isPostAddress } from '../article/tweet/postAddress.ts';
import type { Edition } from '../edition/Edition.ts';
import { type TimeView, timeView } from '../edition/times.ts';
import { accountAddress, contextOf, tweetAddress } from '../edition/tweetLinks.ts';
import { provenanceOf, type Source } from '../edition/tweetProvenance.ts';
import { storyWording } from '../edition/wordingOf.ts';
import { type LanguageView, oursIn } from './LanguageView.ts';
import { type ResponsivePicture, responsivePicture } from './responsivePicture.ts';

/** A part of a tweet's words: text, a link, or a line break of the original. */
export type Segment = PostSegment | { readonly kind: 'break' };

/** A tweet for its template. */
export interface TweetView {
  /** Null where the page has the same tweet in another place. */
  readonly id: string | null;
  readonly label: string;
  readonly segments: readonly Segment[];
  readonly language: string | null;
  readonly direction: 'ltr' | 'rtl' | 'auto';
  readonly author: { readonly name: string; readonly handle: string; readonly href: string | null };
  readonly posted: TimeView;
  readonly url: string | null;
  readonly media: readonly ResponsivePicture[];
  readonly context: readonly Source[];
  readonly quoted: TweetView | null;
  readonly sources: readonly Source[];
  /** A plain sentence where the tweet or its account is gone. */
  readonly fate: string | null;
  /** The language of our words around the tweet, where it is not that of the story. */
  readonly furniture: LanguageView | null;
  /** The words of a link past the tweet, where it is long enough to want one. */
  readonly skip: string | null;
}

/** The id of the tweet that a story declares under a key, in the page of the story. */
export function tweetId(key: string): string {
  return `tweet_${key}`;
}

/** The view of a tweet that a story declares; `key` is its name in the fields. */
export function tweetView(edition: Edition, article: Article, key: string): TweetView | null {
  const { fields } = article;
  const tweet = fields.tweets[key];
  if (tweet === undefined) return null;
  const wording = storyWording(edition.site, article);
  const { words } = wording;
  const media = (tweet.media ?? []).flatMap((use) => responsivePicture(edition, use, 'text') ?? []);
  const inner = tweet.quoted !== undefined && !isPostAddress(tweet.quoted) ? tweet.quoted : null;
  const quoted = inner === null ? null : tweetView(edition, article, inner);
  const segments = withBreaks(linkPost(tweet.text));
  return {
    id: tweetId(key),
    label: words.tweet.label,
    segments,
    language: tweet.lang ?? null,
    direction: tweet.lang === undefined ? 'auto' : directionOf(tweet.lang),
    author: { ...tweet.author, href: accountAddress(tweet) },
    posted: timeView(tweet.posted, wording.language, edition.site.timeZone),
    url: tweetAddress(tweet),
    media,
    context: contextOf(tweet, fields, words),
    quoted,
    ...provenanceOf(tweet, edition.site, wording),
    furniture: oursIn(wording),
    skip: isLong(tweet, segments, quoted) ? words.tweet.skip : null,
  };
}

// A keyboard or a screen reader should not have to go through many links to get on with the story.
function isLong({ text, media }: Tweet, segments: readonly Segment[], quoted: TweetView | null): boolean {
  const links = segments.filter(({ kind }) => kind !== 'text' && kind !== 'break').length;
  return text.length > 280 || links > 3 || quoted !== null || (media?.length ?? 0) > 1;
}

function withBreaks(segments: readonly PostSegment[]): Segment[] {
  return segments.flatMap((segment): Segment[] => {
    if (segment.kind !== 'text') return [segment];
    return segment.text
      .split('\n')
      .flatMap((text, index): Segment[] => [
        ...(index > 0 ? [{ kind: 'break' as const }] : []),
        ...(text === '' ? [] : [{ kind: 'text' as const, text }]),
      ]);
  });
}
