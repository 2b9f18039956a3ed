// A folder full of broken stories: each is reported at its place, none runs, and the sound ones are served.
import { existsSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Problem } from '../../src/article/Problem.ts';
import { runProgram } from '../../src/cli/program.ts';
import { contentFolder, story } from '../builders/contentFolder.ts';
import { paperOn } from '../builders/paper.ts';
import { ask } from '../web/exchange.ts';

const SOUND = {
  'articles/good.md': story(),
  'articles/byte-order-mark.md': `\ufeff${story()}`,
  'articles/windows.md': story().replaceAll('\n', '\r\n'),
};

const TRACE = join('articles', 'it-ran.txt');

/** Code that would leave a file and a global behind, if anything ran it. */
function code(folder: string): string {
  return `(require("fs").writeFileSync(${JSON.stringify(join(folder, TRACE))}, "x"), globalThis.broadsheetRan = true)`;
}

const AUTHOR = '{ name: N, handle: n }';
const DEEP = `${'['.repeat(40)}${']'.repeat(40)}`;
const BOMB = [
  'a: &a [x, x]',
  ...'bcdefgh'.split('').map((key, at) => `${key}: &${key} [*${'abcdefg'[at]}, *${'abcdefg'[at]}]`),
].join('\n');

/** Each broken story with what is said of it. */
const BROKEN: readonly (readonly [string, string | Uint8Array, readonly string[]])[] = [
  [
    'bad-yaml',
    story({ headline: 'A title: with a colon', standfirst: '"never closed' }),
    [
      '2:11 A colon with a space after it stands inside the value.',
      '3:13 The quotation mark " that opens here is never closed.',
    ],
  ],
  [
    'missing-fields',
    '---\nkind: news\n---\n\nText.\n',
    [
      '1:1 `headline` is missing.',
      '1:1 `published` is missing.',
      '1:1 `section` is missing.',
      '1:1 `standfirst` is missing.',
    ],
  ],
  [
    'misspelt-field',
    story({ standfrist: 'x', topic: '[y]' }),
    ['6:1 There is no field `standfrist`.', '7:1 There is no field `topic`.'],
  ],
  [
    'wrong-types',
    story({
      topics: '\n  - fine\n  - { not: text }\n  - [nested]',
      authors: 'jane',
      corrections: '[{ at: 2018-10-26, text: [x] }]',
    }),
    [
      '8:5 `topics[1]` must be text, but it is a group of fields.',
      '9:5 `topics[2]` must be text, but it is a list.',
      '10:10 `authors` must be a list, but it is text.',
      '11:39 `corrections[0].text` must be text, but it is a list.',
    ],
  ],
  [
    'bad-dates',
    story({ published: '2026-13-45', updated: 'yesterday', expires: '2018-02-30 25:00' }),
    [
      '5:12 `published` cannot be used: There is no day 2026-13-45.',
      '6:10 `updated` cannot be used: “yesterday” is not a date.',
      '7:10 `expires` cannot be used: There is no day 2018-02-30.',
    ],
  ],
  ['dates-in-disorder', story({ updated: '2018-10-24' }), ['6:10 `updated` is before `published`.']],
  ['later/good', story(), ['1:1 The slug “good” is already that of articles/good.md.']],
  ['unknown-section', story({ section: 'wrold' }), ['4:10 `section` cannot be “wrold”.']],
  ['undeclared-tweet', story({}, 'Text.\n\n::tweet{#nobody}\n'), ['10:1 There is no “nobody” in `tweets`.']],
  [
    'bad-tweet',
    story(
      {
        tweets: `\n  one:\n    text: T\n    author: ${AUTHOR}\n    posted: 2018-10-25\n    id: abc\n    lnag: en`,
      },
      '::tweet{#one}\n',
    ),
    ['11:9 `tweets.one.id` cannot be “abc”.', '12:5 There is no field `lnag` in `tweets.one`.'],
  ],
  [
    'raw-script',
    story({}, 'Text.\n\n<script>globalThis.broadsheetRan = true</script>\n'),
    ['10:1 The element <script> is not allowed in a story.'],
  ],
  [
    'script-link',
    story({}, '[x](javascript:alert(1))\n'),
    ['8:1 Links may not lead to “javascript:” addresses.'],
  ],
  ['empty', '', ['1:1 The file is empty.']],
  ['no-front-matter', 'Only text.\n', ['1:1 The file has no front matter.']],
  ['never-closed', '---\nheadline: A\n', ['1:1 The front matter has no end.']],
  [
    'invalid-utf-8',
    Buffer.concat([Buffer.from(story({}, 'caf')), Buffer.from([0xe9, 0x20])]),
    ['8:4 The file is not valid UTF-8: the character here cannot be read.'],
  ],
  ['utf-16', Buffer.from(`\ufeff${story()}`, 'utf16le'), ['1:1 The file is encoded as UTF-16.']],
  [
    'control-character',
    story({ headline: 'A\u0007B' }),
    ['2:12 The invisible control character U+0007 stands here.'],
  ],
  [
    'proto',
    story({ __proto__x: 'x', '"__proto__"': '{ draft: true }' }),
    ['7:1 A field cannot be called `__proto__`.'],
  ],
  [
    'constructor-field',
    story({ constructor: '{ prototype: { draft: true } }' }),
    ['6:1 There is no field `constructor`.'],
  ],
  ['deep', story({ topics: DEEP }), ['6:31 The front matter is nested too deeply.']],
  [
    'tag',
    story({ headline: '!!js/function "function () {}"' }),
    ['2:11 A value cannot begin with “!” unless it is in quotes.'],
  ],
  ['big', '', ['1:1 The file is 50.0 MiB large; copy may have up to 2 MiB.']],
  ['Not A Slug', story(), ['1:1 The file’s name “Not A Slug” cannot be an address.']],
];

