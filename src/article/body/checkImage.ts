// Checks an image that Markdown's own sign places, and makes of it a picture of ours.
import { posix } from 'node:path';
import { decodeHTMLStrict } from 'entities';
import type { Tokens } from 'marked';
import { weakAlternative } from '../alternativeText.ts';
import { holdsControlCharacter } from '../copy/controlCharacters.ts';
import { errorAt, type Flaw, warningAt } from '../Problem.ts';
import { decodeUriSafely } from './links.ts';
import type { LocatedToken } from './locateTokens.ts';
import { plainText } from './plainText.ts';
import { soleImage } from './soleImage.ts';

/** The flaws of one image. Its `href` becomes a path inside `pictures/`, its texts become plain. */
export function checkImage(located: LocatedToken, file: string): Flaw[] {
  const image = located.token as Tokens.Image;
  image.href = decodeHTMLStrict(image.href);
  image.text = plainText(image.tokens).replace(/\s+/gu, ' ').trim();
  if (image.title) image.title = decodeHTMLStrict(image.title);
  const path = inPictures(image.href, file);
  const wrong = wrongImage(image, located, path);
  if (wrong !== null) return [errorAt(located.place, ...wrong)];
  image.href = path ?? '';
  const caption = image.title || undefined;
  const weak = weakAlternative({ src: image.href, alt: image.text, caption });
  return weak === null ? [] : [warningAt(located.place, `The alternative text ${weak[0]}`, weak[1])];
}

const ALONE = 'Put it at the start of a line of its own, with an empty line before and after it.';

function wrongImage(
  image: Tokens.Image,
  { container, depth }: LocatedToken,
  path: string | null,
): [string, string] | null {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(image.href)) {
    return [
      'The picture is on another site.',
      'Save it in the folder pictures/: nothing is loaded from other sites.',
    ];
  }
  if (container === null || soleImage(container) === null) {
    return ['The picture does not stand alone.', ALONE];
  }
  if (depth > 1) {
    return ['The picture stands inside a list, a quotation or a note.', ALONE];
  }
  if (image.text === '') {
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
  const name = decodeUriSafely(href);
  const path = name.startsWith('.')
    ? posix.normalize(posix.join(posix.dirname(file), name))
    : posix.normalize(`pictures/${name.replace(/^\/?(?:pictures\/)?/, '')}`);
  const inside = /^pictures\/(?!\.)[^\\?#:]+$/.test(path) && !holdsControlCharacter(path);
  return inside ? path.slice('pictures/'.length) : null;
}
