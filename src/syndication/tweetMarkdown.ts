// Writes a tweet as a quotation in Markdown, with where it comes from.
import type { Blockquote, PhrasingContent, RootContent } from 'mdast';
import type { Article } from '../article/Article.ts';
import type { Tweet } from '../article/frontMatter/tweetSchema.ts';
import { commaOf } from '../article/language.ts';
import { linkPost } from '../article/tweet/linkPost.ts';
import type { Edition } from '../edition/Edition.ts';
import { timeView } from '../edition/times.ts';
import { accountAddress, contextOf, tweetAddress } from '../edition/tweetLinks.ts';
import { provenanceOf } from '../edition/tweetProvenance.ts';
import { storyWording } from '../edition/wordingOf.ts';
import type { Wording } from '../words/wordingFor.ts';
import type { Issue } from './Document.ts';
import { linked, paragraph, separated } from './markdownNodes.ts';
import { pictureMarkdown } from './pictureMarkdown.ts';

/** The quotation of a tweet that a story declares; `key` is its name in the fields. */
export function tweetMarkdown(issue: Issue, article: Article, key: string): readonly Blockquote[] {
  const { fields } = article;
  const tweet = fields.tweets[key];
  if (tweet === undefined) return [];
  const wording = storyWording(issue.edition.site, article);
  const quoted = tweet.quoted === undefined ? undefined : fields.tweets[tweet.quoted];
  const context = separated(
    contextOf(tweet, fields, wording.words).map(({ text, href }) => [linked(text, href), '.']),
    ' ',
  );
  return [
    quotation([
      ...(context.length === 0 ? [] : [paragraph(...context)]),
      ...wordsOf(tweet),
      ...mediaOf(issue, tweet),
      ...(quoted === undefined
        ? []
        : [
            quotation([
              ...wordsOf(quoted),
              ...mediaOf(issue, quoted),
              sourceOf(issue.edition, quoted, wording),
            ]),
          ]),
      sourceOf(issue.edition, tweet, wording),
    ]),
  ];
}

function quotation(children: readonly RootContent[]): Blockquote {
  return { type: 'blockquote', children: children as Blockquote['children'] };
}

function mediaOf(issue: Issue, { media = [] }: Tweet): readonly RootContent[] {
  return media.flatMap((use) => pictureMarkdown(issue, use));
}

// To the letter: an empty line parts paragraphs, a single line break stays one.
function wordsOf({ text }: Tweet): readonly RootContent[] {
  const paragraphs = text.split(/\n(?:[ \t]*\n)+/).filter((words) => words.trim() !== '');
  return paragraphs.map((words) => paragraph(...words.split('\n').flatMap(lineOf)));
}

function lineOf(line: string, index: number): PhrasingContent[] {
  const segments = linkPost(line).map((segment): PhrasingContent => {
    if (segment.kind !== 'url') return { type: 'text', value: segment.text };
    return linked(segment.text, segment.href);
  });
  return index === 0 ? segments : [{ type: 'break' }, ...segments];
}

function sourceOf({ site }: Edition, tweet: Tweet, wording: Wording): RootContent {
  const { sources, fate } = provenanceOf(tweet, site, wording);
  const { name, handle } = tweet.author;
  const posted = timeView(tweet.posted, wording.language, site.timeZone).text;
  return paragraph(
    `${wording.words.tweet.label}: ${name} (`,
    linked(`@${handle}`, accountAddress(tweet)),
    `)${commaOf(wording.language)}`,
    linked(posted, tweetAddress(tweet)),
    '. ',
    ...(fate === null ? [] : [`${fate} `]),
    ...separated(
      sources.map(({ text, href }) => [linked(text, href), '.']),
      ' ',
    ),
  );
}
