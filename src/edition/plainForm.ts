// The form of a picture for whoever has no choice: feeds, search engines, other programs, browsers of long ago.
import type { Picture } from './Archive.ts';
import { pictureAddress } from './pictureAddress.ts';
import { FORMATS } from './Rendition.ts';
import { renditionAddress, renditionsIn } from './renditionAddress.ts';

/** A form of a picture with its size in pixels. */
export interface PlainForm {
  readonly address: string;
  readonly width: number;
  readonly height: number;
  readonly mediaType: string;
}

/** Search engines want 1200 pixels for large previews: https://developers.google.com/search/docs/appearance/google-discover */
const WIDEST = 1280;

/** The whole picture as JPEG or PNG, as wide as any of these needs; the file itself where that is sent as it is. */
export function plainForm(picture: Picture): PlainForm {
  const forms = renditionsIn(picture, 'text', [50, 50]).at(-1) ?? [];
  const form = forms.filter(({ width }) => width <= WIDEST).at(-1);
  if (form === undefined) return { ...picture, address: pictureAddress(picture) };
  const { width, height, format } = form;
  return { address: renditionAddress(form), width, height, mediaType: FORMATS[format] };
}
