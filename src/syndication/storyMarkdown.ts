// A story as Markdown, for readers and programs that want its words without a page around them.
import type { RootContent } from 'mdast';
import { stringify } from 'yaml';
import type { Article } from '../article/Article.ts';
import type { Block } from '../article/body/Block.ts';
import type { Moment } from '../article/frontMatter/moment.ts';
import { STORY_WORDS } from '../edition/storyWords.ts';
import { timeView } from '../edition/times.ts';
import { waysTo } from '../edition/waysTo.ts';
import type { DocumentFinder, Issue } from './Document.ts';
import { htmlMarkdown } from './htmlMarkdown.ts';
import { heading, linked, list, paragraph, printMarkdown, separated } from './markdownNodes.ts';
import { OPEN } from './openHeaders.ts';
import { pictureMarkdown } from './pictureMarkdown.ts';
import { canonicalLink, publicFacts, storyIn } from './storyFacts.ts';
import { tweetMarkdown } from './tweetMarkdown.ts';

/** The document at `/articles/<slug>.md`. */
export const storyMarkdownAt: DocumentFinder = (issue, path) => {
  const article = storyIn(issue.edition, path, 'md');
  if (article === null) return null;
  const fields = stringify(publicFacts(issue, article), { lineWidth: 0, aliasDuplicateObjects: false });
  return {
    mediaType: 'text/markdown; charset=utf-8',
    text: `---\n${fields}---\n\n${printMarkdown(contentOf(issue, article))}`,
    validUntil: Number.POSITIVE_INFINITY,
    headers: { ...OPEN, ...canonicalLink(issue, article) },
  };
};

function contentOf(issue: Issue, article: Article): readonly RootContent[] {
  const { fields, blocks } = article;
  const kind = STORY_WORDS.kinds[fields.kind];
  const canonical = issue.origin + encodeURI(waysTo(article).address);
  return [
    heading(1, fields.headline),
    ...(kind === null ? [] : [paragraph(kind)]),
    paragraph(fields.standfirst),
    ...bylineOf(issue, article),
    ...datesOf(issue, article),
    ...(fields.picture ? pictureMarkdown(issue, fields.picture) : []),
    ...blocks.flatMap((block) => blockMarkdown(issue, article, block)),
    ...correctionsOf(issue, article),
    { type: 'thematicBreak' },
    paragraph(`${issue.edition.site.name}: `, linked(fields.headline, canonical)),
  ];
}

function blockMarkdown(issue: Issue, article: Article, block: Block): readonly RootContent[] {
  if (block.kind === 'tweet') return tweetMarkdown(issue, article, block.key);
  if (block.kind === 'picture') return pictureMarkdown(issue, block.picture);
  return htmlMarkdown(block.html, issue.origin + encodeURI(waysTo(article).address));
}

function bylineOf({ edition, origin }: Issue, { fields }: Article): readonly RootContent[] {
  const authors = fields.authors
    .flatMap((id) => edition.authors.get(id) ?? [])
    .map((author) => [linked(author.fields.name, `${origin}/authors/${author.slug}`)]);
  const place = fields.dateline === undefined ? [] : [[fields.dateline]];
  const line = separated([...authors, ...place], ', ');
  if (line.length === 0) return [];
  return [authors.length === 0 ? paragraph(...line) : paragraph('By ', ...line)];
}

function datesOf(issue: Issue, { fields: { published, updated } }: Article): readonly RootContent[] {
  const parts = [
    ...(published ? [`${STORY_WORDS.published} ${printed(issue, published)}.`] : []),
    ...(updated ? [`${STORY_WORDS.updated} ${printed(issue, updated)}.`] : []),
  ];
  return parts.length === 0 ? [] : [paragraph(parts.join(' '))];
}

function correctionsOf(issue: Issue, { fields: { corrections } }: Article): readonly RootContent[] {
  if (corrections.length === 0) return [];
  const newestFirst = [...corrections].sort((a, b) => b.at.instant - a.at.instant);
  const items = newestFirst.map(({ at, text }) => paragraph(`${printed(issue, at)}: ${text}`));
  return [heading(2, items.length === 1 ? STORY_WORDS.correction : STORY_WORDS.corrections), list(items)];
}

function printed({ edition: { site } }: Issue, moment: Moment): string {
  return timeView(moment, site.language, site.timeZone).text;
}
