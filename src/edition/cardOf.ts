// What the share pictures of stories and of the site show.
import type { Article } from '../article/Article.ts';
import type { Site } from '../article/frontMatter/siteSchema.ts';
import { directionOf } from '../article/language.ts';
import type { Picture } from './Archive.ts';
import type { Edition } from './Edition.ts';
import { focusPoint } from './focusPoint.ts';
import { shareWords } from './shareWords.ts';
import { storyWording } from './wordingOf.ts';

/** A line of words, with the language (BCP 47) and the direction in which they are set. */
export interface CardWords {
  readonly text: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

/** A share picture before it is drawn: all that is drawn, and nothing else. */
export interface Card {
  readonly headline: CardWords;
  /** Null on the card of the site, whose headline it is. */
  readonly site: CardWords | null;
  /** Null where the story is held in a section that site.yaml no longer has, and on the card of the site. */
  readonly section: CardWords | null;
  /** Null for news, too. */
  readonly kind: CardWords | null;
  readonly picture: CardPicture | null;
  /** What the site says of itself, on its own card; shown where there is room for all of it. */
  readonly description?: CardWords;
}

/** The picture of a story, with the point that a crop of it keeps. */
export interface CardPicture {
  readonly file: Picture;
  /** Percentages from the left and from the top. */
  readonly focus: readonly [number, number];
}

/** The card of a story: its words for sharing and its picture for sharing go before its own. */
export function cardOf(edition: Edition, article: Article): Card {
  const { fields, language } = article;
  const { name, language: own, sections } = edition.site;
  const wording = storyWording(edition.site, article);
  const kind = wording.words.story.kinds[fields.kind];
  const section = sections.find(({ id }) => id === fields.section);
  return {
    headline: words(shareWords(fields).title, language),
    site: words(name, own),
    section: section === undefined ? null : words(section.name, own),
    kind: kind === null ? null : words(kind, wording.language),
    picture: pictureOf(edition, article),
  };
}

/** The card of the site: what shows no single story is shared with it. */
export function siteCardOf({ name, description, language }: Site): Card {
  return {
    headline: words(name, language),
    site: null,
    section: null,
    kind: null,
    picture: null,
    ...(description && { description: words(description, language) }),
  };
}

function words(text: string, language: string): CardWords {
  return { text, language, direction: directionOf(language) };
}

function pictureOf({ pictures }: Edition, { fields }: Article): CardPicture | null {
  const src = fields.share?.picture ?? fields.picture?.src;
  const file = src === undefined ? undefined : pictures.get(src);
  if (file === undefined) return null;
  const uses = [...(fields.picture ? [fields.picture] : []), ...Object.values(fields.pictures)];
  const focus = uses.find((use) => use.src === src && use.focus !== undefined)?.focus;
  return { file, focus: focusPoint(focus) };
}
