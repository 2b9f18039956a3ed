// Writes a quoted tweet as HTML that needs neither style nor script: its words, then all that is known of its source.
import type { Article } from '../../article/Article.ts';
import type { Tweet } from '../../article/frontMatter/tweetSchema.ts';
import { commaOf, directionOf } from '../../article/language.ts';
import { linkPost } from '../../article/tweet/linkPost.ts';
import { isPostAddress } from '../../article/tweet/postAddress.ts';
import type { Edition } from '../../edition/Edition.ts';
import { pictureView } from '../../edition/pictureView.ts';
import { timeView } from '../../edition/times.ts';
import { accountAddress, contextOf, tweetAddress } from '../../edition/tweetLinks.ts';
import { provenanceOf, type Source } from '../../edition/tweetProvenance.ts';
import type { Wording } from '../../words/wordingFor.ts';
import { attributes, figure, linked, text } from './feedHtml.ts';

/** What a tweet is printed in. */
export interface TweetContext {
  readonly edition: Edition;
  readonly origin: string;
  readonly article: Article;
  readonly wording: Wording;
  /** The attributes of words of ours in the story, where they are not in its language. */
  readonly ours: string;
}

/** The tweet that a story declares under a key; nothing where there is none. */
export function tweetHtml(context: TweetContext, key: string): string {
  const { edition, origin, article, wording, ours } = context;
  const tweet = article.fields.tweets[key];
  if (tweet === undefined) return '';
  const { quoted, media = [] } = tweet;
  const pictures = media.flatMap((use) => pictureView(edition, use) ?? []);
  const inner = quoted === undefined || isPostAddress(quoted) ? '' : tweetHtml(context, quoted);
  const label = [
    { text: wording.words.tweet.label, href: null },
    ...contextOf(tweet, article.fields, wording.words),
  ];
  const { sources, fate } = provenanceOf(tweet, edition.site, wording);
  return [
    `<blockquote${attributes({ cite: tweetAddress(tweet) })}>`,
    `<p${ours}>${inLine(label)}</p>`,
    wordsOf(tweet),
    ...pictures.map((picture) => figure(origin, picture)),
    inner,
    `<p${ours}>${attribution(tweet, context)}</p>`,
    fate === null ? '' : `<p${ours}>${text(fate)}</p>`,
    `<p${ours}>${inLine(sources)}</p>`,
    '</blockquote>',
  ].join('');
}

function wordsOf(tweet: Tweet): string {
  const { lang } = tweet;
  const language = attributes({ lang: lang ?? null, dir: lang === undefined ? 'auto' : directionOf(lang) });
  const words = linkPost(tweet.text).map((segment) =>
    segment.kind === 'text'
      ? text(segment.text).replaceAll('\n', '<br>')
      : linked(segment.text, segment.href),
  );
  return `<p${language}>${words.join('')}</p>`;
}

function attribution(tweet: Tweet, { edition: { site }, wording }: TweetContext): string {
  const { name, handle } = tweet.author;
  const posted = timeView(tweet.posted, wording.language, site.timeZone);
  const account = linked(`@${handle}`, accountAddress(tweet));
  return `— <bdi>${text(name)}</bdi> (<bdi>${account}</bdi>)${commaOf(wording.language)}${linked(posted.text, tweetAddress(tweet))}`;
}

function inLine(parts: readonly Source[]): string {
  return parts.map(({ text: words, href }) => linked(words, href)).join(' · ');
}
