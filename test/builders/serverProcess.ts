// Runs the built server as a process, under another user or with less of what machines give.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import type { Build, LogLine } from '../cli/builtProgram.ts';
import { soon } from './soon.ts';

/** How the process is to run. */
interface Circumstances {
  /** A command of the shell that goes before, such as a limit. */
  readonly before?: string;
  /** Runs it as a user whom file permissions bind, which is not so for the superuser. */
  readonly bound?: boolean;
}

/** A server that listens. */
export interface ServerProcess {
  readonly process: ChildProcess;
  readonly url: string;
  readonly log: readonly LogLine[];
}

/** The user that nothing belongs to, by the convention of all Unixes. */
const NOBODY = 65_534;

/** Starts the server on a content folder and waits until it listens; it ends with the test. */
export async function serverProcess(
  { main }: Build,
  contentDir: string,
  { before = ':', bound = false }: Circumstances = {},
): Promise<ServerProcess> {
  const env = { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', CONTENT_DIR: contentDir };
  const user = bound && process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  for (const folder of bound ? [dirname(dirname(main)), contentDir] : []) chmodSync(folder, 0o755);
  const words = ['-c', `${before}; exec "$0" "$@"`, process.execPath, main, 'serve'];
  const child = spawn('sh', words, { env, stdio: ['ignore', 'pipe', 'inherit'], cwd: '/', ...user });
  onTestFinished(() => void child.kill('SIGKILL'));
  const log: LogLine[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => log.push(JSON.parse(line) as LogLine));
  const listening = await soon(() => {
    const line = log.find(({ msg }) => msg === 'listening');
    if (line === undefined) throw new Error(`It does not listen: ${JSON.stringify(log.slice(-3))}`);
    return line;
  });
  return { process: child, url: String(listening.url), log };
}
