// What `check` says of a folder, where it says it is, and how it ends.
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { contentPath } from '../../src/cli/contentPath.ts';
import { runProgram } from '../../src/cli/program.ts';
import { standardTerminal } from '../../src/cli/Terminal.ts';
import { contentFolder, story } from '../builders/contentFolder.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Checks a content folder. What is printed has FOLDER in place of its path. */
async function check(folder: string, flags: readonly string[] = [], hasColours = false) {
  vi.stubEnv('CONTENT_DIR', folder);
  const terminal = { ...standardTerminal(), hasColours };
  const { output, complaint, code } = await runProgram(['check', ...flags], process.cwd(), terminal);
  return { output: output.replaceAll(folder, 'FOLDER'), complaint, code };
}

const SOUND = { 'articles/good.md': story() };
const WARNED = { ...SOUND, 'notes.txt': 'x' };
const BROKEN = {
  ...WARNED,
  'articles/bad.md': story({ section: 'wrold' }, 'A [link](/nowhere).\n'),
  'articles/worse.md': '',
};

describe('check', () => {
  it('says so where there are no problems', async () => {
    expect(await check(contentFolder(SOUND))).toEqual({ output: 'No problems.\n', complaint: '', code: 0 });
  });

  it('ends with 0 where there are only warnings', async () => {
    expect(await check(contentFolder(WARNED))).toEqual({
      output: `FOLDER/notes.txt:1:1 warning: This file is not read: it is in no place that the site knows.
    Save it as text, with a name that ends in .md.

0 errors, 1 warning.
`,
      complaint: '',
      code: 0,
    });
  });

  it('ends with 1 where there are errors, each at its place with its line, grouped by file', async () => {
    expect(await check(contentFolder(BROKEN))).toEqual({
      output: `FOLDER/articles/bad.md:4:10 error: \`section\` cannot be “wrold”.
    4 │ section: wrold
      │          ^
    Did you mean world? It is one of world, science. Sections are declared in site.yaml.
FOLDER/articles/bad.md:8:3 error: The link “/nowhere” leads to no page of this site.
    8 │ A [link](/nowhere).
      │   ^
    Mend the address, or take the link out. Readers see the words without a link.

FOLDER/articles/worse.md:1:1 error: The file is empty.
    Begin the file with a line of three hyphens, the fields, and another line of three hyphens.

FOLDER/notes.txt:1:1 warning: This file is not read: it is in no place that the site knows.
    Save it as text, with a name that ends in .md.

3 errors, 1 warning.
`,
      complaint: '',
      code: 1,
    });
  });

  it('gives advice as warnings beside the errors, in the order of places', async () => {
    const folder = contentFolder({
      'articles/a.md': story({ related: '[b]', aliases: '[b]' }, '[x](b.md) [y](a.md)\n'),
      'articles/b.md': story({ draft: 'true' }),
    });
    const { output, code } = await check(folder);
    expect(output.split('\n').filter((line) => line.startsWith('FOLDER'))).toEqual([
      'FOLDER/articles/a.md:6:11 warning: `related[0]` names a draft.',
      'FOLDER/articles/a.md:7:11 error: The alias “b” leads elsewhere: its address belongs to articles/b.md.',
      'FOLDER/articles/a.md:10:1 warning: The link leads to a draft.',
      'FOLDER/articles/a.md:10:11 warning: The link leads to the story that it stands in.',
    ]);
    expect(code).toBe(1);
  });

  it.each([
    [SOUND, 0],
    [WARNED, 1],
    [BROKEN, 1],
  ])('with --strict ends with 1 where there are warnings, too', async (files, code) => {
    const folder = contentFolder(files);
    const strict = await check(folder, ['--strict']);
    expect(strict).toEqual({ ...(await check(folder)), code });
    expect((await check(folder, ['--strict', '--json'])).code).toBe(code);
  });

  it('reports a broken site.yaml as a problem like others', async () => {
    const { output, code } = await check(contentFolder({ 'site.yaml': 'name: "Paper' }));
    expect([output, code]).toEqual([
      `FOLDER/site.yaml:1:7 error: The quotation mark " that opens here is never closed.
    1 │ name: "Paper
      │       ^
    Add " at the end of the value.

1 error, 0 warnings.
`,
      1,
    ]);
  });

  it.each(['human', 'json', 'github', 'sarif'])(
    'in the format %s ends with 2 where the folder cannot be read',
    async (format) => {
      const folder = contentFolder({});
      expect(await check(join(folder, 'missing'), ['--format', format])).toEqual({
        output: '',
        complaint: `broadsheet: CONTENT_DIR=${folder}/missing cannot be used: it does not exist (ENOENT).\n`,
        code: 2,
      });
      const file = join(folder, 'site.yaml');
      expect((await check(file, ['--format', format])).complaint).toBe(
        `broadsheet: CONTENT_DIR=${file} cannot be used: it is not a folder (ENOTDIR).\n`,
      );
    },
  );

  it('with --watch ends with 2 as well where the folder cannot be read', async () => {
    const { complaint, code } = await check(join(contentFolder({}), 'missing'), ['--watch']);
    expect([complaint.includes('it does not exist'), code]).toEqual([true, 2]);
  });

  it('reads a relative folder from where it is called', async () => {
    const folder = contentFolder(SOUND);
    const path = relative(process.cwd(), folder);
    expect((await check(path)).code).toBe(0);
    rmSync(folder, { recursive: true });
    expect((await check(path)).code).toBe(2);
  });
});

