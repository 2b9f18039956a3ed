// Makes small photographs for tests, with a spot and with what cameras write into their files.
import sharp, { type Exif } from 'sharp';

/** What a photograph shows and says. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  /** The middle of a red spot, in pixels. */
  readonly spot?: readonly [number, number];
  readonly exif?: Exif;
  /** As in EXIF: 6 is a camera held upright. */
  readonly orientation?: number;
  readonly xmp?: string;
  readonly format?: 'jpeg' | 'png' | 'webp' | 'gif';
}

/** The spot is as large as this, in pixels. */
const SPOT = 24;

/** A photograph in grey. */
export async function photograph({ width, height, spot, ...file }: Scene): Promise<Buffer> {
  const grey = sharp({ create: { width, height, channels: 3, background: '#777' } });
  const red = { create: { width: SPOT, height: SPOT, channels: 3, background: '#f00' } } as const;
  const [left, top] = (spot ?? [0, 0]).map((middle) => middle - SPOT / 2);
  const image = spot === undefined ? grey : grey.composite([{ input: red, left: left ?? 0, top: top ?? 0 }]);
  if (file.orientation !== undefined || file.exif !== undefined) {
    image.withExif(file.exif ?? {});
    image.withMetadata({ orientation: file.orientation ?? 1, ...(file.exif && { exif: file.exif }) });
  }
  if (file.xmp !== undefined) image.withXmp(file.xmp);
  return image.toFormat(file.format ?? 'jpeg').toBuffer();
}

/** Whether a picture is red at a point: fractions of its width and height. */
export async function isRedAt(bytes: Buffer, x: number, y: number): Promise<boolean> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
  const [red = 0, green = 0] = data.subarray(at, at + 3);
  return red > 180 && green < 90;
}
