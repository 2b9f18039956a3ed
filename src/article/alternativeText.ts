// Judges the alternative text of pictures: whether it can stand for the picture where that is not seen.
import { posix } from 'node:path';
import { fieldName } from './frontMatter/issuePaths.ts';
import type { PictureUse, StoryFields } from './frontMatter/storySchema.ts';
import type { FieldPath } from './frontMatter/yamlPlaces.ts';
import type { Flaw } from './Problem.ts';
import type { CheckedCopy } from './readCopy.ts';

type Described = Pick<PictureUse, 'src' | 'alt' | 'caption'>;

const SHOWS = 'Say in a few words what the picture shows, for those who cannot see it.';

/** What an alternative text does not do: words for a warning, the first of them after the name of the text. */
export function weakAlternative({ src, alt, caption }: Described): readonly [string, string] | null {
  if (isFileName(alt, src)) return ['is the name of a file.', SHOWS];
  if (caption !== undefined && bare(alt) === bare(caption))
    return ['repeats the caption: who listens to the page hears it twice.', SHOWS];
  const opening = /^(?:image|picture|photo|photograph) of\b/i.exec(alt)?.[0];
  if (opening === undefined) return null;
  return [`begins with “${opening}”, which screen readers say already.`, 'Begin with what it shows.'];
}

/** The warnings about the alternative texts in the fields of a story, each at its place. */
export function alternativeFlaws({ fields, yaml }: CheckedCopy<StoryFields>): Flaw[] {
  return describedIn(fields).flatMap(({ path, picture }) => {
    const weak = weakAlternative(picture);
    if (weak === null) return [];
    const [words, hint] = weak;
    const field = fieldName(path);
    return [{ ...yaml.placeOf(path), field, message: `\`${field}\` ${words}`, hint, severity: 'warning' }];
  });
}

function describedIn({ picture, pictures, tweets }: StoryFields) {
  const at = (path: FieldPath, described: Described) => ({ path: [...path, 'alt'], picture: described });
  return [
    ...(picture ? [at(['picture'], picture)] : []),
    ...Object.entries(pictures).map(([key, use]) => at(['pictures', key], use)),
    ...Object.entries(tweets).flatMap(([key, { media = [] }]) =>
      media.map((medium, index) => at(['tweets', key, 'media', index], medium)),
    ),
  ];
}

const FILE = /^\S+\.(?:jpe?g|png|webp|avif|gif|svg|heic|tiff?)$/i;
const CAMERA = /^(?:img|dsc[fn]?|dcim|pxl|mvi|gopr)[-_ ]?\d+$/i;

// A file may well be called by the one word that also describes it.
function isFileName(alt: string, src: string): boolean {
  const stem = posix.basename(src).replace(/\.[^.]+$/, '');
  return FILE.test(alt) || CAMERA.test(alt) || (alt === stem && /[\d_-]/.test(stem));
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
