// The command line: what each command prints where, and how it ends.
import { rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { runProgram } from '../../src/cli/program.ts';
import { contentFolder, story } from '../builders/contentFolder.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Runs the program on a content folder. */
function run(words: readonly string[], folder: string, variables: Readonly<Record<string, string>> = {}) {
  for (const [name, value] of Object.entries({ CONTENT_DIR: folder, ...variables })) vi.stubEnv(name, value);
  return runProgram(words, process.cwd());
}

const SOUND = { 'articles/good.md': story() };
const WARNED = { ...SOUND, 'notes.txt': 'x' };
const BROKEN = { ...WARNED, 'articles/bad.md': story({ section: 'wrold' }), 'articles/worse.md': '' };

describe('help', () => {
  it.each([[[]], [['help']], [['--help']], [['-h']]])('is what %j prints', async (words) => {
    const { output, complaint, code } = await runProgram(words, process.cwd());
    expect([complaint, code]).toEqual(['', 0]);
    expect(output).toContain('Usage: broadsheet COMMAND [FLAGS]');
  });

  it.each([
    [['check', '--help'], 'Usage: broadsheet check [--format human|json]'],
    [['check', '--format', 'json', '-h'], 'Usage: broadsheet check'],
    [['serve', '--help'], 'Usage: broadsheet serve'],
  ])('of a command is what %j prints, and the command does not run', async (words, usage) => {
    const { output, complaint, code } = await run(words, '/nonexistent', { PORT: 'wrong' });
    expect([output.startsWith(usage), complaint, code]).toEqual([true, '', 0]);
  });
});

describe('a command line that is wrong', () => {
  it.each([
    [['publish'], 'There is no command “publish”. `broadsheet help` lists them.'],
    [['constructor'], 'There is no command “constructor”.'],
    [['check', '--fromat', 'json'], "Unknown option '--fromat'"],
    [['check', '-x'], "Unknown option '-x'"],
    [['check', 'articles'], "Unexpected argument 'articles'"],
    [['check', '--format'], "Option '--format <value>' argument missing"],
    [['check', '--format', 'xml'], '--format cannot be “xml”: it is human or json.'],
    [['check', '--format=json', '--format='], '--format cannot be “”'],
    [['serve', '--port', '80'], "Unknown option '--port'"],
    [['serve', 'content'], "Unexpected argument 'content'"],
  ])('%j ends with exit code 2 and one line', async (words, message) => {
    const { output, complaint, code } = await run(words, contentFolder(SOUND));
    expect([output, code]).toEqual(['', 2]);
    expect(complaint).toContain(`broadsheet: ${message}`);
    expect(complaint.match(/\n/g)).toHaveLength(1);
  });

  it('is also one where a variable is wrong, whatever line breaks it holds', async () => {
    const { complaint, code } = await run(['check'], contentFolder(SOUND), {
      PORT: '1\r\n2\u2028\u001b[2J3',
    });
    expect(code).toBe(2);
    expect(complaint).toBe(
      'broadsheet: PORT=1 2 [2J3 cannot be used: it must be a number from 0 to 65535.\n',
    );
  });
});

describe('check', () => {
  it('says so where there are no problems', async () => {
    expect(await run(['check'], contentFolder(SOUND))).toEqual({
      output: 'No problems.\n',
      complaint: '',
      code: 0,
    });
  });

  it('ends with 0 where there are only warnings', async () => {
    expect(await run(['check'], contentFolder(WARNED))).toEqual({
      output: `notes.txt:1:1 warning: This file is not read: it is in no place that the site knows.
    Stories end in .md; pictures belong in pictures/.
0 errors, 1 warning.
`,
      complaint: '',
      code: 0,
    });
  });

  it('ends with 1 where there are errors, each at its place', async () => {
    expect(await run(['check'], contentFolder(BROKEN))).toEqual({
      output: `articles/bad.md:4:10 error: \`section\` cannot be “wrold”.
    Did you mean world? It is one of world, science.
articles/worse.md:1:1 error: The file is empty.
    Begin the file with a line of three hyphens, the fields, and another line of three hyphens.
notes.txt:1:1 warning: This file is not read: it is in no place that the site knows.
    Stories end in .md; pictures belong in pictures/.
2 errors, 1 warning.
`,
      complaint: '',
      code: 1,
    });
  });

  it('prints JSON and nothing else where that is asked for', async () => {
    const { output, complaint, code } = await run(['check', '--format', 'json'], contentFolder(BROKEN));
    expect([complaint, code]).toEqual(['', 1]);
    const { problems } = JSON.parse(output) as { problems: object[] };
    expect(problems).toHaveLength(3);
    expect(problems[0]).toEqual({
      file: 'articles/bad.md',
      line: 4,
      column: 10,
      field: 'section',
      message: '`section` cannot be “wrold”.',
      hint: 'Did you mean world? It is one of world, science.',
      severity: 'error',
    });
    const sound = await run(['check', '--format=json'], contentFolder(SOUND));
    expect([JSON.parse(sound.output), sound.code]).toEqual([{ problems: [] }, 0]);
  });

  it('reports a broken site.yaml as a problem like others', async () => {
    const { output, code } = await run(['check'], contentFolder({ 'site.yaml': 'name: "Paper' }));
    expect([output.split('\n')[0], code]).toEqual([
      'site.yaml:1:7 error: The quotation mark " that opens here is never closed.',
      1,
    ]);
  });

  it.each(['human', 'json'])(
    'in the format %s ends with 2 where the folder cannot be read',
    async (format) => {
      const folder = contentFolder({});
      const missing = join(folder, 'missing');
      expect(await run(['check', '--format', format], missing)).toEqual({
        output: '',
        complaint: `broadsheet: CONTENT_DIR=${missing} cannot be used: it does not exist (ENOENT).\n`,
        code: 2,
      });
      const file = join(folder, 'site.yaml');
      expect((await run(['check', '--format', format], file)).complaint).toBe(
        `broadsheet: CONTENT_DIR=${file} cannot be used: it is not a folder (ENOTDIR).\n`,
      );
    },
  );

  it('reads a relative folder from where it is called', async () => {
    const folder = contentFolder(SOUND);
    const path = relative(process.cwd(), folder);
    expect((await run(['check'], path)).code).toBe(0);
    rmSync(folder, { recursive: true });
    expect((await run(['check'], path)).code).toBe(2);
  });
});
