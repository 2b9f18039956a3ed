// Reads the copy that is no story: standing pages and authors.
import type { z } from 'zod';
import type { Author, Reference, StandingPage } from './Article.ts';
import { readBody } from './body/readBody.ts';
import { authorSchema } from './frontMatter/authorSchema.ts';
import { pageSchema } from './frontMatter/pageSchema.ts';
import type { ParsedYaml } from './frontMatter/parseYaml.ts';
import type { Site } from './frontMatter/siteSchema.ts';
import { errorAt, type Reading, START } from './Problem.ts';
import { imageReference } from './readArticle.ts';
import { readCopy, slugOf } from './readCopy.ts';

/** First parts of addresses that the site itself answers; no page can have them. */
const TAKEN = [
  'a',
  'archive',
  'articles',
  'assets',
  'authors',
  'corrections',
  'desk',
  'oembed',
  'pictures',
  'search',
  'sections',
  'topics',
];

/** Reads a standing page. */
export function readStandingPage(file: string, bytes: Uint8Array, site: Site): Reading<StandingPage> {
  const page = readText(file, bytes, pageSchema(site.timeZone), site);
  if (!TAKEN.includes(slugOf(file))) return page;
  const message = `The address /${slugOf(file)} belongs to the site itself.`;
  return { value: null, flaws: [errorAt(START, message, 'Rename the file.'), ...page.flaws] };
}

/** Reads an author. */
export function readAuthor(file: string, bytes: Uint8Array, site: Site): Reading<Author> {
  return readText(file, bytes, authorSchema, site);
}

type StandingSchema = z.ZodType<{
  readonly lang?: string | undefined;
  readonly picture?: string | undefined;
}>;

function readText<Schema extends StandingSchema>(
  file: string,
  bytes: Uint8Array,
  schema: Schema,
  site: Site,
) {
  const copy = readCopy(file, bytes, schema);
  if (copy.parts === null) return { value: null, flaws: copy.flaws };
  const { body: text, bodyLine: firstLine } = copy.parts;
  const language = copy.value?.fields.lang ?? site.language;
  const body = readBody({ text, firstLine, file, language, declared: { tweets: [], pictures: {} } });
  if (copy.value === null || body.value === null)
    return { value: null, flaws: [...copy.flaws, ...body.flaws] };
  const { fields, slug, yaml } = copy.value;
  const { blocks, links, images } = body.value;
  const references = [...portrait(fields.picture, yaml), ...images.map(imageReference)];
  return { value: { file, slug, language, fields, blocks, links, references }, flaws: body.flaws };
}

function portrait(picture: string | undefined, yaml: ParsedYaml): Reference[] {
  if (picture === undefined) return [];
  return [{ kind: 'picture', field: 'picture', target: picture, ...yaml.placeOf(['picture']) }];
}
