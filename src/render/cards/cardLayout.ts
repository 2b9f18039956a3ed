// The design of share pictures: where everything stands in each shape.
import { CARD_SHAPES, type CardShape } from '../../edition/cardAddress.ts';

/** A rectangle in pixels. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The places of a card that is read from left to right. */
export interface CardLayout {
  /** What its words stand in. */
  readonly words: Area;
  /** Null without a picture. */
  readonly picture: Area | null;
  /** The sizes of the headline, largest first. */
  readonly sizes: readonly number[];
}

/** The colours of the site in the light; they are those of views/styles/base.css. */
export const COLOURS = {
  paper: '#fffdf8',
  ink: '#1a1714',
  muted: '#57504a',
  rule: '#d9d2c7',
  accent: '#8a1a12',
} as const;

const MARGIN = 64;

/** Sizes of type for what stands around the headline. */
export const KICKER = 42;
export const SITE_NAME = 48;

/** Sizes of type for what the site says of itself, and the most lines of the largest. */
export const DESCRIPTION = { sizes: [44, 40, 36], height: 152 } as const;

/** From 148 pixels downwards, each by a twentieth smaller. */
const SIZES = Array.from({ length: 45 }, (_, step) => Math.round(148 * 0.95 ** step));

/** In the wide shapes the picture stands beside the words, in the others above them. */
export function cardLayout(shape: CardShape, hasPicture: boolean): CardLayout {
  const { width, height } = CARD_SHAPES[shape];
  if (!hasPicture) return { words: inset({ left: 0, top: 0, width, height }), picture: null, sizes: SIZES };
  if (shape === 'wide' || shape === 'widescreen') {
    const beside = 420;
    return {
      words: inset({ left: 0, top: 0, width: width - beside, height }, 44),
      picture: { left: width - beside, top: 0, width: beside, height },
      sizes: SIZES.slice(5),
    };
  }
  const above = shape === 'standard' ? 360 : 480;
  return {
    words: inset({ left: 0, top: above, width, height: height - above }),
    picture: { left: 0, top: 0, width, height: above },
    sizes: SIZES.slice(3),
  };
}

function inset({ left, top, width, height }: Area, end = MARGIN): Area {
  return { left: left + MARGIN, top: top + 52, width: width - MARGIN - end, height: height - 52 - 44 };
}
