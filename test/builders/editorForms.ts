// Makes the forms of Front Matter CMS, an extension of VS Code, from the schemas of front matter.
import { type JsonSchema, jsonSchema, type SchemaName } from '../../src/article/frontMatter/jsonSchema.ts';
import { MOMENT_KEYWORDS, PICTURE_KEYWORDS } from '../../src/article/frontMatter/jsonSchemaKinds.ts';

interface FormField {
  readonly title: string;
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly [setting: string]: unknown;
}

/** The name that keeps the extension from writing a field of its own into the stories that it creates. */
const NO_FIELD_OF_ITS_OWN = 'default';

/** The settings of the extension. What belongs to the site, such as its sections, is read when it starts. */
export function formSettings(): Readonly<Record<string, unknown>> {
  const { headline, standfirst } = jsonSchema('story').properties ?? {};
  return {
    $schema: 'https://frontmatter.codes/frontmatter.schema.json',
    'frontMatter.config.dynamicFilePath': '[[workspace]]/.vscode/frontmatter.cjs',
    'frontMatter.framework.id': 'other',
    'frontMatter.content.publicFolder': 'content',
    'frontMatter.content.supportedFileTypes': ['md'],
    'frontMatter.content.pageFolders': [
      { title: 'Stories', path: '[[workspace]]/content/articles', contentTypes: [NO_FIELD_OF_ITS_OWN] },
      folder('Standing pages', 'pages', 'page'),
      folder('Authors', 'authors', 'author'),
    ],
    'frontMatter.taxonomy.contentTypes': [
      contentType('story', NO_FIELD_OF_ITS_OWN),
      contentType('page', 'page'),
      contentType('author', 'author'),
    ],
    'frontMatter.taxonomy.dateFormat': 'yyyy-MM-dd HH:mm',
    'frontMatter.taxonomy.seoTitleField': 'headline',
    'frontMatter.taxonomy.seoTitleLength': maximumOf(headline),
    'frontMatter.taxonomy.seoDescriptionField': 'standfirst',
    'frontMatter.taxonomy.seoDescriptionLength': maximumOf(standfirst),
    'frontMatter.dashboard.content.cardTags': 'topics',
    'frontMatter.dashboard.content.card.fields.title': 'headline',
    'frontMatter.dashboard.content.card.fields.description': 'standfirst',
    'frontMatter.validation.enabled': false,
  };
}

function folder(title: string, name: string, type: string) {
  return { title, path: `[[workspace]]/content/${name}`, contentTypes: [type], disableCreation: true };
}

function contentType(schema: SchemaName, name: string) {
  return { name, clearEmpty: true, fields: formFields(jsonSchema(schema)) };
}

// Maps such as `tweets`, and lists of groups, have no form that keeps them as they are: they are edited as text.
function formFields({ properties = {}, required = [] }: JsonSchema): FormField[] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    const control = typeof schema === 'object' ? controlFor(schema) : null;
    if (control === null) return [];
    const { title = '', description = '' } = schema as JsonSchema;
    return [{ title, name, description, ...control, ...(required.includes(name) && { required: true }) }];
  });
}

function controlFor(schema: JsonSchema): { readonly type: string } | null {
  const { properties, additionalProperties, items, pattern, type } = schema;
  const choices = schema.enum;
  if (properties !== undefined) return field('fields', { fields: formFields(schema) });
  if (typeof additionalProperties === 'object') return null;
  if (typeof items === 'object') return 'properties' in items ? null : field('list', {});
  if (choices !== undefined) return field('choice', { choices });
  if (Array.isArray(type) && type.includes('boolean')) return field('boolean', { default: true });
  if (pattern === MOMENT_KEYWORDS.pattern) return field('datetime', {});
  return pattern === PICTURE_KEYWORDS.pattern ? field('image', {}) : field('string', { single: true });
}

function field(type: string, settings: object): { readonly type: string } {
  return { type, ...settings };
}

function maximumOf(schema: JsonSchema | boolean | undefined): number {
  const pattern = typeof schema === 'object' ? schema.pattern : undefined;
  return Number(/\{1,(\d+)\}/.exec(pattern ?? '')?.[1]);
}
