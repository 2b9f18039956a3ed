// A story as Markdown, for readers and programs that want its words without a page around them.
import type { RootContent } from 'mdast';
import { stringify } from 'yaml';
import type { Article } from '../article/Article.ts';
import type { Block } from '../article/body/Block.ts';
import { blocksOf } from '../article/body/blocksOf.ts';
import type { Moment } from '../article/frontMatter/moment.ts';
import { bylineOf } from '../edition/bylineOf.ts';
import { timeView } from '../edition/times.ts';
import { waysTo } from '../edition/waysTo.ts';
import { storyWording } from '../edition/wordingOf.ts';
import { amount } from '../words/plural.ts';
import type { Wording } from '../words/wordingFor.ts';
import type { DocumentFinder, Issue } from './Document.ts';
import { htmlMarkdown } from './htmlMarkdown.ts';
import { heading, linked, list, paragraph, printMarkdown } from './markdownNodes.ts';
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
  const { fields, body } = article;
  const wording = storyWording(issue.edition.site, article);
  const kind = wording.words.story.kinds[fields.kind];
  const canonical = issue.origin + encodeURI(waysTo(article).address);
  return [
    heading(1, fields.headline),
    ...(kind === null ? [] : [paragraph(kind)]),
    paragraph(fields.standfirst),
    ...byline(issue, article, wording),
    ...datesOf(issue, article, wording),
    ...(fields.picture ? pictureMarkdown(issue, fields.picture) : []),
    ...blocksOf(body).flatMap((block) => blockMarkdown(issue, article, block)),
    ...correctionsOf(issue, article, wording),
    { type: 'thematicBreak' },
    paragraph(`${issue.edition.site.name}: `, linked(fields.headline, canonical)),
  ];
}

function blockMarkdown(issue: Issue, article: Article, block: Block): readonly RootContent[] {
  if (block.kind === 'tweet') return tweetMarkdown(issue, article, block.key);
  if (block.kind === 'picture') return pictureMarkdown(issue, block.picture);
  return htmlMarkdown(block.html, issue.origin + encodeURI(waysTo(article).address));
}

function byline({ edition, origin }: Issue, { fields }: Article, wording: Wording): readonly RootContent[] {
  const authors = fields.authors
    .flatMap((id) => edition.authors.get(id) ?? [])
    .map(({ slug, fields: { name } }) => ({ name, address: `${origin}/authors/${slug}` }));
  const line = bylineOf({ authors, place: fields.dateline ?? null }, wording).map((piece) =>
    piece.kind === 'author' ? linked(piece.text, piece.author.address) : piece.text,
  );
  return line.length === 0 ? [] : [paragraph(...line)];
}

function datesOf(
  issue: Issue,
  { fields: { published, updated } }: Article,
  wording: Wording,
): readonly RootContent[] {
  const { story } = wording.words;
  const parts = [
    ...(published ? [`${story.published} ${printed(issue, published, wording)}.`] : []),
    ...(updated ? [`${story.updated} ${printed(issue, updated, wording)}.`] : []),
  ];
  return parts.length === 0 ? [] : [paragraph(parts.join(' '))];
}

function correctionsOf(
  issue: Issue,
  { fields: { corrections } }: Article,
  wording: Wording,
): readonly RootContent[] {
  if (corrections.length === 0) return [];
  const newestFirst = [...corrections].sort((a, b) => b.at.instant - a.at.instant);
  const items = newestFirst.map(({ at, text }) => paragraph(`${printed(issue, at, wording)}: ${text}`));
  const label = wording.words.story.corrections(amount(items.length, wording.language));
  return [heading(2, label), list(items)];
}

function printed({ edition: { site } }: Issue, moment: Moment, { language }: Wording): string {
  return timeView(moment, language, site.timeZone).text;
}
