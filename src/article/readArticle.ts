// Reads one story: from the bytes of its file to an Article, or to every flaw in it.
import { hash } from 'node:crypto';
import * as z from 'zod';
import { wordingFor } from '../words/wordingFor.ts';
import type { Article, CopyReading, Limits, Reference } from './Article.ts';
import { alternativeFlaws } from './alternativeText.ts';
import type { PlacedImage } from './body/Block.ts';
import type { Body } from './body/Body.ts';
import type { Declared } from './body/BodyCopy.ts';
import { readBody } from './body/readBody.ts';
import { storyPlaces } from './fieldPlaces.ts';
import { child, fieldReferences } from './fieldReferences.ts';
import type { ParsedYaml } from './frontMatter/parseYaml.ts';
import type { Site } from './frontMatter/siteSchema.ts';
import { type StoryFields, storySchema } from './frontMatter/storySchema.ts';
import type { Flaw } from './Problem.ts';
import { type CheckedCopy, readCopy } from './readCopy.ts';
import { checkTweets } from './tweet/checkTweets.ts';
import { typesetFields } from './typesetFields.ts';

const schemas = new WeakMap<Site, ReturnType<typeof storySchema>>();

/**
 * Reads a story. One whose fields are wrong is not published, but its editor hears of everything else in the same
 * run: of the flaws of its body, and of what it mentions that is not there.
 * @param file its path relative to the content folder
 */
export function readArticle(file: string, bytes: Uint8Array, site: Site): CopyReading<Article> {
  const copy = readCopy(file, bytes, schemaFor(site));
  if (copy.parts === null) return { value: null, flaws: copy.flaws, mentions: null };
  const { body: text, bodyLine: firstLine } = copy.parts;
  const language = copy.value?.fields.lang ?? site.language;
  const wording = wordingFor(language, site.language);
  const fields = copy.value && typesetFields(copy.value.fields, language);
  const declared = fields
    ? { tweets: Object.keys(fields.tweets), pictures: fields.pictures }
    : guessDeclared(copy.yaml);
  const body = readBody({ text, firstLine, file, language, wording, declared });
  const { links, images } = body;
  const references = [...(copy.yaml ? fieldReferences(copy.yaml) : []), ...images.map(imageReference)];
  const flaws = [...copy.flaws, ...storyFlaws(copy.value, body.value), ...body.flaws];
  if (copy.value === null || fields === null || body.value === null)
    return { value: null, flaws, mentions: { file, links, references, limits: limitsIn(copy.yaml, site) } };
  const { slug, yaml } = copy.value;
  const identity = {
    slug,
    id: fields.id ?? slug,
    fingerprint: hash('sha256', bytes),
  };
  const places = storyPlaces(yaml);
  const value = { file, ...identity, language, fields, places, body: body.value, links, references };
  return { value, flaws, mentions: null };
}

// A takedown is not to wait until everything else in the file is in order.
function limitsIn(yaml: ParsedYaml | null, site: Site): Limits {
  const { draft, published, expires, withdrawn } = schemaFor(site).shape;
  const limits = z.object({
    draft: draft.catch(false),
    published: published.catch(undefined),
    expires: expires.catch(undefined),
    withdrawn: withdrawn.catch(undefined),
  });
  const read = limits.safeParse(yaml?.data);
  return read.success ? read.data : {};
}

function schemaFor(site: Site): ReturnType<typeof storySchema> {
  const schema = schemas.get(site) ?? storySchema(site);
  schemas.set(site, schema);
  return schema;
}

// What fields with flaws declare, as far as their keys can be read: directives are checked against it.
function guessDeclared(yaml: ParsedYaml | null): Declared {
  if (yaml === null) return { tweets: null, pictures: null };
  const pictures = keysOf(yaml.data, 'pictures')?.map((key) => [key, { src: key, alt: key }]);
  return { tweets: keysOf(yaml.data, 'tweets'), pictures: pictures ? Object.fromEntries(pictures) : null };
}

function keysOf(data: unknown, field: string): string[] | null {
  const value = child(data, field);
  if (value === undefined) return [];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : null;
}

function storyFlaws(copy: CheckedCopy<StoryFields> | null, body: Body | null): Flaw[] {
  if (copy === null) return [];
  const { fields, slug, yaml } = copy;
  const index = fields.related.indexOf(slug);
  const own: Flaw[] = [];
  if (index !== -1)
    own.push({
      ...yaml.placeOf(['related', index]),
      field: `related[${index}]`,
      message: `\`related[${index}]\` names the story itself.`,
      hint: 'Delete it.',
      severity: 'warning',
    });
  return [...own, ...alternativeFlaws(copy), ...checkTweets(copy, body)];
}

/** The reference of a picture that stands in the text itself. */
export function imageReference({ src, line, column }: PlacedImage): Reference {
  return { kind: 'picture', field: null, target: src, line, column };
}