function folderOfBroken(): string {
  const files = BROKEN.map(([slug, text]) => [`articles/${slug}.md`, text] as const);
  const folder = contentFolder({ ...SOUND, ...Object.fromEntries(files), 'articles/keep.md': story() });
  truncateSync(join(folder, 'articles/big.md'), 50 * 1024 ** 2);
  return folder;
}

async function check(folder: string): Promise<readonly Problem[]> {
  vi.stubEnv('CONTENT_DIR', folder);
  const { output, complaint, code: exit } = await runProgram(['check', '--format', 'json'], process.cwd());
  expect([complaint, exit]).toEqual(['', 1]);
  return (JSON.parse(output) as { problems: Problem[] }).problems;
}

describe('broken stories', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('are reported by `check`, each at its exact place, and no sound one is', async () => {
    const problems = await check(folderOfBroken());
    const told = grouped(problems.map((problem) => [problem.file, lineOf(problem)]));
    const expected = BROKEN.flatMap(([slug, , lines]) =>
      lines.map((line) => [`articles/${slug}.md`, line] as const),
    );
    expect(told).toEqual(grouped(expected));
    expect(problems.filter(({ severity, hint }) => severity !== 'error' || hint === '')).toEqual([]);
  });

  it('that would grow without end are refused at each of their aliases', async () => {
    const problems = await check(contentFolder({ ...SOUND, 'articles/bomb.md': `---\n${BOMB}\n---\n` }));
    const aliases = BOMB.split('\n').flatMap((line, index) =>
      [...line.matchAll(/\*/g)].map((match) => `${index + 2}:${match.index + 1}`),
    );
    expect(aliases).toHaveLength(14);
    const message = 'A value cannot begin with “&” or “*” unless it is in quotes.';
    expect(problems.map(lineOf)).toEqual(
      expect.arrayContaining(aliases.map((place) => `${place} ${message}`)),
    );
    expect(new Set(problems.map((problem) => problem.message))).toEqual(new Set([message]));
  });

  it('are not served, and do not stop the sound ones', async () => {
    const { app, newsroom } = await paperOn(folderOfBroken());
    const sound = ['byte-order-mark', 'good', 'keep', 'windows'];
    expect(newsroom.edition().latest.map(({ slug }) => slug)).toEqual(sound);
    for (const slug of sound) expect((await ask(app, `/articles/${slug}`)).status, slug).toBe(200);
    for (const [path] of BROKEN.filter(([slug]) => slug !== 'later/good')) {
      const slug = encodeURIComponent(path);
      expect((await ask(app, `/articles/${slug}`)).status, slug).toBe(404);
    }
    expect((await ask(app, '/')).text).not.toContain('broadsheetRan');
  });
});

describe('code in front matter', () => {
  beforeEach(() => {
    Reflect.deleteProperty(globalThis, 'broadsheetRan');
  });

  it.each<[string, (run: string) => string, string]>([
    [
      '---js',
      (run) => `---js\n{ headline: ${run} }\n---\n\nText.\n`,
      '1:1 The front matter is marked as “js”; only YAML is read, and code is never run.',
    ],
    [
      '--- javascript',
      (run) => `--- javascript\nmodule.exports = ${run}\n---\n`,
      '1:1 The front matter is marked as “javascript”; only YAML is read, and code is never run.',
    ],
    [
      '---coffee',
      (run) => `---coffee\n${run}\n---\n`,
      '1:1 The front matter is marked as “coffee”; only YAML is read, and code is never run.',
    ],
    [
      '---json',
      (run) => `---json\n{ "headline": ${JSON.stringify(run)} }\n---\n`,
      '1:1 The front matter is marked as “json”; only YAML is read, and code is never run.',
    ],
    [
      '+++',
      (run) => `+++\nheadline = ${JSON.stringify(run)}\n+++\n`,
      '1:1 The front matter is TOML; only YAML is read.',
    ],
    [
      'a tag',
      (run) => story({ headline: `!!js/function 'function () { return ${run.replaceAll("'", '')} }'` }),
      '2:11 A value cannot begin with “!” unless it is in quotes.',
    ],
  ])('marked by %s does not run and is reported', async (_mark, text, expected) => {
    const folder = contentFolder(SOUND);
    writeFileSync(join(folder, 'articles/code.md'), text(code(folder)));
    const problems = await check(folder);
    expect(problems.map((problem) => `${problem.file} ${lineOf(problem)}`)).toEqual([
      `articles/code.md ${expected}`,
    ]);
    const { app } = await paperOn(folder);
    expect((await ask(app, '/articles/code')).status).toBe(404);
    expect(existsSync(join(folder, TRACE))).toBe(false);
    expect(Reflect.get(globalThis, 'broadsheetRan')).toBeUndefined();
    vi.unstubAllEnvs();
  });
});

function lineOf({ line, column, message }: Problem): string {
  return `${line}:${column} ${message}`;
}

/** What is said of each file, in an order of its own. */
function grouped(lines: readonly (readonly [string, string])[]): Record<string, string[]> {
  const groups: Record<string, string[]> = {};
  for (const [file, line] of lines) groups[file] = [...(groups[file] ?? []), line].sort();
  return groups;
}
