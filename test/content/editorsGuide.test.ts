// The README's guide for editors says what the program says.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../src/newsroom/readArchive.ts';
import { contentFolder, SITE_YAML } from '../builders/contentFolder.ts';
import { png } from '../builders/pixels.ts';

const README = readFileSync('README.md', 'utf8');

function part(heading: string): string {
  const start = README.indexOf(`### ${heading}\n`);
  if (start === -1) throw new Error(`The README has no part “${heading}”`);
  const end = README.slice(start + 4).search(/^##/m);
  return README.slice(start, end === -1 ? undefined : start + 4 + end);
}

/**
 * All that the program says of copy: the texts in its sources, and those that tests expect of it, which hold what the
 * sources put together from pieces.
 */
const SAID = [
  'src/article',
  'src/edition',
  'src/newsroom',
  'test/article',
  'test/edition',
  'test/newsroom',
  'test/cli',
]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => readFileSync(join(folder, path), 'utf8')),
  )
  .join('\n')
  .replace(/\\([`'])/g, '$1');

/** The first words of each message in the tables; `…` stands for what differs. */
const MESSAGES = [
  ...part('What the problems mean').matchAll(/^\| (?!---|the message)(.+?) \| .+ \|$/gm),
].flatMap((match) => (match[1] ?? '').split(' · '));

describe('the list of problems', () => {
  it('is there', () => expect(MESSAGES.length).toBeGreaterThan(120));

  it.each(MESSAGES)('has a message that the program gives: %s', (message) => {
    const plain = message.replace(/\\([<>|])/g, '$1').replace(/^``? | ``?$/g, '');
    const fragments = plain.split(/cannot be used:|…|`[^`]*`|[“”<>\\]/).map((fragment) => fragment.trim());
    const longest = fragments.reduce((a, b) => (b.length > a.length ? b : a), '');
    expect(longest.length, 'words to look for').toBeGreaterThan(4);
    expect(SAID.includes(longest.replace(/\.$/, '')), longest).toBe(true);
  });
});

describe('the story with every field', () => {
  const [, example = ''] = /```markdown\n([\s\S]+?)\n```/.exec(part('Every field by example')) ?? [];

  it('passes the check', async () => {
    const pictures = [...example.matchAll(/src: (\S+\.jpg)|picture: (\S+\.jpg)/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    );
    const folder = contentFolder({
      'site.yaml': SITE_YAML,
      'articles/ministers-agree.md': `${example}\n`,
      'authors/jane-doe.md': '---\nname: Jane Doe\n---\n',
      ...Object.fromEntries(pictures.map((name) => [`pictures/${name}`, png(3, 2)])),
    });
    const { archive, problems } = await readArchive(folder);
    expect(problems).toEqual([]);
    expect(archive?.articles).toHaveLength(1);
  });

  it('uses every field of the schema', () => {
    const schema = JSON.parse(readFileSync('.schemas/story.schema.json', 'utf8'));
    for (const field of Object.keys(schema.properties))
      expect(example).toMatch(new RegExp(`^${field}:`, 'm'));
  });
});
