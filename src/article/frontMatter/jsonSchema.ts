// Writes the schemas of front matter and of site.yaml as JSON Schema, for completion and checks in editors.
import { parse } from 'yaml';
import * as z from 'zod';
import { authorSchema } from './authorSchema.ts';
import { pageSchema } from './pageSchema.ts';
import { siteSchema } from './siteSchema.ts';
import { storySchema } from './storySchema.ts';

/** A JSON Schema, draft 7. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The kinds of file that have a schema. */
export type SchemaName = 'story' | 'page' | 'author' | 'site';

/** Names of the site that editors may complete. Where they are not given, any slug fits. */
export interface KnownNames {
  readonly sections?: readonly string[];
  readonly authors?: readonly string[];
}

const TITLES: Readonly<Record<string, string>> = {
  alt: 'Alternative text',
  id: 'ID',
  lang: 'Language',
  src: 'File',
  url: 'Address',
};

const NO_SITE = { sections: [], timeZone: 'UTC' };

/**
 * The JSON Schema of a kind of file, as editors write it in YAML. What the check accepts fits it; rules between
 * fields, calendars and references are beyond it, and the check alone knows them.
 */
export function jsonSchema(name: SchemaName, names: KnownNames = {}): JsonSchema {
  switch (name) {
    case 'story':
      return storyJsonSchema(names);
    case 'page':
      return generate(pageSchema(NO_SITE.timeZone), 'Standing page');
    case 'author':
      return generate(authorSchema, 'Author');
    case 'site':
      return generate(siteSchema, 'Site');
  }
}

function storyJsonSchema({ sections, authors }: KnownNames): JsonSchema {
  const schema = generate(storySchema(NO_SITE), 'Story');
  const section = field(schema, 'section');
  const list = field(schema, 'authors');
  const { title = '', description = '' } = section;
  const anySlug = { ...(list.items as JsonSchema), examples: ['world'] };
  const properties: NonNullable<JsonSchema['properties']> = {
    ...schema.properties,
    section: { ...(sections ? oneOf(sections) : anySlug), title, description },
    authors: { ...list, ...(authors && { items: oneOf(authors) }) },
  };
  const drafted: JsonSchema = { properties: { draft: { enum: [true, 'true'] } }, required: ['draft'] };
  return { ...schema, properties, anyOf: [{ required: ['published'] }, drafted] };
}

function field(schema: JsonSchema, name: string): JsonSchema {
  return schema.properties?.[name] as JsonSchema;
}

// A section `2018` is a number to other readers of YAML.
function oneOf(names: readonly string[]): JsonSchema {
  return {
    enum: names.flatMap((name) => [...new Set<string | number | boolean | null>([name, parse(name)])]),
  };
}

function generate(schema: z.ZodType, title: string): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema, path }) => {
      const name = path.at(-2) === 'properties' ? String(path.at(-1)) : null;
      if (name !== null) Object.assign(jsonSchema, { title: titleOf(name), ...examplesOf(zodSchema) });
    },
  });
  return { ...($schema !== undefined && { $schema }), title, ...rest };
}

/** `timeZone` is the “Time zone”. */
function titleOf(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return TITLES[name] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

// The library leaves them out where a value is read into something else: they are what it is read from.
function examplesOf(schema: z.core.$ZodType): { examples?: unknown[] } {
  const meta = z.globalRegistry.get(schema);
  if (!Array.isArray(meta?.examples)) return {};
  const isFlag = Array.isArray(meta.type) && meta.type.includes('boolean');
  return { examples: isFlag ? meta.examples.map((example) => example === 'true') : meta.examples };
}
