// Writes a whole story as HTML for feeds, in the order of its page.
import type { Article } from '../../article/Article.ts';
import type { Block } from '../../article/body/Block.ts';
import { blocksOf } from '../../article/body/blocksOf.ts';
import type { PictureUse } from '../../article/frontMatter/storySchema.ts';
import { directionOf } from '../../article/language.ts';
import type { Edition } from '../../edition/Edition.ts';
import { pictureView } from '../../edition/pictureView.ts';
import { articleAddress } from '../../edition/redirects.ts';
import { timeView } from '../../edition/times.ts';
import { storyWording } from '../../edition/wordingOf.ts';
import { amount } from '../../words/plural.ts';
import { attributes, figure, portable, text } from './feedHtml.ts';
import { type TweetContext, tweetHtml } from './tweetHtml.ts';

/** The HTML of a story: kind, standfirst, place, update, pictures, body with its tweets, corrections. */
export function storyHtml(edition: Edition, origin: string, article: Article): string {
  const wording = storyWording(edition.site, article);
  const ours = wording.language === wording.around ? '' : languageOf(wording.language);
  const context = { edition, origin, article, wording, ours };
  const body = [
    ...opening(context),
    ...blocksOf(article.body).map((block) => blockHtml(context, block)),
    ...corrections(context),
  ].filter((part) => part !== '');
  const html = body.join('\n');
  // Not every reader of feeds heeds the language of an entry.
  return article.language !== edition.site.language
    ? `<div${languageOf(article.language)}>\n${html}\n</div>`
    : html;
}

function languageOf(tag: string): string {
  return attributes({ lang: tag, dir: directionOf(tag) });
}

function opening({ edition, origin, article, wording, ours }: TweetContext): string[] {
  const { kind, standfirst, dateline, updated, picture } = article.fields;
  const { words, language } = wording;
  const label = words.story.kinds[kind];
  const update =
    updated && `${words.story.updated} ${timeView(updated, language, edition.site.timeZone).text}`;
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

function corrections({ edition, article, wording, ours }: TweetContext): string[] {
  const { words, language } = wording;
  const newestFirst = [...article.fields.corrections].sort((a, b) => b.at.instant - a.at.instant);
  if (newestFirst.length === 0) return [];
  const label = words.story.corrections(amount(newestFirst.length, language));
  const items = newestFirst.map(({ at, text: correction }) => {
    const date = timeView(at, language, edition.site.timeZone);
    const dated = `<time${attributes({ datetime: date.iso })}>${text(date.text)}</time>`;
    return `<p><strong${ours}>${dated}</strong> ${text(correction)}</p>`;
  });
  return [`<h2${ours}>${text(label)}</h2>`, ...items];
}
