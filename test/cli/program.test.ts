// The command line: what each command prints where, and how it ends.
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

describe('help', () => {
  it.each([[[]], [['help']], [['--help']], [['-h']]])('is what %j prints', async (words) => {
    const { output, complaint, code } = await runProgram(words, process.cwd());
    expect([complaint, code]).toEqual(['', 0]);
    expect(output).toContain('Usage: broadsheet COMMAND [FLAGS]');
  });

  it.each([
    [['check', '--help'], 'Usage: broadsheet check [--format human|json|github|sarif] [--strict] [--watch]'],
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
    [['check', '--format', 'xml'], '--format cannot be “xml”: it is human, json, github or sarif.'],
    [['check', '--format=json', '--format='], '--format cannot be “”'],
    [['check', '--json', '--format', 'sarif'], '--json and --format sarif exclude each other.'],
    [['check', '--watch', '--json'], '--watch prints for people: leave out json.'],
    [['check', '--strict=yes'], "Option '--strict' does not take an argument"],
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
