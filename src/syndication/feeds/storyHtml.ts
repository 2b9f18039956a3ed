// Writes a whole story as HTML for feeds, in the order of its page.
import type { Article } from '../../article/Article.ts';
import type { Block } from '../../article/body/Block.ts';
import type { PictureUse } from '../../article/frontMatter/storySchema.ts';
import { directionOf } from '../../article/language.ts';
import type { Edition } from '../../edition/Edition.ts';
import { pictureView } from '../../edition/pictureView.ts';
import { articleAddress } from '../../edition/redirects.ts';
import { STORY_WORDS } from '../../edition/storyWords.ts';
import { timeView } from '../../edition/times.ts';
import { attributes, figure, portable, text } from './feedHtml.ts';
import { type TweetContext, tweetHtml } from './tweetHtml.ts';

/** The HTML of a story: kind, standfirst, place, update, pictures, body with its tweets, corrections. */
export function storyHtml(edition: Edition, origin: string, article: Article): string {
  const { language } = edition.site;
  const isOther = article.language !== language;
  const context = { edition, origin, article, ours: isOther ? languageOf(language) : '' };
  const body = [
    ...opening(context),
    ...article.blocks.map((block) => blockHtml(context, block)),
    ...corrections(context),
  ].filter((part) => part !== '');
  const html = body.join('\n');
  return isOther ? `<div${languageOf(article.language)}>\n${html}\n</div>` : html;
}

function languageOf(tag: string): string {
  return attributes({ lang: tag, dir: directionOf(tag) });
}

function opening({ edition, origin, article, ours }: TweetContext): string[] {
  const { kind, standfirst, dateline, updated, picture } = article.fields;
  const { language, timeZone } = edition.site;
  const label = STORY_WORDS.kinds[kind];
  const update = updated && `${STORY_WORDS.updated} ${timeView(updated, language, timeZone).text}`;
  return [
    label === null ? '' : `<p${ours}>${text(label)}</p>`,
    `<p><strong>${text(standfirst)}</strong></p>`,
    dateline === undefined ? '' : `<p>${text(dateline)}</p>`,
    update === undefined ? '' : `<p${ours}>${text(update)}</p>`,
    picture === undefined ? '' : pictureHtml(edition, origin, picture),
  ];
}

function blockHtml(context: TweetContext, block: Block): string {
  const { edition, origin, article } = context;
  if (block.kind === 'tweet') return tweetHtml(context, block.key);
  if (block.kind === 'picture') return pictureHtml(edition, origin, block.picture);
  return portable(block.html, origin, origin + articleAddress(article.slug));
}

function pictureHtml(edition: Edition, origin: string, use: PictureUse): string {
  const picture = pictureView(edition, use);
  return picture === null ? '' : figure(origin, picture);
}

function corrections({ edition, article, ours }: TweetContext): string[] {
  const { language, timeZone } = edition.site;
  const newestFirst = [...article.fields.corrections].sort((a, b) => b.at.instant - a.at.instant);
  if (newestFirst.length === 0) return [];
  const label = newestFirst.length === 1 ? STORY_WORDS.correction : STORY_WORDS.corrections;
  const items = newestFirst.map(({ at, text: words }) => {
    const date = timeView(at, language, timeZone);
    const dated = `<time${attributes({ datetime: date.iso })}>${text(date.text)}</time>`;
    return `<p><strong${ours}>${dated}</strong> ${text(words)}</p>`;
  });
  return [`<h2${ours}>${text(label)}</h2>`, ...items];
}
