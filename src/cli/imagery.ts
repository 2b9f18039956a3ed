// The pictures of a running program and its share pictures, made and kept as its settings say.
import { resolve } from 'node:path';
import type { Logger } from 'pino';
import { cardStudio } from '../render/cards/cardStudio.ts';
import { type Cards, openCards } from '../render/cards/openCards.ts';
import { openPictures, type Pictures } from '../render/pictures/openPictures.ts';
import { pictureStudio } from '../render/pictures/pictureStudio.ts';
import type { Settings } from './environment.ts';

/**
 * Opens what makes pictures. Nothing needs to close it: its processes end with the program.
 * @param root the folder of the program, which holds `node_modules/`
 */
export function imagery(
  { CONTENT_DIR, CACHE_DIR }: Settings,
  root: string,
  log: Logger,
): { readonly cards: Cards; readonly pictures: Pictures } {
  const parts = {
    contentDir: resolve(CONTENT_DIR),
    cacheDir: resolve(CACHE_DIR),
    warn: (details: object, message: string) => log.warn(details, message),
    clock: Date.now,
  };
  return {
    cards: openCards({ ...parts, studio: cardStudio(root) }),
    pictures: openPictures({ ...parts, studio: pictureStudio() }),
  };
}
