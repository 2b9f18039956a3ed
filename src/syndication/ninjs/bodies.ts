// Writes the text of a story in the forms that ninjs carries side by side.
import type { Article } from '../../article/Article.ts';
import type { Block } from '../../article/body/Block.ts';
import { blocksOf } from '../../article/body/blocksOf.ts';
import { pictureView } from '../../edition/pictureView.ts';
import { timeView } from '../../edition/times.ts';
import { waysTo } from '../../edition/waysTo.ts';
import { storyWording } from '../../edition/wordingOf.ts';
import type { Issue } from '../Document.ts';
import { figure, portable } from '../feeds/feedHtml.ts';
import { tweetHtml } from '../feeds/tweetHtml.ts';
import { htmlText } from './htmlText.ts';
import type { NewsBody } from './NewsItem.ts';

/** The text as HTML and as plain text, and the corrections, newest first. */
export function bodiesOf(issue: Issue, article: Article): readonly NewsBody[] {
  const html = blocksOf(article.body)
    .map((block) => blockHtml(issue, article, block))
    .join('\n');
  const plain = htmlText(html);
  return [
    { role: 'main', contentType: 'text/html', value: html },
    {
      role: 'main',
      contentType: 'text/plain',
      charCount: [...plain].length,
      wordCount: plain.split(/\s+/u).filter((word) => word !== '').length,
      value: plain,
    },
    ...correctionsOf(issue, article),
  ];
}

function blockHtml({ edition, origin }: Issue, article: Article, block: Block): string {
  if (block.kind === 'tweet') {
    const wording = storyWording(edition.site, article);
    return tweetHtml({ edition, origin, article, wording, ours: '' }, block.key);
  }
  if (block.kind !== 'picture')
    return portable(block.html, origin, origin + encodeURI(waysTo(article).address));
  const picture = pictureView(edition, block.picture);
  return picture === null ? '' : figure(origin, picture);
}

function correctionsOf({ edition: { site } }: Issue, article: Article): readonly NewsBody[] {
  const { words, language } = storyWording(site, article);
  const newestFirst = [...article.fields.corrections].sort((a, b) => b.at.instant - a.at.instant);
  return newestFirst.map(({ at, text }) => {
    const date = timeView(at, language, site.timeZone).text;
    return {
      role: 'correction',
      contentType: 'text/plain',
      value: `${words.story.correctionOf(date)}: ${text}`,
    };
  });
}
