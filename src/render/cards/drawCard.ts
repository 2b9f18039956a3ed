// Draws a share picture.
import sharp, { type Raw } from 'sharp';
import { CARD_SHAPES, type CardShape } from '../../edition/cardAddress.ts';
import type { Card, CardWords } from '../../edition/cardOf.ts';
import { type Area, type CardLayout, cardLayout } from './cardLayout.ts';
import { type CardCopy, cardSvg } from './cardSvg.ts';
import { type Cropped, cropPicture } from './cropPicture.ts';
import type { Copy } from './Typesetter.ts';

/** What is to be drawn. */
export interface Order {
  readonly card: Card;
  readonly shape: CardShape;
  /** The file of its picture; null where there is none. */
  readonly picture: Buffer | null;
}

/** A drawn card, and what an operator should know of it. */
export interface Drawn {
  readonly png: Buffer;
  readonly remarks: readonly string[];
}

/** Draws a card. */
export async function drawCard(set: (words: CardWords) => Copy, order: Order): Promise<Drawn> {
  const { card, shape } = order;
  const cropped = await croppedPicture(order);
  const picture = cropped !== null && 'png' in cropped ? cropped.png : null;
  const layout = cardLayout(shape, picture !== null);
  const { width, height } = CARD_SHAPES[shape];
  const { copy, remarks } = copyOf(set, card);
  const svg = cardSvg(copy, { size: [width, height], layout });
  const place = placeOf(layout, copy.direction, width);
  const laid =
    picture === null || place === null ? [] : [{ input: picture, left: place.left, top: place.top }];
  const pixels = await sharp(Buffer.from(svg)).composite(laid).removeAlpha().raw().toBuffer();
  const why = cropped !== null && 'why' in cropped ? [`its picture is left out: ${cropped.why}`] : [];
  return { png: await pressed(pixels, { width, height, channels: 3 }), remarks: [...remarks, ...why] };
}

async function croppedPicture({ card, shape, picture }: Order): Promise<Cropped | null> {
  const area = cardLayout(shape, true).picture;
  if (card.picture === null || picture === null || area === null) return null;
  return cropPicture(picture, area, card.picture.focus);
}

function copyOf(set: (words: CardWords) => Copy, card: Card) {
  const remarks: string[] = [];
  const ready = (name: string, words: CardWords | null): Copy | null => {
    const copy = words === null ? null : set(words);
    if (copy === null || copy.missing === '') return copy;
    remarks.push(`its ${name} is left out: no typeface here has “${copy.missing}”`);
    return null;
  };
  const copy: CardCopy = {
    headline: ready('headline', card.headline),
    site: ready('site’s name', card.site),
    section: ready('section', card.section),
    kind: ready('kind', card.kind),
    description: ready('description', card.description ?? null),
    direction: card.headline.direction,
  };
  return { copy, remarks };
}

// Read from right to left, everything changes sides.
function placeOf({ picture }: CardLayout, direction: 'ltr' | 'rtl', width: number): Area | null {
  if (picture === null || direction === 'ltr') return picture;
  return { ...picture, left: width - picture.left - picture.width };
}

/** Networks want less than 300 KB. */
const MOST_BYTES = 295_000;

/** Of falling fidelity: even noise gets through the last. */
const PALETTES = [
  { quality: 100, dither: 1 },
  { quality: 60, dither: 0.5 },
  { quality: 40, dither: 0.5 },
  { quality: 20, dither: 0 },
  { colours: 16, dither: 1 },
  { colours: 4, dither: 1 },
] as const;

// Of few colours a card of words needs some 30 KB. A photograph gets as many as the size allows.
async function pressed(pixels: Buffer, raw: Raw): Promise<Buffer> {
  let png = Buffer.alloc(0);
  for (const palette of PALETTES) {
    const form = { ...palette, palette: true, effort: 1, compressionLevel: 9 };
    png = await sharp(pixels, { raw }).png(form).toBuffer();
    if (png.length <= MOST_BYTES) break;
  }
  return png;
}
