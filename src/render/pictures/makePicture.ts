// Makes one form of a picture: scaled or cut, upright, in sRGB, and without metadata but whose it is.
import sharp, { type Sharp } from 'sharp';
import type { Format, Rendition } from '../../edition/Rendition.ts';
import { cutting } from '../studio/cutting.ts';
import { INPUT_LIMITS } from '../studio/inputLimits.ts';
import { exifOf, rightsOf, xmpOf } from './rightsOf.ts';

/** In seconds; what takes longer than this is not worth waiting for. */
const TIME_LIMIT = 20;

/** What shows through where a JPEG has no pixels: pictures with transparent parts are made for white paper. */
const WHITE = '#fff';

/**
 * Makes a form of a picture from the bytes of its file.
 * @throws where the file cannot be decoded, is damaged or has more pixels than any picture may have
 */
export async function makePicture(file: Buffer, rendition: Rendition): Promise<Buffer> {
  const options = { ...INPUT_LIMITS, autoOrient: true };
  const metadata = await sharp(file, options).metadata();
  const { resize, extract } = cutting(metadata.autoOrient, rendition, rendition.cut?.focus ?? [50, 50]);
  const scaled = sharp(file, options).resize(resize).extract(extract).toColourspace('srgb');
  const rights = rightsOf(metadata);
  const marked = rights === null ? scaled : scaled.withExif(exifOf(rights)).withXmp(xmpOf(rights));
  // Photographs bear fewer colours than light and dark; small type in a screenshot does not.
  const isPhotograph = metadata.format === 'jpeg';
  return encoded(marked, rendition.format, isPhotograph).timeout({ seconds: TIME_LIMIT }).toBuffer();
}

/** The qualities look alike beside one another. Each step of effort for AVIF doubles its time and saves a few per cent. */
function encoded(image: Sharp, format: Format, isPhotograph: boolean): Sharp {
  const chromaSubsampling = isPhotograph ? '4:2:0' : '4:4:4';
  if (format === 'avif') return image.avif({ quality: 52, effort: 2, chromaSubsampling });
  if (format === 'webp') return image.webp({ quality: 76, effort: 4, smartSubsample: !isPhotograph });
  if (format === 'png') return image.png({ compressionLevel: 9 });
  return image.flatten({ background: WHITE }).jpeg({ quality: 80, mozjpeg: true, chromaSubsampling });
}
