// Measures how long Hugo and Eleventy take to build as many stories, those that are on this machine.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Result, Row } from '../Result.ts';
import { storyText } from '../writeContent.ts';
import { hasProgram, INSTALL, RIVALS, rivalVersion } from './tools.ts';

const LAYOUT = (title: string, content: string) =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><main><h1>${title}</h1>${content}</main></body></html>\n`;

/** Builds the stories with each; a title, the words and a minimal layout are all that they are given to do. */
export function buildTimes(stories: number, note: (line: string) => void): Result {
  const rows: Row[] = [];
  if (hasProgram('hugo', 'version')) rows.push(timed('Hugo, ms', stories, hugo));
  else note(`Hugo is not installed: ${INSTALL.hugo}`);
  if (rivalVersion('@11ty/eleventy') !== null) rows.push(timed('Eleventy, ms', stories, eleventy));
  else note(`Eleventy is not installed: ${INSTALL.rivals}`);
  return { title: 'Build of all pages', stories, rows };
}

type Build = (folder: string, texts: readonly string[]) => () => void;

function timed(name: string, stories: number, prepare: Build): Row {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-build-'));
  try {
    const build = prepare(
      folder,
      Array.from({ length: stories }, (_, number) => textOf(number, stories)),
    );
    const start = performance.now();
    build();
    return { name, figures: { value: Math.round(performance.now() - start) } };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function textOf(number: number, stories: number): string {
  const text = storyText(number, { stories, headline: `Story number ${number}` });
  const body = text.split('\n---\n')[1] ?? '';
  const words = body.replace(/^::.*$/gm, '').replace(/\]\([^)]*\)/g, '](/)');
  return `---\ntitle: Story number ${number}\ndate: 2020-01-01\nlayout: story\n---\n${words}`;
}

const hugo: Build = (folder, texts) => {
  for (const name of ['content/articles', 'layouts/_default'])
    mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'config.toml'), 'baseURL = "https://bench.example/"\ntitle = "The Bench"\n');
  const story = LAYOUT('{{ .Title }}', '{{ .Content }}');
  writeFileSync(join(folder, 'layouts/_default/story.html'), story);
  writeFileSync(join(folder, 'layouts/_default/single.html'), story);
  const list = '{{ range .Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}';
  writeFileSync(join(folder, 'layouts/_default/list.html'), LAYOUT('{{ .Title }}', list));
  texts.forEach((text, number) => {
    writeFileSync(join(folder, `content/articles/story-${number}.md`), text);
  });
  return () => execFileSync('hugo', ['--quiet', '--source', folder], { stdio: 'ignore' });
};

const eleventy: Build = (folder, texts) => {
  for (const name of ['articles', '_includes']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, '_includes/story.njk'), LAYOUT('{{ title }}', '{{ content | safe }}'));
  texts.forEach((text, number) => {
    writeFileSync(
      join(folder, `articles/story-${number}.md`),
      text.replace('layout: story', 'layout: story.njk'),
    );
  });
  const program = join(RIVALS, 'node_modules/@11ty/eleventy/cmd.cjs');
  return () => execFileSync(process.execPath, [program, '--quiet'], { cwd: folder, stdio: 'ignore' });
};
