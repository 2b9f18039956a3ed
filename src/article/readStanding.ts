// Reads the copy that is no story: standing pages and authors.
import type { z } from 'zod';
import { wordingFor } from '../words/wordingFor.ts';
import type { Author, CopyReading, Reference, StandingPage } from './Article.ts';
import { readBody } from './body/readBody.ts';
import { child } from './fieldReferences.ts';
import { authorSchema } from './frontMatter/authorSchema.ts';
import { pathInPictures } from './frontMatter/fields.ts';
import { pageSchema } from './frontMatter/pageSchema.ts';
import type { ParsedYaml } from './frontMatter/parseYaml.ts';
import type { Site } from './frontMatter/siteSchema.ts';
import { errorAt, START } from './Problem.ts';
import { imageReference } from './readArticle.ts';
import { readCopy, slugOf } from './readCopy.ts';
import { isTaken } from './takenAddresses.ts';

/** Reads a standing page. */
export function readStandingPage(file: string, bytes: Uint8Array, site: Site): CopyReading<StandingPage> {
  const page = readText(file, bytes, pageSchema(site.timeZone), site);
  if (!isTaken(slugOf(file))) return page;
  const message = `The address /${slugOf(file)} belongs to the site itself.`;
  const flaws = [errorAt(START, message, 'Rename the file.'), ...page.flaws];
  return { value: null, flaws, mentions: page.value ?? page.mentions };
}

/** Reads an author. */
export function readAuthor(file: string, bytes: Uint8Array, site: Site): CopyReading<Author> {
  return readText(file, bytes, authorSchema, site);
}

type StandingSchema = z.ZodType<{ readonly lang?: string | undefined }>;

function readText<Schema extends StandingSchema>(
  file: string,
  bytes: Uint8Array,
  schema: Schema,
  site: Site,
) {
  const copy = readCopy(file, bytes, schema);
  if (copy.parts === null) return { value: null, flaws: copy.flaws, mentions: null };
  const { body: text, bodyLine: firstLine } = copy.parts;
  const language = copy.value?.fields.lang ?? site.language;
  const wording = wordingFor(language, site.language);
  const body = readBody({ text, firstLine, file, language, wording, declared: { tweets: [], pictures: {} } });
  const { links, images } = body;
  const references = [...portrait(copy.yaml), ...images.map(imageReference)];
  const flaws = [...copy.flaws, ...body.flaws];
  if (copy.value === null || body.value === null)
    return { value: null, flaws, mentions: { file, links, references } };
  const { fields, slug } = copy.value;
  return {
    value: { file, slug, language, fields, body: body.value, links, references },
    flaws,
    mentions: null,
  };
}

function portrait(yaml: ParsedYaml | null): Reference[] {
  const written = child(yaml?.data, 'picture');
  const target = typeof written === 'string' ? pathInPictures(written) : null;
  if (yaml === null || target === null) return [];
  return [{ kind: 'picture', field: 'picture', target, ...yaml.placeOf(['picture']) }];
}
