// Builds real content folders for tests.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { whenOver } from './ending.ts';

/** A site.yaml with two sections, in London. */
export const SITE_YAML = `name: The Test Paper
url: https://paper.example
language: en-GB
timeZone: Europe/London
description: A paper for tests.
sections:
  - { id: world, name: World, description: The world. }
  - { id: science, name: Science }
`;

/** The text of a story: valid front matter, with other lines for some fields or further ones, and a body. */
export function story(fields: Readonly<Record<string, string>> = {}, body = 'A first paragraph.\n'): string {
  const all = {
    headline: 'A headline',
    standfirst: 'A standfirst.',
    section: 'world',
    published: '2018-10-25',
    ...fields,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}`;
}

/** The text of a standing page. */
export function page(title: string, body = 'Words.\n'): string {
  return `---\ntitle: ${title}\n---\n\n${body}`;
}

/** Writes files into a new folder, which goes when the test ends, or the tests that share it. `site.yaml` is there unless it is given. */
export function contentFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-'));
  whenOver(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  for (const [file, content] of Object.entries({ 'site.yaml': SITE_YAML, ...files })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return folder;
}
