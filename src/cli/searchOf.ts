// The search of a running program, kept as its settings say.
import { resolve } from 'node:path';
import type { Logger } from 'pino';
import { openSearch, type Search } from '../search/openSearch.ts';
import type { Settings } from './environment.ts';

/**
 * Opens the search.
 * @param name of its files: the desk, which finds drafts too, has others than the site
 */
export function searchOf({ CACHE_DIR }: Settings, name: 'site' | 'desk', log: Logger): Search {
  return openSearch({
    cacheDir: resolve(CACHE_DIR),
    name,
    log: {
      info: (details, message) => log.info(details, message),
      warn: (details, message) => log.warn(details, message),
    },
  });
}
