// The addresses of the files of pictures.
import type { Picture } from './Archive.ts';

/** The address of a picture: it changes with its bytes, so that it can be kept for ever. */
export function pictureAddress(picture: Picture): string {
  const dot = picture.path.lastIndexOf('.');
  return addressOfPicture(picture, dot === -1 ? '' : picture.path.slice(dot));
}

/** The address of a picture, with what stands at the end of it in place of the extension of its file. */
export function addressOfPicture({ path, hash }: Picture, ending: string): string {
  const dot = path.lastIndexOf('.');
  const stem = dot === -1 ? path : path.slice(0, dot);
  return `/pictures/${`${stem}.${hash.slice(0, 12)}${ending}`.split('/').map(encodeURIComponent).join('/')}`;
}
