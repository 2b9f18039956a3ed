// Turns the blocks of a body into what the body's template prints.
import { decodeHTMLStrict } from 'entities';
import type { Article } from '../article/Article.ts';
import { anchoring } from '../article/body/anchors.ts';
import type { Body } from '../article/body/Body.ts';
import { blocksOf } from '../article/body/blocksOf.ts';
import type { SafeHtml } from '../article/body/sanitise.ts';
import type { Edition } from '../edition/Edition.ts';
import { numberText } from '../words/plural.ts';
import { type Wording, wordingFor } from '../words/wordingFor.ts';
import { oursIn } from './LanguageView.ts';
import { type ResponsivePicture, responsivePicture } from './responsivePicture.ts';
import { type TweetView, tweetId, tweetView } from './tweetView.ts';

/** A block for its template. */
export type BlockView =
  | { readonly kind: 'html'; readonly html: SafeHtml }
  | { readonly kind: 'wide'; readonly html: SafeHtml; readonly label: string }
  | { readonly kind: 'tweet'; readonly tweet: TweetView }
  | { readonly kind: 'picture'; readonly picture: ResponsivePicture };

/** A text with the language (BCP 47) that it is in. */
interface Text {
  readonly body: Body;
  readonly language: string;
}

/**
 * The views of a text's blocks; `article` gives the fields that hold its tweets, for a story. What a story says has
 * anchors, here rather than in the blocks: feeds and other forms of the story have no use for them.
 */
export function blockViews(edition: Edition, { body, language }: Text, article: Article | null): BlockView[] {
  const wording = wordingFor(language, edition.site.language);
  const { linkToParagraph } = wording.words.story;
  const anchor = article === null ? null : anchoring(linkToParagraph, oursIn(wording));
  const placed = new Set(body.placed.flatMap((one) => (one.kind === 'tweet' ? [tweetId(one.key)] : [])));
  const counts = { table: 0, code: 0 };
  return blocksOf(body).flatMap((block): BlockView[] => {
    if (block.kind === 'html') return [anchor === null ? block : { ...block, html: anchor(block.html) }];
    if (block.kind === 'table' || block.kind === 'code') {
      counts[block.kind] += 1;
      return [wideView(block, counts[block.kind], wording)];
    }
    if (block.kind === 'picture') {
      const picture = responsivePicture(edition, block.picture, 'text');
      return picture === null ? [] : [{ kind: 'picture', picture }];
    }
    const tweet = article === null ? null : tweetView(edition, article, block.key);
    return tweet === null ? [] : [{ kind: 'tweet', tweet: linked(withinOf(tweet, placed), wording) }];
  });
}

// The box that scrolls has the name of what it holds: a table's caption, or its number.
function wideView(
  { kind, html }: { readonly kind: 'table' | 'code'; readonly html: SafeHtml },
  number: number,
  { words: { story }, language }: Wording,
): BlockView {
  const caption = /<caption[^>]*>(.*?)<\/caption>/s.exec(html)?.[1] ?? '';
  const words = decodeHTMLStrict(caption.replace(/<[^>]*>/g, ''))
    .replace(/\s+/g, ' ')
    .trim();
  return { kind: 'wide', html, label: words || story[kind](numberText(number, language)) };
}

// A tweet that is quoted here may also stand on its own, or within another one: the page has its id once.
function withinOf(tweet: TweetView, taken: Set<string>): TweetView {
  const { quoted } = tweet;
  if (quoted?.id === undefined || quoted.id === null) return tweet;
  if (taken.has(quoted.id)) return { ...tweet, quoted: { ...quoted, id: null } };
  taken.add(quoted.id);
  return tweet;
}

function linked(tweet: TweetView, { words }: Wording): TweetView {
  return { ...tweet, sources: [...tweet.sources, { text: words.tweet.link, href: `#${tweet.id}` }] };
}
