// Reads YAML twice: as the check does, and as editors do, with the JSON Schema of its kind of file.
import { Ajv, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import { authorSchema } from '../../src/article/frontMatter/authorSchema.ts';
import { checkFields } from '../../src/article/frontMatter/checkFields.ts';
import { jsonSchema, type SchemaName } from '../../src/article/frontMatter/jsonSchema.ts';
import { pageSchema } from '../../src/article/frontMatter/pageSchema.ts';
import { parseYaml } from '../../src/article/frontMatter/parseYaml.ts';
import { siteSchema } from '../../src/article/frontMatter/siteSchema.ts';
import { storySchema } from '../../src/article/frontMatter/storySchema.ts';

const ZONE = 'Europe/London';
const SECTIONS = [
  { id: 'world', name: 'World' },
  { id: '2018', name: '2018' },
];

const RULES = {
  story: storySchema({ sections: SECTIONS, timeZone: ZONE }),
  page: pageSchema(ZONE),
  author: authorSchema,
  site: siteSchema,
} as const;

/** A validator of draft 7; schemas must hold nothing that it does not know, but for the words of editors. */
export function validator(schema: object): ValidateFunction {
  const ajv = new Ajv({ allErrors: true, strictTypes: false, strictRequired: false, strictNumbers: false });
  ajv.addVocabulary(['patternErrorMessage']);
  return ajv.compile(schema);
}

const VALIDATORS = {
  story: validator(jsonSchema('story')),
  page: validator(jsonSchema('page')),
  author: validator(jsonSchema('author')),
  site: validator(jsonSchema('site')),
} as const;

/** Whether the check accepts the fields. */
export function accepted(name: SchemaName, yaml: string): boolean {
  const { value } = parseYaml(yaml, 1);
  return value !== null && checkFields(RULES[name], value).value !== null;
}

/** What a schema has against YAML as editors read it: `/picture/alt pattern`. */
export function marks(schema: SchemaName | ValidateFunction, yaml: string, data?: unknown): string[] {
  const validate = typeof schema === 'string' ? VALIDATORS[schema] : schema;
  validate(data ?? parse(yaml, { stringKeys: true, logLevel: 'silent' }));
  return (validate.errors ?? []).map(({ instancePath, keyword, params }) => {
    const more = params.additionalProperty ?? params.missingProperty;
    return `${instancePath} ${keyword}${more === undefined ? '' : ` ${more}`}`.trim();
  });
}
