// Cuts the picture of a story to the place that it has in a share picture.
import sharp from 'sharp';
import { type Area, COLOURS } from './cardLayout.ts';

/** More is a blur. */
const LARGEST_SCALE = 4;

/** The size of a photograph of 100 megapixels; what is larger would take long, and may be meant to. */
const MOST_PIXELS = 100_000_000;

/** A cut picture, or in a few words why there is none. */
export type Cropped = { readonly png: Buffer } | { readonly why: string };

/**
 * Cuts a picture of whatever format.
 * @param focus the point that stays in view: percentages from the left and from the top
 */
export async function cropPicture(
  bytes: Buffer,
  area: Area,
  focus: readonly [number, number],
): Promise<Cropped> {
  try {
    const limits = { limitInputPixels: MOST_PIXELS, failOn: 'error', autoOrient: true } as const;
    const { autoOrient: size, format } = await sharp(bytes, limits).metadata();
    const scale = Math.max(area.width / size.width, area.height / size.height);
    const isDrawing = format === 'svg';
    if (scale > LARGEST_SCALE && !isDrawing)
      return { why: `it is only ${size.width} by ${size.height} pixels large` };
    const [width, height] = [size.width, size.height].map((side) => Math.ceil(side * scale)) as [
      number,
      number,
    ];
    const left = within((width * focus[0]) / 100 - area.width / 2, width - area.width);
    const top = within((height * focus[1]) / 100 - area.height / 2, height - area.height);
    const density = isDrawing ? Math.min(2400, Math.max(1, 72 * scale)) : 72;
    const png = await sharp(bytes, { ...limits, density })
      .resize({ width, height, fit: 'fill' })
      .extract({ left, top, width: area.width, height: area.height })
      .flatten({ background: COLOURS.paper })
      .toColourspace('srgb')
      .png({ compressionLevel: 1 })
      .timeout({ seconds: 10 })
      .toBuffer();
    return { png };
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) };
  }
}

function within(value: number, most: number): number {
  return Math.round(Math.min(Math.max(0, value), most));
}
