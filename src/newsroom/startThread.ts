// Starts a thread that runs a script of this program.
import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * Starts a thread. Where the program is not compiled, each of its threads needs the loader for TypeScript again.
 * @param script the address of its source; of a bundled program, all scripts stand in one folder
 */
export function startThread(script: URL, options: WorkerOptions): Worker {
  if (import.meta.url.endsWith('.js'))
    return new Worker(new URL(script.href.replace(/\.ts$/, '.js')), options);
  const source = JSON.stringify(script.href);
  const load = `import('tsx/esm/api').then(({ tsImport }) => tsImport(${source}, ${source}))`;
  return new Worker(load, { ...options, eval: true });
}
