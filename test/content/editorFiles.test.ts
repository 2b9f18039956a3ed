// What editors of the folder find in their editor: schemas, forms, snippets and tasks, all of them current and right.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { splitCopy } from '../../src/article/copy/splitCopy.ts';
import { jsonSchema, type SchemaName } from '../../src/article/frontMatter/jsonSchema.ts';
import { contentPath } from '../../src/cli/contentPath.ts';
import { humanReport } from '../../src/cli/reports/humanReport.ts';
import { article, REQUIRED, SITE, told } from '../article/reading.ts';
import { contentFolder, SITE_YAML } from '../builders/contentFolder.ts';
import { formSettings } from '../builders/editorForms.ts';
import { marks } from '../builders/schemaReading.ts';

const GENERATED: Readonly<Record<string, object>> = {
  '.schemas/story.schema.json': jsonSchema('story'),
  '.schemas/page.schema.json': jsonSchema('page'),
  '.schemas/author.schema.json': jsonSchema('author'),
  '.schemas/site.schema.json': jsonSchema('site'),
  '.vscode/frontmatter.json': formSettings(),
};

const RENEWAL = 'npx vitest run test/content/editorFiles.test.ts --update';

test.each(Object.entries(GENERATED))('%s is current', async (file, content) => {
  const biome = resolve('node_modules/@biomejs/biome/bin/biome');
  const words = [biome, 'format', `--stdin-file-path=${file}`];
  const text = execFileSync(process.execPath, words, { input: JSON.stringify(content), encoding: 'utf8' });
  await expect(text, `${file} is not current: run ${RENEWAL}`).toMatchFileSnapshot(resolve(file));
});

const KINDS: Readonly<Record<string, SchemaName>> = { articles: 'story', authors: 'author', pages: 'page' };

test('no schema marks anything in the stories, pages and authors of this repository', () => {
  const files = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.md'),
  );
  expect(files.length).toBeGreaterThan(5);
  const marked = files.flatMap((file) => {
    const { value } = splitCopy(readFileSync(join('content', file), 'utf8'));
    const kind = KINDS[file.split(/[\\/]/)[0] ?? ''];
    if (value === null || kind === undefined) return [`${file} has no schema`];
    return marks(kind, value.frontMatter).map((mark) => `${file} ${mark}`);
  });
  expect(marked).toEqual([]);
  expect(marks('site', readFileSync('content/site.yaml', 'utf8'))).toEqual([]);
});

test('site.yaml leads every editor that knows YAML to its schema', () => {
  const modeline = /^# yaml-language-server: \$schema=(.*)\n/.exec(readFileSync('content/site.yaml', 'utf8'));
  expect(existsSync(join('content', modeline?.[1] ?? 'no modeline'))).toBe(true);
  const settings = readJson('.vscode/settings.json');
  for (const [schema, file] of Object.entries(settings['yaml.schemas'] as object))
    expect([existsSync(schema), existsSync(file)]).toEqual([true, true]);
});

describe('the forms', () => {
  interface Field {
    readonly name: string;
    readonly type: string;
    readonly required?: boolean;
    readonly choices?: readonly unknown[];
    readonly [setting: string]: unknown;
  }
  const TYPES = 'frontMatter.taxonomy.contentTypes';
  const ZONE = 'frontMatter.global.timezone';
  const storyFields = (config: Readonly<Record<string, unknown>>) =>
    (config[TYPES] as { readonly fields: readonly Field[] }[])[0]?.fields ?? [];

  /** The settings as they are when the extension starts in a folder with some content. */
  async function formsIn(
    files: Readonly<Record<string, string>>,
  ): Promise<Readonly<Record<string, unknown>>> {
    const script = '.vscode/frontmatter.cjs';
    const folder = contentFolder({ ...files, [script]: readFileSync(script, 'utf8') });
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    return createRequire(import.meta.url)(join(folder, script))(formSettings());
  }

  test('have a control for each field that is no map and no list of groups', () => {
    const kept = storyFields(formSettings()).map(({ name, type }) => `${name} ${type}`);
    expect(kept).toEqual(expect.arrayContaining(['headline string', 'kind choice', 'draft boolean']));
    expect(kept).toEqual(expect.arrayContaining(['published datetime', 'topics list', 'picture fields']));
    const all = Object.keys(jsonSchema('story').properties ?? {});
    const shown = kept.map((field) => field.split(' ')[0]);
    expect(all.filter((name) => !shown.includes(name))).toEqual(['pictures', 'tweets', 'corrections']);
  });

  test('require what the check requires', () => {
    const required = storyFields(formSettings()).filter((field) => field.required === true);
    expect(required.map(({ name }) => name)).toEqual(['headline', 'standfirst', 'section']);
  });

  test('offer the sections and authors that are there now, and dates in the zone of the site', async () => {
    const config = await formsIn({
      'content/site.yaml': SITE_YAML,
      'content/authors/jane-doe.md': '---\nname: Jane Doe\n---\n',
      'content/authors/.#draft.md': '',
    });
    const section = storyFields(config).find(({ name }) => name === 'section');
    const authors = storyFields(config).find(({ name }) => name === 'authors');
    expect(section).toMatchObject({ type: 'choice', required: true, multiple: false });
    expect(section?.choices).toEqual(SITE.sections.map(({ id, name }) => ({ id, title: name })));
    expect(authors).toMatchObject({ type: 'choice', multiple: true, choices: ['jane-doe'] });
    expect(config[ZONE]).toBe(SITE.timeZone);
  });

  test.each([['name: A\nsections: world'], ['sections: ['], ['']])(
    'stay plain where site.yaml is %j',
    async (text) => {
      const config = await formsIn({ 'content/site.yaml': text });
      expect(storyFields(config)).toEqual(storyFields(formSettings()));
      expect(config).not.toHaveProperty([ZONE]);
    },
  );
});

