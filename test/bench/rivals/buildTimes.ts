// Measures how long Hugo and Eleventy take to build as many stories, those that are on this machine.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Result, Row } from '../Result.ts';
import { writeEleventy, writeHugo } from './builtSites.ts';
import { hasProgram, INSTALL, RIVALS, rivalVersion } from './tools.ts';

/** Builds the stories with each. */
export function buildTimes(stories: number, note: (line: string) => void): Result {
  const rows: Row[] = [];
  if (hasProgram('hugo', 'version')) rows.push(timed('Hugo, ms', stories, hugo));
  else note(`Hugo is not installed: ${INSTALL.hugo}`);
  if (rivalVersion('@11ty/eleventy') !== null) rows.push(timed('Eleventy, ms', stories, eleventy));
  else note(`Eleventy is not installed: ${INSTALL.rivals}`);
  return { title: 'Build of all pages', stories, rows };
}

interface Build {
  readonly write: (folder: string, stories: number) => void;
  readonly build: (folder: string) => void;
}

function timed(name: string, stories: number, { write, build }: Build): Row {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-build-'));
  try {
    write(folder, stories);
    const start = performance.now();
    build(folder);
    return { name, figures: { value: Math.round(performance.now() - start) } };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const hugo: Build = {
  write: writeHugo,
  build: (folder) => execFileSync('hugo', ['--quiet', '--source', folder], { stdio: 'ignore' }),
};

const eleventy: Build = {
  write: writeEleventy,
  build: (folder) => {
    const program = join(RIVALS, 'node_modules/@11ty/eleventy/cmd.cjs');
    execFileSync(process.execPath, [program, '--quiet'], { cwd: folder, stdio: 'ignore' });
  },
};
