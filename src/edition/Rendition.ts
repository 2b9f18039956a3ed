// The forms in which a picture is served: their widths, shapes and formats.
import type { Picture } from './Archive.ts';

/**
 * The places that a layout has for pictures: the shape that a picture is cut to there (null where it keeps its own), and
 * the widths in pixels that are offered. Browsers take the next larger one, so each stands just above what the columns
 * come to: 384 and 1100 for telephones of one and of three pixels to the CSS pixel (360 to 412 wide), 740 for those of
 * two and for the lead of a front on a desk (728), 1280 for a column of text on a fine screen (624 twice).
 */
export const PICTURE_PLACES = {
  /** In the text of a story and above it, in a tweet, on a card that is embedded elsewhere. */
  text: { shape: null, widths: [384, 740, 1100, 1280, 1600] },
  /** The first story of a front. */
  lead: { shape: '3x2', widths: [384, 740, 1100, 1500] },
  /** The other stories of a front. */
  teaser: { shape: '3x2', widths: [240, 384, 560, 740] },
  /** Portraits, and thumbnails beside a headline. */
  square: { shape: '1x1', widths: [120, 240, 360] },
} as const satisfies Readonly<
  Record<string, { readonly shape: string | null; readonly widths: readonly number[] }>
>;

/** The name of a place. */
export type PicturePlace = keyof typeof PICTURE_PLACES;

/** Width by height of a cut. */
const RATIOS = { '3x2': 3 / 2, '1x1': 1 } as const;

/** A shape that pictures are cut to. */
export type Shape = keyof typeof RATIOS;

/** A cut: its shape, and the point that it keeps in percentages from the left and from the top. */
export interface Cut {
  readonly shape: Shape;
  readonly focus: readonly [number, number];
}

/** The formats that pictures are made in, the best first, with their media types. */
export const FORMATS = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  png: 'image/png',
} as const;

/** A format, named by the extension of its files. */
export type Format = keyof typeof FORMATS;

/** One form of a picture, with its size in pixels. */
export interface Rendition {
  readonly picture: Picture;
  /** Null where the picture is whole. */
  readonly cut: Cut | null;
  readonly width: number;
  readonly height: number;
  readonly format: Format;
}

/** Drawings are sent as they are: they fit every width. */
const DRAWING = 'image/svg+xml';

/** A width so near to that of the picture itself is not worth another file. */
const NEARLY_ALL = 0.9;

/**
 * The sizes of a picture in a place, the narrowest first: never larger than the picture itself. There are none of a
 * drawing, nor of a whole picture that moves: those are sent as they are.
 */
export function sizesOf(
  picture: Picture,
  place: PicturePlace,
): readonly { readonly width: number; readonly height: number }[] {
  const { shape, widths } = PICTURE_PLACES[place];
  if (picture.mediaType === DRAWING || (shape === null && movesAt(picture))) return [];
  const ratio = shape === null ? picture.width / picture.height : RATIOS[shape];
  const own =
    shape === null ? picture.width : Math.max(1, Math.min(picture.width, Math.floor(picture.height * ratio)));
  const isWider = own > Math.max(...widths);
  const offered = isWider ? widths : [...widths.filter((width) => width < own * NEARLY_ALL), own];
  return offered.map((width) => ({ width, height: Math.max(1, Math.round(width / ratio)) }));
}

// Most GIFs are there because they move; the others are small.
function movesAt({ mediaType, isAnimated }: Picture): boolean {
  return mediaType === 'image/gif' || isAnimated === true;
}

/** The formats of a picture, the best first; the last is one that every browser shows. */
export function formatsOf({ mediaType }: Picture): readonly Format[] {
  // These alone are drawings of flat colours as often as not, or have transparent parts.
  const last = mediaType === 'image/png' || mediaType === 'image/gif' ? 'png' : 'jpg';
  return ['avif', 'webp', last];
}