describe('the snippets', () => {
  interface Snippet {
    readonly scope: string;
    readonly prefix: string;
    readonly body: string | readonly string[];
  }
  const snippets = Object.values(readJson('.vscode/broadsheet.code-snippets')) as Snippet[];
  const NOW: Readonly<Record<string, string>> = {
    CURRENT_YEAR: '2018',
    CURRENT_MONTH: '10',
    CURRENT_DATE: '26',
    CURRENT_HOUR: '09',
    CURRENT_MINUTE: '30',
  };

  /** A snippet as it stands when nothing is typed over, indented as where it was inserted. */
  function expanded(prefix: string, indent = ''): string {
    const { body = '' } = snippets.find((snippet) => snippet.prefix === prefix) ?? {};
    const defaults = new Map<string, string>();
    return [body]
      .flat()
      .map((line) => indent + line)
      .join('\n')
      .replace(/\$(CURRENT_\w+)/g, (_, name: string) => NOW[name] ?? '')
      .replace(/\$\{(\d+)\|([^,|]*)[^|]*\|\}/g, '$2')
      .replace(/\$\{(\d+):([^}]*)\}/g, (_, stop: string, text: string) => {
        if (!defaults.has(stop)) defaults.set(stop, text);
        return defaults.get(stop) ?? '';
      });
  }

  const flaws = (text: string) => {
    const [, frontMatter = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
    return article(frontMatter, body).flaws.map(told);
  };

  test('are for Markdown', () => {
    expect(snippets.map(({ scope }) => scope)).toEqual(snippets.map(() => 'markdown'));
  });

  test('give a story that passes the check, as a draft and published', () => {
    expect(flaws(expanded('story'))).toEqual([]);
    expect(flaws(expanded('story').replace('draft: true', expanded('published')))).toEqual([]);
  });

  test('give fields that pass the check', () => {
    const fields = [
      REQUIRED,
      expanded('picture'),
      expanded('tweets'),
      expanded('tweet-source', '    '),
      expanded('tweet', '  '),
      expanded('tweet-source', '    '),
      `pictures:\n${expanded('picture', '  ').replace('picture:', 'hall:')}`,
      expanded('corrections'),
      expanded('withdrawn'),
    ];
    const second = expanded('::tweet').replace('first', 'second');
    const body = [expanded('::tweet'), second, expanded('::picture')].join('\n\n');
    expect(article(fields.join('\n'), `${body}\n`).flaws.map(told)).toEqual([]);
  });

  test('are all tried here', () => {
    expect(snippets.map(({ prefix }) => prefix).sort()).toEqual(
      [
        '::picture',
        '::tweet',
        'corrections',
        'picture',
        'published',
        'story',
        'tweet',
        'tweet-source',
        'tweets',
      ].concat('withdrawn'),
    );
  });
});

test('the task shows each problem of the check at its place', () => {
  interface Matcher {
    readonly fileLocation: readonly string[];
    readonly pattern: { readonly regexp: string };
  }
  const [task] = readJson('.vscode/tasks.json').tasks as [{ readonly problemMatcher: Matcher }];
  const { fileLocation, pattern } = task.problemMatcher;
  const problem = {
    ...{ file: 'articles/story.md', line: 3, column: 1, field: 'standfrist', severity: 'error' as const },
    ...{ message: 'There is no field `standfrist`.', hint: 'Did you mean `standfirst`?' },
  };
  const report = humanReport({
    problems: [problem],
    pathOf: (file) => contentPath('content', file, process.cwd()),
    textOf: () => '---\nheadline: A\nstandfrist: b: c\n---\n',
    hasColours: false,
    version: '1.0.0',
  });
  const found = report.split('\n').flatMap((line) => {
    const match = new RegExp(pattern.regexp).exec(line);
    return match === null ? [] : [match.slice(1)];
  });
  expect(found).toEqual([['content/articles/story.md', '3', '1', 'error', problem.message]]);
  // Absolute paths, of a content folder elsewhere, are found, too.
  expect(fileLocation[0]).toBe('autoDetect');
});

function readJson(file: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(file, 'utf8'));
}
