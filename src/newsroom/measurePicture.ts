// Measures a picture file: its kind, size and fingerprint.
import { createHash } from 'node:crypto';
import { imageSize } from 'image-size';
import { errorAt, type Reading, START } from '../article/Problem.ts';
import { MOST_PIXELS, type Picture } from '../edition/Archive.ts';
import { activePart } from './activePart.ts';
import { isAnimated, isCutOff } from './pictureStructure.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

/**
 * Measures a picture from its bytes; its name does not count.
 * @param path relative to `pictures/`
 */
export function measurePicture(path: string, bytes: Uint8Array): Reading<Picture> {
  try {
    // A copy: of a view into a larger buffer, as Node makes for small files, the library reads on past the end.
    const { type, width, height, orientation } = imageSize(new Uint8Array(bytes));
    const mediaType = MEDIA_TYPES[type ?? ''];
    if (mediaType === undefined)
      return refused(`The picture has the format ${type ?? 'unknown'}, which browsers do not show.`);
    if (Math.min(Math.round(width), Math.round(height)) < 1)
      return refused(`The picture has no area: it is ${width} by ${height} pixels large.`);
    if (mediaType !== 'image/svg+xml' && width * height > MOST_PIXELS) return tooLarge(width, height);
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (isCutOff(mediaType, buffer))
      return refused('The picture is cut off: the end of its file is missing.');
    // EXIF orientations 5 to 8 turn the picture by a quarter.
    const turned = orientation !== undefined && orientation >= 5;
    const active = mediaType === 'image/svg+xml' ? activePart(buffer) : null;
    const hash = createHash('sha256').update(bytes).digest('hex');
    return {
      value: {
        path,
        hash,
        width: Math.round(turned ? height : width),
        height: Math.round(turned ? width : height),
        mediaType,
        ...(isAnimated(mediaType, buffer) && { isAnimated: true }),
        ...(active !== null && { activePart: active }),
      },
      flaws: [],
    };
  } catch {
    return refused('The file is not a picture that can be read.');
  }
}

function tooLarge(width: number, height: number): Reading<Picture> {
  const most = MOST_PIXELS / 1_000_000;
  const message = `The picture is ${width} by ${height} pixels large: nobody can be sent more than ${most} million pixels.`;
  return refused(message, 'Save a smaller version: 2400 pixels are enough for its longer side.');
}

const SAVE_ANEW = 'Save it anew as JPEG, PNG, WebP, AVIF, GIF or SVG.';

function refused(message: string, hint = SAVE_ANEW): Reading<Picture> {
  return { value: null, flaws: [errorAt(START, message, hint)] };
}
