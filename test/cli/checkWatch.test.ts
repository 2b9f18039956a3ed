// `check --watch` as a process: it prints again at every change, and ends in good order.
import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { contentFolder, SITE_YAML, story } from '../builders/contentFolder.ts';
import { soon } from '../builders/soon.ts';
import { type Build, buildProgram } from './builtProgram.ts';

let build: Build;
beforeAll(() => {
  build = buildProgram();
});
afterAll(() => build?.remove());

interface Watching {
  readonly process: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

/** Starts `check --watch` on a folder from the folder around it. */
function watching(folder: string): Watching {
  const env = { PATH: process.env.PATH, CONTENT_DIR: basename(folder) };
  const child = spawn(process.execPath, [build.main, 'check', '--watch'], {
    cwd: dirname(folder),
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  return {
    process: child,
    output: () => output,
    ended: new Promise((end) => child.once('close', (code, signal) => end(code ?? signal))),
  };
}

describe('check --watch', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'prints at once and at each change, and at %s ends with the code of the last check',
    async (signal) => {
      const folder = contentFolder({ 'articles/a.md': story() });
      const { process: child, output, ended } = watching(folder);
      const end = `Waiting for changes in ${basename(folder)}. Ctrl+C ends this.\n`;
      await soon(() => expect(output()).toBe(`No problems.\n${end}`));
      writeFileSync(join(folder, 'articles/a.md'), story({ section: 'wrold' }));
      const broken = `${basename(folder)}/articles/a.md:4:10 error: \`section\` cannot be “wrold”.
    4 │ section: wrold
      │          ^
    Did you mean world? It is one of world, science. Sections are declared in site.yaml.

1 error, 0 warnings.
`;
      await soon(() => expect(output()).toBe(`No problems.\n${end}${broken}${end}`));
      child.kill(signal);
      expect(await ended).toBe(1);
    },
  );

  it('ends by itself, with the code of the last check, when nobody reads any more what it prints', async () => {
    const folder = contentFolder({ 'articles/a.md': story() });
    const { process: child, output, ended } = watching(folder);
    await soon(() => expect(output()).toContain('Waiting for changes'));
    child.stdout?.destroy();
    writeFileSync(join(folder, 'articles/a.md'), story({ section: 'wrold' }));
    expect(await ended).toBe(1);
    expect(output()).not.toContain('EPIPE');
  });

  it('goes on through a folder without site.yaml, and ends with 0 once all is mended', async () => {
    const folder = contentFolder({ 'articles/a.md': story() });
    rmSync(join(folder, 'site.yaml'));
    const { process: child, output, ended } = watching(folder);
    await soon(() => expect(output()).toContain('site.yaml:1:1 error: The content folder has no site.yaml.'));
    writeFileSync(join(folder, 'site.yaml'), SITE_YAML);
    await soon(() => expect(output()).toContain('No problems.'));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});
