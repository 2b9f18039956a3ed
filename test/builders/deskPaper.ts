// Builds the real application of the desk on a real content folder, with a clock that a test can set.
import { readFileSync } from 'node:fs';
import { copyOnDisk } from '../../src/cli/copyOnDisk.ts';
import { composeProof } from '../../src/edition/composeEdition.ts';
import { openNewsroom } from '../../src/newsroom/openNewsroom.ts';
import type { Press } from '../../src/render/createPress.ts';
import { openChanges } from '../../src/web/desk/Changes.ts';
import { createDeskApp } from '../../src/web/desk/createDeskApp.ts';
import { contentFolder } from './contentFolder.ts';
import { whenOver } from './ending.ts';
import { cardsBeside, press, searchBeside } from './paper.ts';

/** What a test may set otherwise. */
export interface DeskWishes {
  readonly date?: string;
  readonly press?: Press;
  readonly trouble?: string | null;
  /** Where it listens. */
  readonly host?: string;
}

/** Opens the desk on some files. Every new edition is announced as a change. */
export async function deskPaper(
  files: Readonly<Record<string, string | Uint8Array>>,
  wishes: DeskWishes = {},
) {
  const folder = contentFolder(files);
  let now = Date.parse(wishes.date ?? '2020-01-01T12:00:00Z');
  const clock = () => now;
  const changes = openChanges('test');
  const listener = { onEdition: changes.announce, onTrouble: () => undefined };
  const newsroom = await openNewsroom({ folder, clock, compose: composeProof, listener });
  whenOver(() => {
    changes.close();
    newsroom.close();
  });
  const quiet = { error: () => {}, warn: () => {}, info: () => {} };
  const app = createDeskApp({
    newsroom,
    host: wishes.host ?? 'localhost',
    press: wishes.press ?? press,
    log: quiet,
    origin: null,
    contentDir: folder,
    previewSecret: null,
    clock,
    cards: cardsBeside(folder, quiet, clock),
    search: searchBeside(folder, quiet),
    changes,
    copy: copyOnDisk(folder),
    script: readFileSync('views/scripts/reload.js', 'utf8'),
    trouble: () => wishes.trouble ?? null,
  });
  const setClock = (date: string) => {
    now = Date.parse(date);
  };
  return { app, folder, newsroom, changes, setClock };
}
