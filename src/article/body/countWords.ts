// Counts the words that a story has.
import { Parser } from 'htmlparser2';
import type { Article } from '../Article.ts';
import type { Tweet } from '../frontMatter/tweetSchema.ts';
import type { Block } from './Block.ts';
import type { Body } from './Body.ts';
import { blocksOf } from './blocksOf.ts';

/** What stands within a line: a word may go on after it. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** Signs of the scripts that do not set words apart. */
const SIGN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** A run without spaces that holds a letter or a digit, and none of those signs. */
const WORD =
  /[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}—]*[\p{L}\p{N}][^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}—]*/gu;

/** How much there is to read. */
export interface WordCount {
  readonly words: number;
  /** Signs of Chinese and Japanese, which do not set words apart. */
  readonly signs: number;
}

type Tweets = Readonly<Record<string, Tweet>>;

/** What was counted, with the tweets that the story had: a page says it in several places. */
const counted = new WeakMap<Body, { readonly tweets: Tweets; readonly count: WordCount }>();

/**
 * The words of the body, its tables and footnotes included, and of the posts that stand in it, with those that they
 * quote. Headline, standfirst, captions, corrections and what is said of the source of a post do not count.
 */
export function countWords({ body, fields: { tweets } }: Pick<Article, 'body' | 'fields'>): WordCount {
  const known = counted.get(body);
  if (known?.tweets === tweets) return known.count;
  const count = countIn(blocksOf(body), tweets);
  counted.set(body, { tweets, count });
  return count;
}

function countIn(blocks: readonly Block[], tweets: Tweets): WordCount {
  const texts = blocks.map((block) => {
    if (block.kind === 'tweet') return textOfPost(tweets, block.key);
    return block.kind === 'picture' ? '' : textOf(block.html);
  });
  const text = texts.join('\n');
  const signs = text.match(SIGN)?.length ?? 0;
  return { words: text.replace(SIGN, ' ').match(WORD)?.length ?? 0, signs };
}

function textOfPost(tweets: Tweets, key: string): string {
  const tweet = tweets[key];
  if (tweet === undefined) return '';
  const quoted = tweet.quoted === undefined ? undefined : tweets[tweet.quoted];
  return `${tweet.text}\n${quoted?.text ?? ''}`;
}

function textOf(html: string): string {
  let text = '';
  const divide = (name: string): void => {
    if (!INLINE.has(name)) text += ' ';
  };
  const parser = new Parser({
    ontext: (piece) => {
      text += piece;
    },
    onopentagname: divide,
    onclosetag: divide,
  });
  parser.end(html);
  return text;
}
