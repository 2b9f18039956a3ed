// The share pictures of a running program, drawn and kept as its settings say.
import { resolve } from 'node:path';
import type { Logger } from 'pino';
import { type Cards, openCards } from '../render/cards/openCards.ts';
import { Studio } from '../render/cards/Studio.ts';
import type { Settings } from './environment.ts';

/**
 * Opens the share pictures. Nothing needs to close them: what draws ends with the program.
 * @param root the folder of the program, which holds `node_modules/`
 */
export function cardsOf({ CONTENT_DIR, CACHE_DIR }: Settings, root: string, log: Logger): Cards {
  return openCards({
    studio: new Studio({ root }),
    contentDir: resolve(CONTENT_DIR),
    cacheDir: resolve(CACHE_DIR),
    warn: (details, message) => log.warn(details, message),
    clock: Date.now,
  });
}
