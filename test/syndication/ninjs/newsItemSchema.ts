// The rules of ninjs 3.1 for what stories hold, as a JSON Schema: nothing that is not named here may be there.
import type { AnySchema } from 'ajv';

const text = { type: 'string', minLength: 1 };
const uri = { type: 'string', format: 'uri' };
const time = { type: 'string', format: 'date-time' };
const count = { type: 'integer', minimum: 0 };

function object(properties: Readonly<Record<string, object>>, required: readonly string[] = []): object {
  return { type: 'object', additionalProperties: false, properties, required };
}

function list(items: object): object {
  return { type: 'array', items };
}

const words = object({ role: text, contentType: text, value: { type: 'string' } }, ['value']);
const named = object({ name: text, rel: text, uri, literal: text });

/** What every item may have. Of the standard's types and states, those that a site of stories can have. */
const ITEM = {
  uri,
  type: { enum: ['text', 'picture'] },
  representationType: { enum: ['full', 'partial'] },
  pubStatus: { enum: ['usable', 'withheld', 'canceled'] },
  firstCreated: time,
  versionCreated: time,
  contentCreated: time,
  expires: time,
  language: text,
  slugline: text,
  edNote: text,
  by: text,
  located: text,
  copyrightHolder: text,
  copyrightNotice: text,
  headlines: list(words),
  descriptions: list(words),
  bodies: list(
    object({ role: text, contentType: text, value: { type: 'string' }, charCount: count, wordCount: count }, [
      'value',
    ]),
  ),
  people: list(named),
  subjects: list(named),
  genres: list(object({ name: text, uri: text, literal: text })),
  altIds: list(object({ role: text, value: text })),
  renditions: list(
    object({ name: text, href: uri, contentType: text, width: count, height: count }, ['name']),
  ),
  trustIndicators: list(object({ role: uri, title: text, href: uri })),
  standard: object({ name: { const: 'ninjs' }, version: { const: '3.1' }, schema: uri }),
  associations: list({ $ref: '#/$defs/association' }),
};

/** The schema of a story. https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json is that of all news objects. */
export const NEWS_ITEM: AnySchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $defs: { association: object({ ...ITEM, name: text, rel: text }, ['name', 'uri']) },
  ...object(ITEM, ['uri', 'standard', 'type', 'pubStatus', 'versionCreated', 'language', 'headlines']),
};