describe('many problems in a file', () => {
  const folder = () =>
    contentFolder({
      'articles/a.md': story({}, `${'<b>'.repeat(1284)}\n`),
      'articles/b.md': story({ section: 'wrold' }),
    });

  it('are counted, and the first fifty of them shown to people', async () => {
    const { output } = await check(folder());
    expect(output.match(/^FOLDER\/articles\/a\.md:/gm)).toHaveLength(50);
    expect(output).toContain('\nand 1,234 more in this file\n\nFOLDER/articles/b.md:4:10 error:');
    expect(output.endsWith('\n\n1285 errors, 0 warnings.\n')).toBe(true);
  });

  it.each([
    ['json', '"file": "articles/a.md"'],
    ['github', '::error file='],
    ['sarif', '"ruleId"'],
  ])('are all there for programs, as %s', async (format, each) => {
    const { output } = await check(folder(), ['--format', format]);
    expect(output.split(each).length - 1).toBeGreaterThanOrEqual(1284);
  });
});

describe('JSON', () => {
  it.each([[['--format', 'json']], [['--json']], [['--json', '--format=json']]])(
    'is all that %j prints, with files relative to the content folder',
    async (flags) => {
      const { output, complaint, code } = await check(contentFolder(BROKEN), flags);
      expect([complaint, code]).toEqual(['', 1]);
      const { problems, counts } = JSON.parse(output) as { problems: object[]; counts: object };
      expect([problems.length, counts]).toEqual([4, { errors: 3, warnings: 1 }]);
      expect(problems[0]).toEqual({
        file: 'articles/bad.md',
        line: 4,
        column: 10,
        field: 'section',
        message: '`section` cannot be “wrold”.',
        hint: 'Did you mean world? It is one of world, science. Sections are declared in site.yaml.',
        severity: 'error',
      });
    },
  );

  it('has an empty list where there are no problems', async () => {
    const { output, code } = await check(contentFolder(SOUND), ['--json']);
    expect([JSON.parse(output), code]).toEqual([{ problems: [], counts: { errors: 0, warnings: 0 } }, 0]);
  });
});

describe('colours', () => {
  it('come only where the terminal has them, and change no words', async () => {
    const folder = contentFolder(BROKEN);
    const plain = await check(folder);
    const coloured = await check(folder, [], true);
    expect(plain.output).not.toContain('\u001b');
    expect(stripVTControlCharacters(coloured.output)).toBe(plain.output);
    expect(coloured.output).toContain('\u001b[31merror\u001b[39m');
    expect(coloured.output).toContain('\u001b[33mwarning\u001b[39m');
  });

  it.each(['json', 'github', 'sarif'])('never come in the format %s', async (format) => {
    const { output } = await check(contentFolder(BROKEN), ['--format', format], true);
    expect(output).not.toContain('\u001b');
  });
});

describe('the line of a problem', () => {
  it('cannot steer the terminal, and neither can a name', async () => {
    const folder = contentFolder({
      'articles/a.md': story({ headline: 'A\u001b[2J' }),
      'articles/\u001b[31mred.md': story(),
    });
    const { output } = await check(folder);
    expect(output).not.toContain('\u001b');
    expect(output).toContain('    2 │ headline: A\uFFFD[2J\n      │            ^\n');
  });

  it('is not shown of a file that a link brings in from elsewhere', async () => {
    const folder = contentFolder({ 'elsewhere.md': 'secret\n', 'content/articles/good.md': story() });
    symlinkSync('../../elsewhere.md', join(folder, 'content/articles/linked.md'));
    symlinkSync('../site.yaml', join(folder, 'content/site.yaml'));
    mkdirSync(join(folder, 'content/pages'));
    const { output } = await check(join(folder, 'content'));
    expect(output).toContain('This link leads out of the content folder.');
    expect(output).not.toContain('secret');
    expect(output).not.toContain('│');
  });
});

it.each([
  ['content', '/paper', 'content/articles/a.md'],
  ['/paper/content', '/paper', 'content/articles/a.md'],
  ['../content', '/paper/src', '/paper/content/articles/a.md'],
  ['.', '/paper', 'articles/a.md'],
  ['..content', '/paper', '..content/articles/a.md'],
  ['/elsewhere', '/paper', '/elsewhere/articles/a.md'],
  ['content', '/', 'content/articles/a.md'],
])('a file of the folder %s is reached from %s as %s', (folder, workingDirectory, path) => {
  expect(contentPath(folder, 'articles/a.md', workingDirectory)).toBe(path);
});
