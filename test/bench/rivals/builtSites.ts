// Writes stories as Hugo and Eleventy want them; a title, the words and a minimal layout are all that they are given to do.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { storyText } from '../writeContent.ts';

const LAYOUT = (title: string, content: string) =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><main><h1>${title}</h1>${content}</main></body></html>\n`;

/** Where a story stands in a folder for Hugo. */
export function hugoFile(number: number): string {
  return `content/articles/story-${number}.md`;
}

/** Writes a folder for Hugo. */
export function writeHugo(folder: string, stories: number): void {
  for (const name of ['content/articles', 'layouts/_default'])
    mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'config.toml'), 'baseURL = "https://bench.example/"\ntitle = "The Bench"\n');
  const story = LAYOUT('{{ .Title }}', '{{ .Content }}');
  writeFileSync(join(folder, 'layouts/_default/story.html'), story);
  writeFileSync(join(folder, 'layouts/_default/single.html'), story);
  const list = '{{ range .Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}';
  writeFileSync(join(folder, 'layouts/_default/list.html'), LAYOUT('{{ .Title }}', list));
  for (let number = 0; number < stories; number++)
    writeFileSync(join(folder, hugoFile(number)), builtText(number, stories));
}

/** Writes a folder for Eleventy. */
export function writeEleventy(folder: string, stories: number): void {
  for (const name of ['articles', '_includes']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, '_includes/story.njk'), LAYOUT('{{ title }}', '{{ content | safe }}'));
  for (let number = 0; number < stories; number++)
    writeFileSync(
      join(folder, `articles/story-${number}.md`),
      builtText(number, stories).replace('layout: story', 'layout: story.njk'),
    );
}

/** A story as both read it, without links to others and tweets. */
export function builtText(number: number, stories: number, headline = `Story number ${number}`): string {
  const body = storyText(number, { stories, headline }).split('\n---\n')[1] ?? '';
  const words = body.replace(/^::.*$/gm, '').replace(/\]\([^)]*\)/g, '](/)');
  return `---\ntitle: ${headline}\ndate: 2020-01-01\nlayout: story\n---\n${words}`;
}
