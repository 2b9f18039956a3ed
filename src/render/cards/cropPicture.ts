// Cuts the picture of a story to the place that it has in a share picture.
import sharp from 'sharp';
import { cutting } from '../studio/cutting.ts';
import { INPUT_LIMITS } from '../studio/inputLimits.ts';
import { type Area, COLOURS } from './cardLayout.ts';

/** More is a blur. */
const LARGEST_SCALE = 4;

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
    const limits = { ...INPUT_LIMITS, autoOrient: true } as const;
    const { autoOrient: size, format } = await sharp(bytes, limits).metadata();
    const { scale, resize, extract } = cutting(size, area, focus);
    const isDrawing = format === 'svg';
    if (scale > LARGEST_SCALE && !isDrawing)
      return { why: `it is only ${size.width} by ${size.height} pixels large` };
    const density = isDrawing ? Math.min(2400, Math.max(1, 72 * scale)) : 72;
    const png = await sharp(bytes, { ...limits, density })
      .resize(resize)
      .extract(extract)
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
