// The card of a story that other sites show in a frame.
import type { Article } from '../article/Article.ts';
import { bylineOf } from '../edition/bylineOf.ts';
import type { Departure, Edition } from '../edition/Edition.ts';
import { focusPoint } from '../edition/focusPoint.ts';
import { articleAddress } from '../edition/redirects.ts';
import { shareWords } from '../edition/shareWords.ts';
import { dayText } from '../edition/times.ts';
import { siteWording, storyWording } from '../edition/wordingOf.ts';
import { listText } from '../words/phrases.ts';
import { type LanguageView, otherLanguage, oursIn } from './LanguageView.ts';
import type { Page } from './Page.ts';
import { responsivePicture } from './responsivePicture.ts';
import { shellOf } from './shell.ts';
import { kickerOf } from './teaser.ts';

/** The address of the card of a story. */
export function embedAddress(slug: string): string {
  return `${articleAddress(slug)}/embed`;
}

/** The card of a published story, with its words for sharing. */
export function embedPage(edition: Edition, origin: string, article: Article): Page {
  const { fields, slug } = article;
  const wording = storyWording(edition.site, article);
  const { section, kind, ours } = kickerOf(edition, article, wording);
  const path = articleAddress(slug);
  const { title, description } = shareWords(fields);
  return {
    status: 200,
    template: 'embed',
    shell: shellOf(edition, origin, { title, description, path, wording }),
    content: {
      href: origin + path,
      kicker: [
        ...(section === null ? [] : [{ text: section.name, language: section.language }]),
        ...(kind === null ? [] : [{ text: kind, language: ours }]),
      ],
      language: null,
      headline: title,
      standfirst: description,
      picture: pictureOf(edition, article),
      ...embedFoot(edition, article),
    },
  };
}

// The policy of the page allows no style of a single element: the style knows five places along each side.
function pictureOf(edition: Edition, { fields: { picture } }: Article): object | null {
  const view = picture === undefined ? null : responsivePicture(edition, picture, 'text');
  const [x, y] = focusPoint(picture?.focus).map((percent) => Math.round(percent / 25) * 25);
  return view && { ...view, x, y };
}

/** The card in place of that of a story that was taken down, with the reason where there is one for readers. */
export function goneEmbedPage(edition: Edition, origin: string, { reason, language }: Departure): Page {
  const { site } = edition;
  const wording = siteWording(site);
  const { heading, text } = wording.words.failures[410];
  return {
    status: 410,
    template: 'embed',
    shell: shellOf(edition, origin, { title: heading, description: reason ?? text, path: null }),
    content: {
      href: `${origin}/`,
      kicker: [],
      language: reason === null ? oursIn(wording) : otherLanguage(language, site.language),
      headline: heading,
      standfirst: reason ?? text,
      picture: null,
      byline: null,
      ours: null,
      published: null,
    },
  };
}

/** What stands at the foot of a card beside the name of the site; each is null where it is not known. */
export interface EmbedFoot {
  readonly byline: string | null;
  /** The language of the byline, where it is not that of the card. */
  readonly ours: LanguageView | null;
  /** The day alone. */
  readonly published: { readonly iso: string; readonly text: string } | null;
}

/** The foot of the card of a story. */
export function embedFoot(edition: Edition, article: Article): EmbedFoot {
  const { site } = edition;
  const { published } = article.fields;
  const wording = storyWording(site, article);
  const authors = authorsOf(edition, article);
  const byline = authors.length === 0 ? [] : bylineOf({ authors, place: null }, wording);
  const day = published && dayText(published, wording.around, site.timeZone);
  return {
    byline: byline.length === 0 ? null : byline.map(({ text }) => text).join(''),
    ours: oursIn(wording),
    published: published && day ? { iso: published.iso, text: day } : null,
  };
}

/** The names of the authors of a story as a phrase; null where it names none. */
export function authorNames(edition: Edition, article: Article): string | null {
  const names = authorsOf(edition, article).map(({ name }) => name);
  return names.length === 0 ? null : listText(names, storyWording(edition.site, article).language);
}

function authorsOf({ authors }: Edition, { fields }: Article) {
  return fields.authors.flatMap((id) => authors.get(id)?.fields ?? []);
}
