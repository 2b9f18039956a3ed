// A paper that is open for all tests of a file, because the thread of its search takes a moment to start.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Express } from 'express';
import { afterAll, beforeAll, expect } from 'vitest';
import { type Newsroom, openNewsroom } from '../../src/newsroom/openNewsroom.ts';
import { openSearch, type SearchParts } from '../../src/search/openSearch.ts';
import { createApp } from '../../src/web/createApp.ts';
import { ask } from '../web/exchange.ts';
import { SITE_YAML } from './contentFolder.ts';
import { press } from './paper.ts';
import { soon } from './soon.ts';

/** The paper; all of it is there once the tests begin. */
export interface SearchedPaper {
  readonly app: () => Express;
  readonly newsroom: () => Newsroom;
  readonly folder: () => string;
  readonly logged: readonly string[];
  readonly setClock: (date: string) => void;
  /** Writes a file of the content folder, or removes it where there is no text. */
  readonly write: (file: string, text: string | null) => void;
  /** Asks for a search, once it is ready. */
  readonly search: (query: string) => Promise<Results>;
}

/** What a page of results shows. */
export interface Results {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly title: string;
  /** Of the results; empty without any. */
  readonly heading: string;
  readonly slugs: readonly string[];
  readonly marked: readonly string[];
}

/** Opens the paper before the tests of a file, and closes it after them. */
export function searchedPaper(
  files: Readonly<Record<string, string | Uint8Array>>,
  parts: Partial<SearchParts> = {},
): SearchedPaper {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-search-'));
  let now = Date.parse('2020-01-01T12:00:00Z');
  let app: Express;
  let newsroom: Newsroom;
  const logged: string[] = [];
  const write = (_details: object, message: string) => void logged.push(message);
  const log = { error: write, warn: write, info: write };
  const search = openSearch({ cacheDir: join(folder, 'cache'), name: 'site', log, pause: 10, ...parts });
  const at = (file: string) => join(folder, 'content', file);
  const put = (file: string, text: string | Uint8Array | null) => {
    mkdirSync(dirname(at(file)), { recursive: true });
    if (text === null) rmSync(at(file), { force: true });
    else writeFileSync(at(file), text);
  };
  beforeAll(async () => {
    for (const [file, text] of Object.entries({ 'site.yaml': SITE_YAML, ...files })) put(file, text);
    newsroom = await openNewsroom({ folder: at(''), clock: () => now });
    const others = { press, log, origin: null, contentDir: at(''), previewSecret: null, clock: () => now };
    app = createApp({ ...others, newsroom, search });
    search.follow(newsroom.edition());
    await soon(async () => expect((await ask(app, '/search?q=a')).status).toBe(200));
  });
  afterAll(async () => {
    newsroom.close();
    await search.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    app: () => app,
    newsroom: () => newsroom,
    folder: () => folder,
    logged,
    setClock: (date) => {
      now = Date.parse(date);
    },
    write: put,
    search: async (query) => resultsIn(await ask(app, `/search?${query}`)),
  };
}

/** Reads a page of results. */
export function resultsIn(answer: Awaited<ReturnType<typeof ask>>): Results {
  const { status, text, headers } = answer;
  const main = text
    .slice(text.indexOf('<main'), text.indexOf('</main>'))
    .replace(/<section[\s\S]*<\/section>/, '');
  const all = (pattern: RegExp) => [...main.matchAll(pattern)].map((match) => match[1] ?? '');
  return {
    status,
    text,
    headers,
    title: /<title>([^<]*)/.exec(text)?.[1] ?? '',
    heading: all(/<h2 class="found"[^>]*>([^<]*)/g)[0] ?? '',
    slugs: all(/<a href="\/articles\/([^"]+)"/g),
    marked: [...new Set(all(/<mark>([^<]*)<\/mark>/g))],
  };
}
