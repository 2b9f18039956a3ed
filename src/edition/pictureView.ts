// Turns a picture that a story names into what is printed of it.
import type { PictureUse } from '../article/frontMatter/storySchema.ts';
import type { Picture } from './Archive.ts';
import type { Edition } from './Edition.ts';

/** A picture with its address and its size in pixels. */
export interface PictureView {
  readonly src: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption: string | null;
  readonly credit: string | null;
}

/** The address of a picture: it changes with its bytes, so that it can be kept for ever. */
export function pictureAddress({ path, hash }: Picture): string {
  const dot = path.lastIndexOf('.');
  const stem = dot === -1 ? path : path.slice(0, dot);
  const extension = dot === -1 ? '' : path.slice(dot);
  return `/pictures/${`${stem}.${hash.slice(0, 12)}${extension}`.split('/').map(encodeURIComponent).join('/')}`;
}

/** The view of a picture; null where the edition does not hold it. */
export function pictureView({ pictures, pictureQuery }: Edition, use: PictureUse): PictureView | null {
  const picture = pictures.get(use.src);
  if (picture === undefined) return null;
  return {
    src: pictureAddress(picture) + pictureQuery,
    width: picture.width,
    height: picture.height,
    alt: use.alt,
    caption: use.caption ?? null,
    credit: use.credit ?? null,
  };
}
