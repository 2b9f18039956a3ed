// Makes a quoted tweet into an item of its own: its words to the letter, who posted them, when, and what is known since.
import type { Article } from '../../article/Article.ts';
import type { PictureUse } from '../../article/frontMatter/storySchema.ts';
import type { Tweet } from '../../article/frontMatter/tweetSchema.ts';
import { isPostAddress } from '../../article/tweet/postAddress.ts';
import { permanentId } from '../../edition/permanentId.ts';
import { shortAddress } from '../../edition/redirects.ts';
import { dayText } from '../../edition/times.ts';
import { tweetAddress } from '../../edition/tweetLinks.ts';
import { provenanceOf } from '../../edition/tweetProvenance.ts';
import { storyWording } from '../../edition/wordingOf.ts';
import type { Issue } from '../Document.ts';
import type { Association } from './NewsItem.ts';

type MediaItem = (issue: Issue, use: PictureUse) => readonly Association[];

/** The item of the tweet that a story declares under a key, in its own uri beside that of the story. */
export function tweetItem(
  issue: Issue,
  article: Article,
  key: string,
  mediaItem: MediaItem,
): readonly Association[] {
  const tweet = article.fields.tweets[key];
  if (tweet === undefined) return [];
  const { author, lang, posted, media = [], quoted, text } = tweet;
  const inner = quoted === undefined || isPostAddress(quoted) ? [] : [quoted];
  const within = [
    ...media.flatMap((use) => mediaItem(issue, use)),
    ...inner.flatMap((other) => tweetItem(issue, article, other, mediaItem)),
  ];
  return [
    {
      name: `${author.name} (@${author.handle})`,
      rel: 'quotation',
      uri: `${permanentId(issue.edition, shortAddress(article))}#tweet_${key}`,
      type: 'text',
      // Of a day, no time is known.
      ...(posted.precision === 'time' && { contentCreated: posted.iso }),
      ...(lang !== undefined && { language: lang }),
      bodies: [{ role: 'main', contentType: 'text/plain', charCount: [...text].length, value: text }],
      by: author.name,
      people: [{ name: author.name, rel: 'author', literal: `@${author.handle}` }],
      ...idsOf(tweet),
      edNote: noteOn(issue, article, tweet),
      ...(within.length > 0 && { associations: within }),
    },
  ];
}

function idsOf(tweet: Tweet): Pick<Association, 'altIds'> {
  const ids = Object.entries({ post: tweet.id, address: tweetAddress(tweet), archived: tweet.archived });
  const altIds = ids.flatMap(([role, value]) => (value ? [{ role, value }] : []));
  return altIds.length === 0 ? {} : { altIds };
}

function noteOn({ edition: { site } }: Issue, article: Article, tweet: Tweet): string {
  const wording = storyWording(site, article);
  const { sources, fate } = provenanceOf(tweet, site, wording);
  const notes = sources.filter(({ href }) => href === null).map(({ text }) => `${text}.`);
  const day = dayText(tweet.posted, wording.language, site.timeZone);
  return [wording.words.tweet.postedOn(day), ...(fate === null ? [] : [fate]), ...notes].join(' ');
}
