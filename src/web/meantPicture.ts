// Finds the picture that an address means, and in which form.
import type { Picture } from '../edition/Archive.ts';
import type { Edition } from '../edition/Edition.ts';
import { focusPoint } from '../edition/focusPoint.ts';
import { addressOfPicture, pictureAddress } from '../edition/pictureAddress.ts';
import type { Rendition } from '../edition/Rendition.ts';
import { renditionNamed, splitAddress } from '../edition/renditionAddress.ts';

/** A picture of an edition as an address means it. */
export interface MeantPicture {
  readonly picture: Picture;
  /** Null where its file is meant, as it is. */
  readonly rendition: Rendition | null;
}

/** The picture at a decoded path; null where an edition has none there. */
export function meantPicture(edition: Edition, path: string): MeantPicture | null {
  if (!path.startsWith('/pictures/')) return null;
  const { whole, stems, focuses } = indexOf(edition);
  const file = whole.get(path);
  if (file !== undefined) return { picture: file, rendition: null };
  const { stem, name } = splitAddress(path) ?? { stem: '', name: '' };
  const picture = stems.get(stem);
  if (picture === undefined) return null;
  const wanted = [focusPoint(undefined), ...(focuses.get(picture.path) ?? [])];
  const rendition = renditionNamed(picture, name, wanted);
  return rendition && { picture, rendition };
}

interface PictureIndex {
  readonly whole: ReadonlyMap<string, Picture>;
  readonly stems: ReadonlyMap<string, Picture>;
  /** The points that stories want to be kept in cuts of their lead pictures, by path: any other could be asked for only to fill the disk. */
  readonly focuses: ReadonlyMap<string, readonly (readonly [number, number])[]>;
}

const indexes = new WeakMap<Edition, PictureIndex>();

function indexOf(edition: Edition): PictureIndex {
  const pictures = [...edition.pictures.values()];
  const known = indexes.get(edition) ?? {
    whole: new Map(pictures.map((picture) => [decodeURIComponent(pictureAddress(picture)), picture])),
    stems: new Map(pictures.map((picture) => [decodeURIComponent(addressOfPicture(picture, '')), picture])),
    focuses: focusesIn(edition),
  };
  indexes.set(edition, known);
  return known;
}

function focusesIn({ latest }: Edition): PictureIndex['focuses'] {
  const written = new Map<string, Set<string>>();
  for (const { fields } of latest) {
    if (fields.picture?.focus === undefined) continue;
    const { src, focus } = fields.picture;
    written.set(src, (written.get(src) ?? new Set()).add(focus));
  }
  return new Map([...written].map(([path, focuses]) => [path, [...focuses].map(focusPoint)]));
}
