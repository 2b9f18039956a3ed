// The addresses of the share pictures of stories and of the site.
import { createHash } from 'node:crypto';
import type { Article } from '../article/Article.ts';
import { type Card, cardOf, siteCardOf } from './cardOf.ts';
import type { Edition } from './Edition.ts';
import { articleAddress } from './redirects.ts';

/** The shapes of share pictures, each with its size in pixels and the name of its file. */
export const CARD_SHAPES = {
  wide: { name: 'card.png', width: 1200, height: 630 },
  widescreen: { name: 'card-16x9.png', width: 1200, height: 675 },
  standard: { name: 'card-4x3.png', width: 1200, height: 900 },
  square: { name: 'card-1x1.png', width: 1200, height: 1200 },
} as const;

/** For chat clients and networks, and the three others that search engines ask for. */
export type CardShape = keyof typeof CARD_SHAPES;

/** The design: to be counted up with every change of how cards are drawn, so that drawn ones are not kept. */
const DESIGN = 2;

/**
 * The address of a share picture, from the root of the site, with a fingerprint of all that is drawn: what changes the
 * picture changes the address, and nothing else does. Networks keep what they once fetched for weeks.
 */
export function cardAddress(edition: Edition, article: Article, shape: CardShape): string {
  return `${cardPath(article.slug, shape)}?v=${cardFingerprint(cardOf(edition, article))}`;
}

/** The path of the share picture of the site. */
export const SITE_CARD_PATH = `/${CARD_SHAPES.wide.name}`;

/** The address of the share picture of the site, with a fingerprint like that of a story. */
export function siteCardAddress({ site }: Edition): string {
  return `${SITE_CARD_PATH}?v=${cardFingerprint(siteCardOf(site))}`;
}

/** The address without the fingerprint. */
export function cardPath(slug: string, shape: CardShape): string {
  return `${encodeURI(articleAddress(slug))}/${CARD_SHAPES[shape].name}`;
}

/** What a card shows, in short: hexadecimal, 16 signs. The name of the picture's file does not count. */
export function cardFingerprint({ picture, ...words }: Card): string {
  const shown = [DESIGN, words, picture && [picture.file.hash, picture.focus]];
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 16);
}
