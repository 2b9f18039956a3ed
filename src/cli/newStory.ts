// `broadsheet new`: writes the file of a new draft, which passes the check as it is.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { SLUG } from '../article/frontMatter/fields.ts';
import { readArticle } from '../article/readArticle.ts';
import { suggestSlug } from '../article/suggestSlug.ts';
import type { Archive } from '../edition/Archive.ts';
import { readArchive } from '../newsroom/readArchive.ts';
import { type Command, type Context, complaint, type Outcome } from './Command.ts';
import { problemText } from './problemText.ts';
import { systemError } from './systemError.ts';

const HELP = `Usage: broadsheet new "HEADLINE" [--section ID] [--standfirst TEXT] [--kind KIND] [--slug SLUG] [--json]

Writes a draft to articles/YEAR/SLUG.md in CONTENT_DIR and prints its path. The slug comes from the headline, the
section is the first of site.yaml, unless they are given. Nothing is ever overwritten.

  --json    prints { "file", "slug" } instead of words

Exit code: 0 when the file is written, 1 if it could not be, 2 for wrong flags.

Environment: CONTENT_DIR (content).
`;

const OPTIONS = {
  section: { type: 'string' },
  standfirst: { type: 'string', default: 'The standfirst: one or two sentences that lead into the story.' },
  kind: { type: 'string' },
  slug: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** The command `new`. */
export const newStory: Command = { name: 'new', summary: 'writes a new draft', help: HELP, run };

async function run(flags: string[], { settings, now }: Context): Promise<Outcome> {
  const { values, positionals } = parseArgs({ args: flags, options: OPTIONS, allowPositionals: true });
  const [headline, ...more] = positionals;
  if (headline === undefined || more.length > 0) {
    return complaint(
      'new takes one headline, in quotation marks: npm run new -- "Ministers agree on a budget"',
      2,
    );
  }
  const slug = values.slug ?? suggestSlug(headline);
  if (slug !== '' && !SLUG.test(slug))
    return complaint(`“${slug}” cannot be an address: use a to z, digits and single hyphens.`, 2);
  if (slug === '') return complaint('No address can be made from this headline: give one with --slug.', 2);
  const folder = settings.CONTENT_DIR;
  try {
    const { archive } = await readArchive(folder);
    if (archive === null) return complaint(`${folder}/site.yaml cannot be used: run the check first.`, 1);
    const story = draft({ ...values, headline, slug, year: new Date(now).getUTCFullYear() }, archive);
    return 'refusal' in story ? complaint(story.refusal, 1) : await write(folder, story, values.json);
  } catch (error) {
    return complaint(systemError(error, folder), 1);
  }
}

interface Draft {
  readonly file: string;
  readonly slug: string;
  readonly text: string;
}

interface Wishes {
  readonly headline: string;
  readonly slug: string;
  readonly standfirst: string;
  readonly section?: string | undefined;
  readonly kind?: string | undefined;
  readonly year: number;
}

function draft(
  { headline, slug, standfirst, section, kind, year }: Wishes,
  archive: Archive,
): Draft | { refusal: string } {
  const taken = archive.articles.find(
    (article) => article.slug === slug || article.id === slug || article.fields.aliases.includes(slug),
  );
  if (taken !== undefined)
    return { refusal: `The slug “${slug}” is taken by ${taken.file}: give another with --slug.` };
  const fields = {
    headline,
    standfirst,
    section: section ?? archive.site.sections[0]?.id,
    ...(kind && { kind }),
    draft: true,
    topics: [],
  };
  const text = `---\n${stringify(fields, { lineWidth: 0 })}---\n\nThe first paragraph.\n`;
  const file = `articles/${year}/${slug}.md`;
  const [flaw] = readArticle(file, Buffer.from(text), archive.site).flaws;
  return flaw === undefined ? { file, slug, text } : { refusal: problemText({ file, ...flaw }) };
}

async function write(folder: string, { file, slug, text }: Draft, json: boolean): Promise<Outcome> {
  const path = join(folder, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text, { flag: 'wx' });
  const output = json
    ? JSON.stringify({ file, slug })
    : `${path}\nWrite it, then replace \`draft: true\` by the day, such as \`published: 2026-11-22\`.`;
  return { output: `${output}\n`, complaint: '', code: 0 };
}
