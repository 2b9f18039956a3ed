// The addresses of the forms of a picture.
import type { Picture } from './Archive.ts';
import { addressOfPicture } from './pictureAddress.ts';
import {
  type Cut,
  formatsOf,
  PICTURE_PLACES,
  type PicturePlace,
  type Rendition,
  sizesOf,
} from './Rendition.ts';

/** The recipe: to be counted up with every change of how pictures are made, so that made ones are not kept. */
const RECIPE = 1;

/** The address of a form of a picture. All that decides its bytes stands in it, so that it can be kept for ever. */
export function renditionAddress(rendition: Rendition): string {
  return addressOfPicture(rendition.picture, `.${renditionName(rendition)}`);
}

/** What tells the forms of a picture apart, such as `740-r1.avif`, or `3x2-50-30-740-r1.avif` for a cut. */
export function renditionName({ cut, width, format }: Rendition): string {
  const form = [...(cut === null ? [] : [cut.shape, ...cut.focus]), width, `r${RECIPE}`].join('-');
  return `${form}.${format}`;
}

/** The forms of a picture in a place: by format, the best first, and by width, the narrowest first. */
export function renditionsIn(
  picture: Picture,
  place: PicturePlace,
  focus: readonly [number, number],
): readonly (readonly Rendition[])[] {
  const { shape } = PICTURE_PLACES[place];
  const cut: Cut | null = shape === null ? null : { shape, focus };
  const sizes = sizesOf(picture, place);
  if (sizes.length === 0) return [];
  return formatsOf(picture).map((format) => sizes.map((size) => ({ picture, cut, ...size, format })));
}

const PLACES = Object.keys(PICTURE_PLACES) as readonly PicturePlace[];

/**
 * The form of a picture with a name; null where there is none: no others are made than those that pages show.
 * @param focuses the points that stories want to be kept in cuts of it
 */
export function renditionNamed(
  picture: Picture,
  name: string,
  focuses: readonly (readonly [number, number])[],
): Rendition | null {
  for (const focus of focuses)
    for (const place of PLACES)
      for (const rendition of renditionsIn(picture, place, focus).flat())
        if (renditionName(rendition) === name) return rendition;
  return null;
}

/** A decoded path that may lead to a form of a picture: the address of the picture without its extension, and the name. */
export function splitAddress(path: string): { readonly stem: string; readonly name: string } | null {
  const [, stem, name] = /^(.+\.[\da-f]{12})\.([\w-]+\.[a-z]+)$/s.exec(path) ?? [];
  return stem === undefined || name === undefined ? null : { stem, name };
}
