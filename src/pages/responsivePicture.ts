// Turns a picture that a story names into what a place of a page prints of it: in formats and widths to choose from.
import type { PictureUse } from '../article/frontMatter/storySchema.ts';
import type { Edition } from '../edition/Edition.ts';
import { focusPoint } from '../edition/focusPoint.ts';
import { type PictureView, pictureView } from '../edition/pictureView.ts';
import {
  FORMATS,
  PICTURE_PLACES,
  type PicturePlace,
  type Rendition,
  type Shape,
} from '../edition/Rendition.ts';
import { renditionAddress, renditionsIn } from '../edition/renditionAddress.ts';

/** A picture for the template `image`. Its size in pixels is that of the largest form, and gives every form's shape. */
export interface ResponsivePicture extends PictureView {
  /** One for each format, the best first; none of what is sent as it is, such as a drawing. */
  readonly sources: readonly Source[];
  /** The shape that it is cut to; null where it keeps its own. */
  readonly shape: Shape | null;
  /** Whether it leaves room beside it in a column of text: it is higher than wide, or small. */
  readonly isNarrow: boolean;
}

/** Width by height; a square one still takes the whole column. */
const NARROW = 0.9;

/** In pixels, about two thirds of a column. */
const SMALL = 416;

/** The forms of a picture in one format, with their widths, as an `img` or a `source` names them. */
export interface Source {
  readonly type: string;
  readonly srcset: string;
}

/** The view of a picture in a place; null where the edition does not hold it. */
export function responsivePicture(
  edition: Edition,
  use: PictureUse,
  place: PicturePlace,
): ResponsivePicture | null {
  const view = pictureView(edition, use);
  const picture = edition.pictures.get(use.src);
  if (view === null || picture === undefined) return null;
  const forms = renditionsIn(picture, place, focusPoint(use.focus));
  const address = (form: Rendition) => renditionAddress(form) + edition.pictureQuery;
  const sources = forms.map((ofFormat) => ({
    type: FORMATS[ofFormat[0]?.format ?? 'jpg'],
    srcset: ofFormat.map((form) => `${address(form)} ${form.width}w`).join(', '),
  }));
  const isNarrow = view.width < SMALL || view.width / view.height < NARROW;
  const { shape } = PICTURE_PLACES[place];
  const plain = forms.at(-1)?.at(-1);
  if (shape === null || plain === undefined) return { ...view, sources, shape: null, isNarrow };
  return { ...view, src: address(plain), width: plain.width, height: plain.height, sources, shape, isNarrow };
}
