// A new draft is a file that passes the check, and replaces nothing.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Outcome } from '../../src/cli/Command.ts';
import { runProgram } from '../../src/cli/program.ts';
import { contentFolder, story } from '../builders/contentFolder.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

const YEAR = new Date().getUTCFullYear();

function run(folder: string, ...words: string[]): Promise<Outcome> {
  vi.stubEnv('CONTENT_DIR', folder);
  return runProgram(words, process.cwd());
}

describe('a new story', () => {
  it.each([
    'Ministers agree: a “budget”, at last',
    'no',
    'Yes: #1 @home & "more" — it’s 100 % {true}',
    '- a dash first',
  ])('with the headline %j passes the check', async (headline) => {
    const folder = contentFolder({});
    const made = await run(folder, 'new', '--json', '--', headline);
    expect(made.code).toBe(0);
    const { file } = JSON.parse(made.output);
    expect(readFileSync(join(folder, file), 'utf8')).toContain('draft: true');
    expect(await run(folder, 'check')).toMatchObject({ code: 0, output: 'No problems.\n' });
  });

  it('stands where its slug and year say, with the flags in its fields', async () => {
    const folder = contentFolder({});
    const flags = [
      '--section',
      'science',
      '--kind',
      'explainer',
      '--slug',
      'why',
      '--standfirst',
      'Because.',
    ];
    const { output, code } = await run(folder, 'new', 'Why?', ...flags);
    const path = join(folder, `articles/${new Date().getUTCFullYear()}/why.md`);
    expect([code, output.split('\n')[0]]).toEqual([0, path]);
    expect(readFileSync(path, 'utf8')).toBe(
      '---\nheadline: Why?\nstandfirst: Because.\nsection: science\nkind: explainer\ndraft: true\ntopics: []\n---\n\nThe first paragraph.\n',
    );
  });

  it.each([
    [['A headline', '--section', 'sciense'], 1, 'Did you mean science?'],
    [['Taken'], 1, 'The slug “taken” is taken by articles/taken.md'],
    [['Former'], 1, 'The slug “former” is taken by articles/taken.md'],
    [['x'.repeat(111)], 1, 'has 111 characters'],
    [['A headline', '--slug', '../up'], 2, 'cannot be an address'],
    [['أخبار'], 2, 'give one with --slug'],
    [[], 2, 'new takes one headline'],
    [['Two', 'words'], 2, 'new takes one headline'],
    [['A headline', '--sectoin', 'world'], 2, "Unknown option '--sectoin'"],
  ])('%j is refused with exit code %i, and nothing is written', async (words, code, message) => {
    const folder = contentFolder({ 'articles/taken.md': story({ aliases: '[former]' }) });
    const before = readFileSync(join(folder, 'articles/taken.md'), 'utf8');
    const outcome = await run(folder, 'new', ...words);
    expect([outcome.output, outcome.code]).toEqual(['', code]);
    expect(outcome.complaint).toContain(message);
    expect(readFileSync(join(folder, 'articles/taken.md'), 'utf8')).toBe(before);
    expect((await run(folder, 'check')).output).toBe('No problems.\n');
  });

  it.each([`articles/${YEAR}/taken.md`, 'articles/2018/taken.md', 'articles/Taken.md'])(
    'is refused where %s has its slug but cannot be read as a story',
    async (file) => {
      const folder = contentFolder({ [file]: 'half a story' });
      const outcome = await run(folder, 'new', 'Taken');
      expect(outcome).toEqual({
        output: '',
        complaint: `broadsheet: The slug “taken” is taken by ${file}: give another with --slug.\n`,
        code: 1,
      });
      expect(readdirSync(join(folder, 'articles'), { recursive: true })).toHaveLength(
        file.split('/').length - 1,
      );
      expect(readFileSync(join(folder, file), 'utf8')).toBe('half a story');
    },
  );

  it.each([
    [
      `articles/${YEAR}/taken.md/a.txt`,
      /^broadsheet: There is already something at \S+\/taken\.md: give another slug/,
    ],
    [`articles/${YEAR}`, /^broadsheet: \S+ is a file, and a folder is needed there: move it away first\.\n$/],
    ['articles', /^broadsheet: \S+\/articles\S* (?:cannot be used: it is not a folder|is a file)/],
  ])('is refused in words where %s stands at its place', async (file, words) => {
    const { output, complaint, code } = await run(contentFolder({ [file]: 'x' }), 'new', 'Taken');
    expect([output, code]).toEqual(['', 1]);
    expect(complaint).toMatch(words);
    expect(complaint).not.toContain('EEXIST');
  });
});
