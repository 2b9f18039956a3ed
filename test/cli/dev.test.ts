// The desk as a process: what it prints, what it follows, how it stops.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { contentFolder, story } from '../builders/contentFolder.ts';
import { soon } from '../builders/soon.ts';
import { type Build, buildProgram } from './builtProgram.ts';

// Processes start slowly on a busy machine.
let build: Build;
beforeAll(() => {
  build = buildProgram();
  // The templates of this build are its own: a test edits them.
  unlinkSync(join(root(), 'views'));
  cpSync('views', join(root(), 'views'), { recursive: true });
});
afterAll(() => build?.remove());

interface Desk {
  readonly process: ChildProcess;
  readonly url: string;
  readonly output: () => string;
  /** The versions that the stream of changes has named so far. */
  readonly versions: () => string[];
}

async function openDesk(files: Readonly<Record<string, string>>, variables: object = {}): Promise<Desk> {
  const env = {
    PATH: process.env.PATH,
    HOST: '127.0.0.1',
    PORT: '0',
    CONTENT_DIR: contentFolder(files),
    ...variables,
  };
  const child = spawn(process.execPath, [build.main, 'dev'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const url = await soon(() => {
    const [, found] = / the desk is at (\S+)\/desk\n/.exec(output) ?? [];
    if (found === undefined) throw new Error(`It is not open yet: ${output}`);
    return found;
  });
  let events = '';
  const stream = await fetch(`${url}/desk/changes`);
  const read = async () => {
    const decoder = new TextDecoder();
    for await (const chunk of stream.body ?? []) events += decoder.decode(chunk as Uint8Array);
  };
  read().catch(() => {});
  const versions = () => [...events.matchAll(/^data: (.+)$/gm)].map((match) => match[1] ?? '');
  await soon(() => expect(versions()).toHaveLength(1));
  return { process: child, url, output: () => output, versions };
}

function root(): string {
  return dirname(dirname(build.main));
}

describe('the desk', () => {
  it('prints in words where it is, what it holds, and each problem with its place', async () => {
    const { output, url } = await openDesk({
      'articles/a.md': story({ draft: 'true' }),
      'articles/b.md': story({ section: 'wrold' }),
    });
    const lines = output()
      .split('\n')
      .map((line) => line.replace(/^\d\d:\d\d:\d\d /, ''));
    expect(lines).toEqual(
      expect.arrayContaining([
        'articles/b.md:4:10 error: `section` cannot be “wrold”.',
        '    Did you mean world? It is one of world, science. Sections are declared in site.yaml.',
        '1 story. 1 error, 0 warnings.',
        `listening on ${url}`,
      ]),
    );
  });

  it('shows a changed template or style, and the last good ones while a style cannot be used', async () => {
    onTestFinished(() => cpSync('views', join(root(), 'views'), { recursive: true }));
    const { url, versions } = await openDesk({ 'articles/a.md': story() });
    const change = async (file: string, text: string) => {
      const before = versions().length;
      writeFileSync(join(root(), file), text);
      await soon(() => expect(versions().length).toBeGreaterThan(before));
      return (await fetch(`${url}/articles/a`)).text();
    };
    const headline = 'views/components/headline/headline';
    const macro =
      '{% macro headline(params) %}\n<h1 class="headline">New: {{ params.text }}</h1>\n{%- endmacro %}\n';
    expect(await change(`${headline}.njk`, macro)).toContain('<h1 class="headline">New: A headline</h1>');
    expect(await change(`${headline}.css`, '.headline { letter-spacing: 7px }\n')).toContain(
      'letter-spacing:7px',
    );
    const broken = await change(`${headline}.css`, '.headline { letter-spacing: 8px; } }\n');
    expect(broken).toContain('letter-spacing:7px');
    expect(broken).toMatch(
      /<aside class="desk-bar"[\s\S]*headline\.css:2:1: Unexpected end of input[\s\S]*<\/aside>/,
    );
    const mended = await change(`${headline}.css`, '.headline { letter-spacing: 9px }\n');
    expect(mended).toContain('letter-spacing:9px');
    expect(mended).not.toContain('Unexpected end');
    expect(await change(`${headline}.njk`, '{% macro headline(params %}')).toContain(
      'The page cannot be printed',
    );
    expect(await change(`${headline}.njk`, macro)).toContain('New: A headline');
  });

  it('says so when its templates are moved away, and goes on when they are back', async () => {
    const { process: child, url } = await openDesk({ 'articles/a.md': story() });
    const views = join(root(), 'views');
    onTestFinished(() => {
      rmSync(`${views}.off`, { recursive: true, force: true });
      cpSync('views', views, { recursive: true });
    });
    const shows = (words: RegExp) =>
      soon(async () => {
        const text = await (await fetch(`${url}/articles/a`)).text();
        expect(text).toMatch(words);
        return text;
      });
    for (const _round of [1, 2]) {
      renameSync(views, `${views}.off`);
      await shows(/views cannot be used: it does not exist \(ENOENT\)\./);
      renameSync(`${views}.off`, views);
      await shows(/^(?!.*ENOENT).*<h1 class="headline">A headline<\/h1>/s);
    }
    expect(child.exitCode).toBeNull();
  });

  it('answers under the address that it prints, whatever name that has', async () => {
    const { url } = await openDesk({ 'articles/a.md': story() }, { HOST: hostname() });
    expect(url).toContain(`//${hostname()}:`);
    expect((await fetch(`${url}/desk`)).status).toBe(200);
  });

  it('does not open on a style that cannot be used, and names its place', () => {
    const file = join(root(), 'views/styles/base.css');
    onTestFinished(() => cpSync('views/styles/base.css', file));
    writeFileSync(file, 'body { color: red; } }\n');
    const env = { PATH: process.env.PATH, CONTENT_DIR: contentFolder({}), PORT: '0' };
    const { status, stderr } = spawnSync(process.execPath, [build.main, 'dev'], { env, encoding: 'utf8' });
    expect([status, stderr]).toEqual([1, `broadsheet: ${file}:2:1: Unexpected end of input\n`]);
  });

  it('stops at once in spite of pages that wait for changes', async () => {
    const { process: child, output } = await openDesk({ 'articles/a.md': story() });
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(output()).toMatch(/stopping\n.*stopped\n$/);
  });

  it('warns where others than this machine could read the drafts', async () => {
    const { output } = await openDesk({ 'articles/a.md': story() }, { HOST: '0.0.0.0' });
    expect(output()).toContain(
      'warning: drafts and stories under embargo can be read by everybody who reaches 0.0.0.0',
    );
  });
});
