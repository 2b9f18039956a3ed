// What the share picture of a story shows.
import type { Article } from '../article/Article.ts';
import { directionOf } from '../article/language.ts';
import type { Picture } from './Archive.ts';
import type { Edition } from './Edition.ts';

/** A line of words, with the language (BCP 47) and the direction in which they are set. */
export interface CardWords {
  readonly text: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

/** A share picture before it is drawn: all that is drawn, and nothing else. */
export interface Card {
  readonly headline: CardWords;
  readonly site: CardWords;
  /** Null where the story is held in a section that site.yaml no longer has. */
  readonly section: CardWords | null;
  readonly kind: Article['fields']['kind'];
  readonly picture: CardPicture | null;
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
  const section = sections.find(({ id }) => id === fields.section);
  return {
    headline: words(fields.share?.title ?? fields.headline, language),
    site: words(name, own),
    section: section === undefined ? null : words(section.name, own),
    kind: fields.kind,
    picture: pictureOf(edition, article),
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
  const [x = 50, y = 50] = focus?.split(' ').map(Number.parseFloat) ?? [];
  return { file, focus: [x, y] };
}
