// Has tests start the threads and processes of the program as operators have them: compiled, once for the whole run.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vitest/config';
import { type Build, buildProgram } from '../cli/builtProgram.ts';

/** The modules that start something by its file, which they look for beside themselves. */
const STARTERS = /\/src\/(?:newsroom\/ReadingThread|search\/SearchThread|render\/\w+\/\w+Studio)\.ts$/;

/**
 * Tells the modules that start threads and processes that they stand in a build. From the sources each thread would load
 * a compiler and compile some hundred modules: a second of a core, at each of hundreds of starts.
 */
export function compiledThreads(): Plugin {
  let isWatching = false;
  let build: Build | undefined;
  return {
    name: 'compiled-threads',
    // A build would be out of date at the first change.
    configureVitest: ({ vitest }) => {
      isWatching = vitest.config.watch;
      vitest.onClose(() => build?.remove());
    },
    transform: (code, id) => {
      if (isWatching || !STARTERS.test(id)) return null;
      build ??= buildProgram();
      const url = pathToFileURL(join(build.main, '../starter.js')).href;
      return { code: code.replaceAll('import.meta', `({ url: ${JSON.stringify(url)} })`), map: null };
    },
  };
}
