// Without a headline, a new story is asked for at the terminal; whoever goes away leaves no file.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Outcome } from '../../src/cli/Command.ts';
import { readEnvironment } from '../../src/cli/environment.ts';
import { newStoryCommand } from '../../src/cli/newStory.ts';
import { runProgram } from '../../src/cli/program.ts';
import { standardTerminal } from '../../src/cli/Terminal.ts';
import { contentFolder, story } from '../builders/contentFolder.ts';
import { buildProgram } from './builtProgram.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

const NOW = Date.parse('2026-11-22T23:30:00Z');

interface Talk {
  readonly outcome: Outcome;
  /** What stood on the screen, without the signs that move its cursor. */
  readonly screen: string;
}

/** Runs the command at a terminal where some keys are pressed; the input ends after them. */
async function talk(folder: string, keys: string, ...flags: string[]): Promise<Talk> {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const output = Object.assign(new PassThrough(), { isTTY: true });
  const written: string[] = [];
  output.on('data', (chunk: Buffer) => written.push(chunk.toString()));
  input.end(keys);
  const settings = readEnvironment({ CONTENT_DIR: folder });
  if ('wrong' in settings) throw new Error(settings.wrong);
  const context = { settings, root: process.cwd(), now: NOW, terminal: standardTerminal() };
  const outcome = await newStoryCommand({ input, output }).run(flags, context);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs of a terminal
  return { outcome, screen: written.join('').replace(/\u001b\[\d*[A-Z]/g, '') };
}

const FIELDS = (folder: string, slug: string) =>
  readFileSync(join(folder, `articles/2026/${slug}.md`), 'utf8')
    .split('---')[1]
    ?.trim();

describe('the questions for a new story', () => {
  it('make a draft that passes the check', async () => {
    const folder = contentFolder({});
    const { outcome, screen } = await talk(folder, 'Why: it is so?\nBecause.\n2\n4\n');
    expect(outcome).toMatchObject({ code: 0, complaint: '' });
    expect(outcome.output).toBe(
      `${join(folder, 'articles/2026/why-it-is-so.md')}\nWrite it, then replace \`draft: true\` by the day, such as \`published: 2026-11-22\`.\n`,
    );
    expect(FIELDS(folder, 'why-it-is-so')).toBe(
      'headline: "Why: it is so?"\nstandfirst: Because.\nsection: science\nkind: explainer\ndraft: true\ntopics: []',
    );
    for (const words of [
      'Headline: ',
      'Standfirst (Enter: later): ',
      'Section: 1 World, 2 Science (Enter: 1): ',
    ])
      expect(screen).toContain(words);
    expect((await runCheck(folder)).output).toBe('No problems.\n');
  });

  it('can be left open but for the first', async () => {
    const folder = contentFolder({});
    expect((await talk(folder, 'A headline\n\n\n\n', '--json')).outcome.output).toBe(
      '{"file":"articles/2026/a-headline.md","slug":"a-headline"}\n',
    );
    expect(FIELDS(folder, 'a-headline')).toMatch(
      /^headline: A headline\nstandfirst: .*\nsection: world\ndraft: true\n/,
    );
  });

  it('leave out what flags have answered', async () => {
    const folder = contentFolder({});
    const flags = ['--section', 'science', '--standfirst', 'Short.', '--kind', 'opinion', '--slug', 'here'];
    const { screen } = await talk(folder, 'A headline\n', ...flags);
    expect(screen).not.toMatch(/Standfirst|Section|Kind|Address/);
    expect(FIELDS(folder, 'here')).toContain('standfirst: Short.\nsection: science\nkind: opinion\n');
  });

  it('are asked again after a wrong answer, with the reason', async () => {
    const folder = contentFolder({ 'articles/taken.md': story({ aliases: '[former]' }) });
    const answers = [
      '',
      'x'.repeat(111),
      'Taken',
      'y'.repeat(301),
      'S.',
      '3',
      'sciense',
      'SCIENCE',
      'poem',
      'Review',
    ];
    const { screen } = await talk(folder, `${[...answers, 'former', 'Not so', 'free'].join('\n')}\n`);
    for (const reason of [
      '`headline` is empty.',
      '`headline` has 111 characters',
      '`standfirst` has 301 characters',
      'There is no “3”. Write a number from 1 to 2.',
      'There is no “sciense”. Did you mean Science?',
      'There is no “poem”.',
      'The slug “taken” is taken by articles/taken.md.\n',
      '  The slug “former” is taken by articles/taken.md.\n',
      '“Not so” cannot be an address',
    ])
      expect(screen.replaceAll('\r', '')).toContain(reason);
    expect(FIELDS(folder, 'free')).toMatch(
      /^headline: Taken\nstandfirst: S\.\nsection: science\nkind: review\n/,
    );
  });

  it('ask for an address where the headline makes none', async () => {
    const folder = contentFolder({});
    const { screen } = await talk(folder, 'أخبار\n\n\n\nnews-in-arabic\n');
    expect(screen).toContain('No address can be made from this headline.');
    expect(FIELDS(folder, 'news-in-arabic')).toContain('headline: أخبار\n');
  });

  it.each([
    ['Ctrl+C at once', '\u0003'],
    ['Ctrl+C within an answer', 'A headline\nHalf an answ\u0003er\n\n\n'],
    ['Ctrl+D', 'A headline\n\n\u0004'],
    ['the end of the input', 'A headline\n\n'],
    ['no input', ''],
  ])('leave no file after %s', async (_name, keys) => {
    const folder = contentFolder({});
    const { outcome } = await talk(folder, keys);
    expect(outcome).toEqual({
      output: '',
      complaint: 'broadsheet: No story was begun, and no file was written.\n',
      code: 1,
    });
    expect(readdirSync(folder)).toEqual(['site.yaml']);
  });

  it.each([
    [['--section', 'wrold'], 'Did you mean world?'],
    [['--author', 'nobody'], 'There is no author “nobody”.'],
    [['--published', 'yesterday'], '`published` cannot be used'],
  ])('are not asked with the wrong flags %j', async (flags, message) => {
    const folder = contentFolder({});
    const { outcome, screen } = await talk(folder, 'A headline\n\n\n\n', ...flags);
    expect([outcome.code, screen]).toEqual([1, '']);
    expect(outcome.complaint).toContain(message);
    expect(readdirSync(folder)).toEqual(['site.yaml']);
  });
});

function runCheck(folder: string): Promise<Outcome> {
  vi.stubEnv('CONTENT_DIR', folder);
  return runProgram(['check'], process.cwd());
}

describe('the flags of a new story', () => {
  it('fill its fields; it stays a draft, also with a date', async () => {
    const folder = contentFolder({ 'authors/jane-doe.md': '---\nname: Jane Doe\n---\n\nShe writes.\n' });
    const flags = ['--author', 'jane-doe', '--topic', 'C # D', '--topic', 'Mexico', '--dateline', 'Rome'];
    const { outcome } = await talk(folder, '', 'A headline', ...flags, '--published', '2026-12-01 10:00');
    expect(outcome.output).toContain('\nWrite it, then delete `draft: true`.\n');
    expect(FIELDS(folder, 'a-headline')).toMatch(
      /published: 2026-12-01 10:00\ndraft: true\nauthors:\n {2}- jane-doe\ndateline: Rome\ntopics:\n {2}- "C # D"\n {2}- Mexico$/,
    );
    expect((await runCheck(folder)).output).toBe('No problems.\n');
  });

  it.each([
    [['--author', 'jane-do'], 'There is no author “jane-do”. Did you mean jane-doe?'],
    [['--topic', 'A', '--topic', 'A'], '`topics[1]` repeats “A”'],
    [['--published', '2026-13-01'], 'There is no day 2026-13-01'],
  ])('%j are refused, and nothing is written', async (flags, message) => {
    const folder = contentFolder({ 'authors/jane-doe.md': '---\nname: Jane Doe\n---\n\nShe writes.\n' });
    const { outcome } = await talk(folder, '', 'A headline', ...flags);
    expect([outcome.output, outcome.code]).toEqual(['', 1]);
    expect(outcome.complaint).toContain(message);
    expect(existsSync(join(folder, 'articles'))).toBe(false);
  });
});

// `script` of util-linux gives a program a real terminal; those of other systems take other words.
const SCRIPT = '/usr/bin/script';
const hasScript =
  spawnSync(SCRIPT, ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') === true;

describe.skipIf(!hasScript)('at a real terminal', () => {
  it('the questions are asked, and Ctrl+C ends them without a file', async () => {
    const folder = contentFolder({});
    const build = buildProgram();
    onTestFinished(build.remove);
    for (const [keys, isWritten] of [
      ['A hedaline\u0003', false],
      ['A headline\r\r2\r\r', true],
    ] as const) {
      const command = `'${process.execPath}' '${build.main}' new`;
      const child = spawn(SCRIPT, ['--quiet', '--return', '--command', command, '/dev/null'], {
        env: { PATH: process.env.PATH, CONTENT_DIR: folder, TERM: 'xterm' },
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      let screen = '';
      child.stdout.on('data', (chunk: Buffer) => {
        const isAsked = screen.includes('Headline: ');
        screen += chunk.toString();
        if (!isAsked && screen.includes('Headline: ')) child.stdin.write(keys);
      });
      const code = await new Promise((ended) => child.once('close', ended));
      expect([code, screen]).toEqual([isWritten ? 0 : 1, expect.stringContaining('Headline: ')]);
      expect(existsSync(join(folder, 'articles'))).toBe(isWritten);
    }
    expect((await runCheck(folder)).output).toBe('No problems.\n');
  });
});
