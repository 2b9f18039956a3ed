// Builds the real application on a real content folder, with a clock that a test can set.
import { rmSync } from 'node:fs';
import type { Express } from 'express';
import { type Newsroom, openNewsroom } from '../../src/newsroom/openNewsroom.ts';
import { cardStudio } from '../../src/render/cards/cardStudio.ts';
import { type Cards, openCards } from '../../src/render/cards/openCards.ts';
import { createPress } from '../../src/render/createPress.ts';
import { openPictures } from '../../src/render/pictures/openPictures.ts';
import { pictureStudio } from '../../src/render/pictures/pictureStudio.ts';
import { openSearch, type Search } from '../../src/search/openSearch.ts';
import { createApp } from '../../src/web/createApp.ts';
import type { Log } from '../../src/web/failures.ts';
import { contentFolder } from './contentFolder.ts';
import { whenOver } from './ending.ts';

/** The press reads templates and styles once for all tests of a file. */
export const press = createPress(process.cwd());

/** What signs the links to previews of test papers. */
export const PREVIEW_SECRET = 'a secret of the tests, long enough';

/** Draws the share pictures of all tests of a file. Its process is there only once there is something to draw. */
export const studio = cardStudio(process.cwd());

/** The folder for what is made of a folder, beside it. */
function cacheBeside(folder: string): string {
  const cacheDir = `${folder}-cache`;
  whenOver(() => rmSync(cacheDir, { recursive: true, force: true, maxRetries: 5 }));
  return cacheDir;
}

/** The share pictures of a folder, kept beside it. */
export function cardsBeside(folder: string, log: Pick<Log, 'warn'>, clock: () => number): Cards {
  return openCards({ studio, contentDir: folder, cacheDir: cacheBeside(folder), warn: log.warn, clock });
}

/** The search of a folder, whose index is kept beside it. Its thread is there only once something is looked for. */
export function searchBeside(folder: string, log: Pick<Log, 'info' | 'warn'>): Search {
  const search = openSearch({ cacheDir: `${folder}-cache`, name: 'site', log, pause: 10 });
  whenOver(search.close);
  return search;
}

/** Makes the pictures of all tests of a file. */
export const pictures = pictureStudio();

/** An application for tests. */
export interface Paper {
  readonly app: Express;
  readonly folder: string;
  readonly newsroom: Newsroom;
  /** What the application logged. */
  readonly logged: { readonly message: string; readonly details: object }[];
  /** Sets the clock to an instant, written as a date. */
  readonly setClock: (date: string) => void;
}

/** Opens a paper on some files at a date. */
export function paper(
  files: Readonly<Record<string, string | Uint8Array>>,
  date = '2020-01-01T12:00:00Z',
  formsIn?: string,
): Promise<Paper> {
  return paperOn(contentFolder(files), date, formsIn);
}

/**
 * Opens a paper on a folder at a date.
 * @param formsIn where the forms of its pictures and its share pictures are kept, if not beside it: papers of the same
 *   content may share them
 */
export async function paperOn(
  folder: string,
  date = '2020-01-01T12:00:00Z',
  formsIn = cacheBeside(folder),
): Promise<Paper> {
  let now = Date.parse(date);
  const clock = () => now;
  const newsroom = await openNewsroom({ folder, clock });
  whenOver(newsroom.close);
  const logged: { message: string; details: object }[] = [];
  const write = (details: object, message: string) => void logged.push({ message, details });
  const log = { error: write, warn: write, info: write };
  const forms = { contentDir: folder, cacheDir: formsIn, warn: log.warn, clock };
  const app = createApp({
    newsroom,
    press,
    log,
    origin: null,
    contentDir: folder,
    previewSecret: PREVIEW_SECRET,
    clock,
    cards: openCards({ studio, ...forms }),
    search: searchBeside(folder, log),
    // The machine may be busy: no test is about that by chance.
    pictures: openPictures({ studio: pictures, patience: 25_000, ...forms }),
  });
  const setClock = (next: string) => {
    now = Date.parse(next);
  };
  return { app, folder, newsroom, logged, setClock };
}
