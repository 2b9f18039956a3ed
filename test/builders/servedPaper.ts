// Serves a paper of marked stories over HTTP, with readers at it.
import { mkdirSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createWebServer } from '../../src/web/createWebServer.ts';
import { page } from './contentFolder.ts';
import { MarkedStories } from './markedStories.ts';
import { type Paper, paper } from './paper.ts';
import { type Readers, readers } from './readers.ts';

/** A paper at work. */
export interface ServedPaper extends Paper {
  readonly stories: MarkedStories;
  readonly readers: Readers;
  readonly url: string;
  /** The path of a file of the content folder. */
  readonly at: (file: string) => string;
  /** Writes a file of the content folder in one go. */
  readonly write: (file: string, text: string | Uint8Array) => void;
}

/** The stories that stand in every paper here. */
export const SLUGS = ['alpha', 'beta', 'gamma', 'delta'] as const;

/** Their files at version 1, and what else the paper holds. */
export function firstFiles(stories: MarkedStories): Record<string, string> {
  const fields = { topics: '[Sea]', authors: '[jane]' };
  const copies = SLUGS.map((slug) => {
    const related = slug === 'beta' ? '[gamma]' : '[beta]';
    return [`articles/${slug}.md`, stories.copy(slug, 1, { fields: { ...fields, related } })] as const;
  });
  return {
    ...Object.fromEntries(copies),
    'authors/jane.md': '---\nname: Jane Doe\n---\n\nShe writes.\n',
    'pages/about.md': page('About'),
  };
}

/** The addresses of that paper. */
export const PATHS = [
  '/',
  '/sections/world',
  ...SLUGS.map((slug) => `/articles/${slug}`),
  '/about',
  '/topics/sea',
  '/authors/jane',
];

/** Opens a paper with four stories at version 1, further files and further addresses, and sends readers to it. */
export async function servedPaper(
  more: (stories: MarkedStories) => Readonly<Record<string, string | Uint8Array>> = () => ({}),
  morePaths: readonly string[] = [],
): Promise<ServedPaper> {
  const stories = new MarkedStories();
  const opened = await paper({ ...firstFiles(stories), ...more(stories) });
  const server = createWebServer(opened.app);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const at = (file: string) => join(opened.folder, file);
  const write = (file: string, text: string | Uint8Array) => {
    mkdirSync(dirname(at(file)), { recursive: true });
    writeFileSync(at(file), text);
  };
  const at50 = readers({ url, stories, paths: [...PATHS, ...morePaths] });
  return { ...opened, stories, readers: at50, url, at, write };
}
