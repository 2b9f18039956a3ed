// Hugo's own server, which builds pages again when a file changes.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Answer, ask } from '../BenchSite.ts';
import { writeHugo } from './builtSites.ts';

/** Such a server on as many stories. */
export interface HugoServer {
  readonly folder: string;
  readonly ask: (path: string) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

/** In milliseconds: what has not built its pages by then is not measured. */
const PATIENCE = 300_000;

/** Writes the stories, and starts it on loopback. */
export async function openHugo(stories: number): Promise<HugoServer> {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-hugo-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    writeHugo(folder, stories);
    const port = await freePort();
    const flags = ['--source', folder, '--bind', '127.0.0.1', '--port', `${port}`, '--disableLiveReload'];
    const child = spawn('hugo', ['server', ...flags], { stdio: 'ignore' });
    process.once('exit', () => {
      child.kill('SIGKILL');
      remove();
    });
    const agent = new Agent({ keepAlive: true });
    const close = async (): Promise<void> => {
      agent.destroy();
      await ended(child);
      remove();
    };
    const askHere = (path: string) => ask(`http://127.0.0.1:${port}${path}`, agent);
    await built(askHere);
    return { folder, ask: askHere, close };
  } catch (error) {
    remove();
    throw error;
  }
}

async function built(askHere: HugoServer['ask']): Promise<void> {
  const isBuilt = () => askHere('/articles/story-0/').then(({ status }) => status === 200);
  for (const end = performance.now() + PATIENCE; !(await isBuilt().catch(() => false)); await pause(100))
    if (performance.now() > end) throw new Error('Hugo does not serve its pages.');
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}
