// Counts the words that a story has.
import { Parser } from 'htmlparser2';
import type { Article } from '../Article.ts';
import type { Tweet } from '../frontMatter/tweetSchema.ts';

/** What stands within a line: a word may go on after it. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** A run without spaces that holds a letter or a digit; where words are not set apart, each sign. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}—]*[\p{L}\p{N}][^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}—]*/gu;

/**
 * The words of the body, its tables and footnotes included, and of the posts that stand in it, with those that they
 * quote. Headline, standfirst, captions, corrections and what is said of the source of a post do not count.
 */
export function countWords({ blocks, fields }: Article): number {
  const counts = blocks.map((block) => {
    if (block.kind === 'tweet') return wordsOfPost(fields.tweets, block.key);
    return block.kind === 'picture' ? 0 : wordsIn(textOf(block.html));
  });
  return counts.reduce((sum, count) => sum + count, 0);
}

function wordsOfPost(tweets: Readonly<Record<string, Tweet>>, key: string): number {
  const tweet = tweets[key];
  if (tweet === undefined) return 0;
  const quoted = tweet.quoted === undefined ? undefined : tweets[tweet.quoted];
  return wordsIn(tweet.text) + wordsIn(quoted?.text ?? '');
}

function wordsIn(text: string): number {
  return text.match(WORD)?.length ?? 0;
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
