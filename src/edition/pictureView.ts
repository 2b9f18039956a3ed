// Turns a picture that a story names into what is printed of it.
import type { PictureUse } from '../article/frontMatter/storySchema.ts';
import type { Edition } from './Edition.ts';
import { plainForm } from './plainForm.ts';

/** A picture with the address and the size in pixels of one form of it. */
export interface PictureView {
  readonly src: string;
  readonly width: number;
  readonly height: number;
  readonly mediaType: string;
  readonly alt: string;
  readonly caption: string | null;
  readonly credit: string | null;
}

/** The view of a picture in its plain form; null where the edition does not hold it. */
export function pictureView({ pictures, pictureQuery }: Edition, use: PictureUse): PictureView | null {
  const picture = pictures.get(use.src);
  if (picture === undefined) return null;
  const { address, width, height, mediaType } = plainForm(picture);
  return {
    src: address + pictureQuery,
    width,
    height,
    mediaType,
    alt: use.alt,
    caption: use.caption ?? null,
    credit: use.credit ?? null,
  };
}
