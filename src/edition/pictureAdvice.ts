// Advises on pictures: those that previews cannot show well, that are larger than any screen, and that nothing names.
import type { Article } from '../article/Article.ts';
import { type Problem, START } from '../article/Problem.ts';
import type { Archive, Picture } from './Archive.ts';
import { warning } from './deadReferences.ts';

/** The width that Google asks of large previews, and that the cards of the platforms are drawn at. */
const PREVIEW_WIDTH = 1200;

/** The height that those cards have. */
const PREVIEW_HEIGHT = 630;

/** Previews are about 1.91 : 1; beyond these shapes (width by height) a crop to it loses most of the picture. */
const WIDEST = 3;
const NARROWEST = 2 / 3;

/** No screen needs more pixels on a side; cameras make them. */
const LARGEST = 5000;

/** The warnings about the pictures of an archive, and about those that some of its stories are shared with. */
export function pictureAdvice(archive: Archive, articles: readonly Article[]): Problem[] {
  return [...articles.flatMap((article) => shareAdvice(article, archive)), ...fileAdvice(archive)];
}

function shareAdvice(article: Article, { pictures }: Archive): Problem[] {
  const { references } = article;
  const reference =
    references.find(({ field }) => field === 'share.picture') ??
    references.find(({ field }) => field === 'picture.src');
  const picture = reference === undefined ? undefined : pictures.get(reference.target);
  const words = picture === undefined ? null : previewFlaw(picture);
  return reference === undefined || words === null ? [] : [warning(article, reference, ...words)];
}

function previewFlaw({ path, width, height, mediaType }: Picture): [string, string] | null {
  const other = 'Give another picture for previews as `share.picture`, such as one of 1200 by 630 pixels.';
  // Drawn into the share picture at any size.
  if (mediaType === 'image/svg+xml') return null;
  const size = `“${path}” is ${width} by ${height} pixels large`;
  if (width < PREVIEW_WIDTH) {
    const hint = 'Save a larger version, or give another picture for previews as `share.picture`.';
    return [`${size}: large previews need a width of ${PREVIEW_WIDTH}.`, hint];
  }
  const shape = width / height;
  if (shape > WIDEST || shape < NARROWEST)
    return [`${size}: previews are about twice as wide as high, and cut most of it off.`, other];
  if (height >= PREVIEW_HEIGHT) return null;
  return [`${size}: large previews need a height of ${PREVIEW_HEIGHT}.`, other];
}

function fileAdvice(archive: Archive): Problem[] {
  const named = namedIn(archive);
  const about = ({ path }: Picture, message: string, hint: string) =>
    warning({ file: `pictures/${path}` }, { ...START, field: null }, message, hint);
  return [...archive.pictures.values()].flatMap((picture) => {
    const { path, width, height, mediaType, activePart } = picture;
    if (named !== null && !named.has(path))
      return [about(picture, 'Nothing names this picture.', 'Place it in a story, or delete the file.')];
    if (!isNamedFor(path, mediaType)) {
      const kind = ENDINGS[mediaType]?.[0] ?? '';
      const message = `The file is of the kind ${kind.toUpperCase()}, and is not named so.`;
      return [
        about(
          picture,
          message,
          `Let its name end in “.${kind}”: readers see it, but other programs go by the name.`,
        ),
      ];
    }
    if (activePart !== undefined) {
      const message = `The drawing holds ${activePart}: on this site it is never run, and share pictures leave it out.`;
      return [about(picture, message, 'Export the drawing without it.')];
    }
    if (mediaType === 'image/svg+xml' || Math.max(width, height) <= LARGEST) return [];
    const message = `The picture is ${width} by ${height} pixels large: it takes long to make smaller ones of it.`;
    return [about(picture, message, 'Save a smaller version: 2400 pixels are enough for its longer side.')];
  });
}

/** The endings of names by the kind of the picture, the usual one first. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  'image/avif': ['avif'],
  'image/gif': ['gif'],
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/png': ['png', 'apng'],
  'image/svg+xml': ['svg'],
  'image/webp': ['webp'],
};

function isNamedFor(path: string, mediaType: string): boolean {
  return ENDINGS[mediaType]?.some((ending) => path.toLowerCase().endsWith(`.${ending}`)) ?? true;
}

/** The pictures that anything names; null where the pictures of a broken file are not known. */
function namedIn({ site, articles, pages, authors, refused, problems }: Archive): ReadonlySet<string> | null {
  const isBroken = ({ file, severity }: Problem) => severity === 'error' && file.endsWith('.md');
  if (problems.some(isBroken)) return null;
  const references = [...articles, ...pages, ...authors, ...refused].flatMap((text) => text.references);
  const paths = references.filter(({ kind }) => kind === 'picture').map(({ target }) => target);
  return new Set([...paths, ...(site.publisher?.logo === undefined ? [] : [site.publisher.logo])]);
}
