// Has tests start the threads and processes of the program as operators have them: compiled, once for the whole run.
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vitest/config';
import { type Build, buildProgram } from '../cli/builtProgram.ts';

/** The modules that start something by its file, which they look for beside themselves. */
const STARTERS =
  /\/src\/(?:newsroom\/(?:ReadingThread|startThread|listing\/listApart)|search\/SearchThread|render\/\w+\/\w+Studio)\.ts$/;

/** What builds the program for tests that run it as a whole. */
const BUILDER = '/test/cli/builtProgram.ts';

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
      if (isWatching || !(STARTERS.test(id) || id.endsWith(BUILDER))) return null;
      build ??= buildProgram();
      const folder = dirname(build.main);
      if (id.endsWith(BUILDER))
        return { code: code.replace(/(?<=COMPILED.*= )null/, JSON.stringify(folder)), map: null };
      const url = pathToFileURL(join(folder, 'starter.js')).href;
      return { code: code.replaceAll('import.meta', `({ url: ${JSON.stringify(url)} })`), map: null };
    },
  };
}
