// Checks an image that Markdown's own sign places, and turns its address into the path of a picture of ours.
import { posix } from 'node:path';
import type { Token, Tokens } from 'marked';
import { errorAt, type Flaw } from '../Problem.ts';
import type { LocatedToken } from './locateTokens.ts';
import { soleImage } from './soleImage.ts';

/** The flaws of one image. Its `href` becomes a path inside `pictures/`. */
export function checkImage({ token, container, place }: LocatedToken, file: string): Flaw[] {
  const image = token as Tokens.Image;
  const path = inPictures(image.href, file);
  const wrong = wrongImage(image, container, path);
  if (wrong !== null) return [errorAt(place, ...wrong)];
  image.href = path ?? '';
  return [];
}

function wrongImage(
  image: Tokens.Image,
  container: Token | null,
  path: string | null,
): [string, string] | null {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(image.href)) {
    return [
      'The picture is on another site.',
      'Save it in the folder pictures/: nothing is loaded from other sites.',
    ];
  }
  if (container === null || soleImage(container) === null) {
    return ['The picture stands inside a paragraph.', 'Leave an empty line before and after it.'];
  }
  if (image.text.trim() === '') {
    const hint = 'Write between the brackets what it shows: ![A fence in the desert](border.jpg).';
    return ['The picture has no alternative text.', hint];
  }
  if (path !== null) return null;
  return [
    `“${image.href.slice(0, 80)}” is not in the folder pictures/.`,
    'Save it there and write its name.',
  ];
}

// `border.jpg` and `/pictures/border.jpg` start from the folder of pictures, `../x` from the file.
function inPictures(href: string, file: string): string | null {
  const path = href.startsWith('.')
    ? posix.normalize(posix.join(posix.dirname(file), href))
    : posix.normalize(`pictures/${href.replace(/^\/?(?:pictures\/)?/, '')}`);
  return /^pictures\/(?!\.)[^\\?#:]+$/.test(path) ? path.slice('pictures/'.length) : null;
}
