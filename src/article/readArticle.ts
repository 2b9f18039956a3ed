// Reads one story: from the bytes of its file to an Article, or to every flaw in it.
import type { Article, Reference } from './Article.ts';
import type { PlacedImage } from './body/Block.ts';
import { readBody } from './body/readBody.ts';
import { typesetLine } from './body/typography.ts';
import type { Site } from './frontMatter/siteSchema.ts';
import { type PictureUse, type StoryFields, storySchema } from './frontMatter/storySchema.ts';
import type { FieldPath } from './frontMatter/yamlPlaces.ts';
import type { Flaw, Reading } from './Problem.ts';
import { type CheckedCopy, readCopy } from './readCopy.ts';
import { checkTweets } from './tweet/checkTweets.ts';

type StoryCopy = CheckedCopy<StoryFields>;

const schemas = new WeakMap<Site, ReturnType<typeof storySchema>>();

/**
 * Reads a story.
 * @param file its path relative to the content folder
 */
export function readArticle(file: string, bytes: Uint8Array, site: Site): Reading<Article> {
  const copy = readCopy(file, bytes, schemaFor(site));
  if (copy.value === null)
    return { value: null, flaws: [...copy.flaws, ...bodyFlaws(file, copy.parts, copy.data, site)] };
  const { parts, slug } = copy.value;
  const language = copy.value.fields.lang ?? site.language;
  const fields = typeset(copy.value.fields, language);
  const declared = { tweets: Object.keys(fields.tweets), pictures: fields.pictures };
  const body = readBody({ text: parts.body, firstLine: parts.bodyLine, file, language, declared });
  const flaws = [...copy.flaws, ...checkTweets(copy.value, body.value), ...body.flaws];
  if (body.value === null || flaws.some(({ severity }) => severity === 'error'))
    return { value: null, flaws };
  const { blocks, links, images } = body.value;
  const references = [...fieldReferences(copy.value), ...images.map(imageReference)];
  return {
    value: {
      file,
      slug,
      id: fields.id ?? slug,
      language,
      fields,
      blocks,
      links,
      references,
    },
    flaws,
  };
}

function schemaFor(site: Site): ReturnType<typeof storySchema> {
  const schema = schemas.get(site) ?? storySchema(site);
  schemas.set(site, schema);
  return schema;
}

// A story whose fields are wrong is not published, but its editor hears of the flaws of its body in the same run.
function bodyFlaws(
  file: string,
  parts: { readonly body: string; readonly bodyLine: number } | null,
  data: unknown,
  site: Site,
): readonly Flaw[] {
  if (parts === null) return [];
  const pictures = Object.fromEntries(keysOf(data, 'pictures').map((key) => [key, { src: key, alt: key }]));
  const declared = data === null ? null : { tweets: keysOf(data, 'tweets'), pictures };
  return readBody({ text: parts.body, firstLine: parts.bodyLine, file, language: site.language, declared })
    .flaws;
}

function keysOf(data: unknown, field: string): string[] {
  const value = typeof data === 'object' && data !== null ? Reflect.get(data, field) : null;
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

function fieldReferences({ fields, yaml }: StoryCopy): Reference[] {
  const at = (kind: Reference['kind'], path: FieldPath, field: string, target: string): Reference => ({
    kind,
    field,
    target,
    ...yaml.placeOf(path),
  });
  return [
    ...fields.authors.map((id, index) => at('author', ['authors', index], `authors[${index}]`, id)),
    ...fields.related.map((slug, index) => at('related', ['related', index], `related[${index}]`, slug)),
    ...(fields.picture ? [at('picture', ['picture', 'src'], 'picture.src', fields.picture.src)] : []),
    ...(fields.share?.picture
      ? [at('picture', ['share', 'picture'], 'share.picture', fields.share.picture)]
      : []),
    ...Object.entries(fields.pictures).map(([key, { src }]) =>
      at('picture', ['pictures', key, 'src'], `pictures.${key}.src`, src),
    ),
    ...Object.entries(fields.tweets).flatMap(([key, tweet]) =>
      (tweet.media ?? []).map(({ src }, index) =>
        at('picture', ['tweets', key, 'media', index, 'src'], `tweets.${key}.media[${index}].src`, src),
      ),
    ),
  ];
}

/** The reference of a picture that stands in the text itself. */
export function imageReference({ src, line, column }: PlacedImage): Reference {
  return { kind: 'picture', field: 'body', target: src, line, column };
}

// Typographic marks once, here, so that the page, the card and the feed agree. Tweets stay to the letter.
function typeset(fields: StoryFields, language: string): StoryFields {
  const set = (text: string) => typesetLine(text, language);
  const pictures = Object.entries(fields.pictures).map(([key, use]) => [key, typesetPicture(use, set)]);
  return {
    ...fields,
    headline: set(fields.headline),
    standfirst: set(fields.standfirst),
    corrections: fields.corrections.map((correction) => ({ ...correction, text: set(correction.text) })),
    pictures: Object.fromEntries(pictures),
    ...(fields.picture && { picture: typesetPicture(fields.picture, set) }),
  };
}

function typesetPicture(picture: PictureUse, set: (text: string) => string): PictureUse {
  return { ...picture, ...(picture.caption !== undefined && { caption: set(picture.caption) }) };
}
