// The card of a story that other sites show in a frame.
import type { Article } from '../article/Article.ts';
import type { Departure, Edition } from '../edition/Edition.ts';
import { focusPoint } from '../edition/focusPoint.ts';
import { articleAddress } from '../edition/redirects.ts';
import { shareWords } from '../edition/shareWords.ts';
import { dayText } from '../edition/times.ts';
import { otherLanguage } from './LanguageView.ts';
import type { Page } from './Page.ts';
import { responsivePicture } from './responsivePicture.ts';
import { shellOf } from './shell.ts';
import { kickerOf } from './teaser.ts';
import { FAILURES, WORDS } from './words.ts';

/** The address of the card of a story. */
export function embedAddress(slug: string): string {
  return `${articleAddress(slug)}/embed`;
}

/** The card of a published story, with its words for sharing. */
export function embedPage(edition: Edition, origin: string, article: Article): Page {
  const { fields, language, slug } = article;
  const { section, kind } = kickerOf(edition, article);
  const path = articleAddress(slug);
  const { title, description } = shareWords(fields);
  return {
    status: 200,
    template: 'embed',
    shell: shellOf(edition, origin, { title, description, path }),
    content: {
      href: origin + path,
      kicker: [section?.name, kind].filter((word) => typeof word === 'string'),
      language: otherLanguage(language, edition.site.language),
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
export function goneEmbedPage(edition: Edition, origin: string, { reason }: Departure): Page {
  const { heading, text } = FAILURES[410];
  return {
    status: 410,
    template: 'embed',
    shell: shellOf(edition, origin, { title: heading, description: reason ?? text, path: null }),
    content: {
      href: `${origin}/`,
      kicker: [],
      language: null,
      headline: heading,
      standfirst: reason ?? text,
      picture: null,
      byline: null,
      published: null,
    },
  };
}

/** What stands at the foot of a card beside the name of the site; each is null where it is not known. */
export interface EmbedFoot {
  readonly byline: string | null;
  /** The day alone. */
  readonly published: { readonly iso: string; readonly text: string } | null;
}

/** The foot of the card of a story. */
export function embedFoot(edition: Edition, article: Article): EmbedFoot {
  const { language, timeZone } = edition.site;
  const { published } = article.fields;
  const names = authorNames(edition, article);
  return {
    byline: names === null ? null : `${WORDS.by} ${names}`,
    published: published ? { iso: published.iso, text: dayText(published, language, timeZone) } : null,
  };
}

/** The names of the authors of a story as a phrase; null where it names none. */
export function authorNames({ authors }: Edition, { fields }: Article): string | null {
  const names = fields.authors.flatMap((id) => authors.get(id)?.fields.name ?? []);
  const last = names.at(-1);
  if (last === undefined) return null;
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
