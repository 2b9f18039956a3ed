// Git as a reader of history: it is asked for what it holds, and changes and fetches nothing.
import { execFile, type SpawnOptions, spawn } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A folder in which git is asked. */
export interface Git {
  readonly folder: string;
  /** The environment that it gets. */
  readonly variables: Readonly<Record<string, string | undefined>>;
}

/** In milliseconds: a check is waited for. */
const PATIENCE = 20_000;

/** A history that lists more than this is not compared. */
const MOST_OUTPUT = 256 * 1024 * 1024;

// A repository may have settings of its own for all of these; and what it lacks is not to be fetched.
const QUIET = [
  '--no-pager',
  '--literal-pathspecs',
  '-c',
  'protocol.allow=never',
  '-c',
  'core.fsmonitor=false',
];

const CALM = { LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1' };

/**
 * What git prints.
 * @throws the error of `execFile`, with what git said in `stderr`
 */
export async function gitOutput({ folder, variables }: Git, words: readonly string[]): Promise<string> {
  const { stdout } = await run('git', [...QUIET, ...words], {
    cwd: folder,
    env: { ...variables, ...CALM },
    timeout: PATIENCE,
    maxBuffer: MOST_OUTPUT,
    windowsHide: true,
  });
  return stdout;
}

/** Starts git with a pipe in and a pipe out; it ends after a while at the latest. */
export function gitProcess({ folder, variables }: Git, words: readonly string[]) {
  const options = { cwd: folder, env: { ...variables, ...CALM }, timeout: PATIENCE, windowsHide: true };
  const pipes: SpawnOptions['stdio'] = ['pipe', 'pipe', 'ignore'];
  return spawn('git', [...QUIET, ...words], { ...options, stdio: pipes as ['pipe', 'pipe', 'ignore'] });
}
