// The picture that a page is shared with.
import type { Article } from '../../article/Article.ts';
import { commaOf } from '../../article/language.ts';
import { CARD_SHAPES, cardAddress, siteCardAddress } from '../../edition/cardAddress.ts';
import { cardCanShow } from '../../edition/cardCanShow.ts';
import { cardOf } from '../../edition/cardOf.ts';
import type { Edition } from '../../edition/Edition.ts';
import { plainForm } from '../../edition/plainForm.ts';
import { storyWording } from '../../edition/wordingOf.ts';

/** A picture for sharing; the address is absolute. */
export interface ShareImage {
  readonly address: string;
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  /** Whether it is made to be shown large, about twice as wide as high. */
  readonly isWide: boolean;
}

/** The card of a story. */
export function cardImage(edition: Edition, origin: string, article: Article): ShareImage {
  const { width, height } = CARD_SHAPES.wide;
  const address = origin + cardAddress(edition, article, 'wide');
  const alt = cardWords(edition, article);
  return { address, mediaType: 'image/png', width, height, alt, isWide: true };
}

/** The card of the site; null where not even its name can be drawn. */
export function siteImage(edition: Edition, origin: string): ShareImage | null {
  const { name } = edition.site;
  if (!cardCanShow(name)) return null;
  const { width, height } = CARD_SHAPES.wide;
  const address = origin + siteCardAddress(edition);
  return { address, mediaType: 'image/png', width, height, alt: name, isWide: true };
}

/** The portrait of an author; null where there is none that networks show. */
export function portraitImage(
  { pictures }: Edition,
  origin: string,
  { name, picture }: { readonly name: string; readonly picture?: string | undefined },
): ShareImage | null {
  const file = picture === undefined ? undefined : pictures.get(picture);
  // No network shows an SVG.
  if (file === undefined || file.mediaType === 'image/svg+xml') return null;
  const { address, width, height, mediaType } = plainForm(file);
  return { address: origin + address, mediaType, width, height, alt: name, isWide: false };
}

// What is to be read and seen on the card, for those who cannot see it.
function cardWords(edition: Edition, article: Article): string {
  const { headline, site, section, kind } = cardOf(edition, article);
  const shown = [headline.text, site?.text ?? ''].find(cardCanShow) ?? '';
  const kicker = [section?.text, kind?.text].filter((word) => word && cardCanShow(word));
  const words = [kicker.join(commaOf(article.language)), shown].filter((part) => part !== '').join(': ');
  const { fields } = article;
  const src = fields.share?.picture ?? fields.picture?.src;
  const uses = [...(fields.picture ? [fields.picture] : []), ...Object.values(fields.pictures)];
  const alt = uses.find((use) => use.src === src && edition.pictures.has(use.src))?.alt;
  if (alt === undefined) return words;
  const { story } = storyWording(edition.site, article).words;
  return `${words}${/[.!?…؟]$/u.test(words) ? '' : '.'} ${story.picture(alt)}`;
}
