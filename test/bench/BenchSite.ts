// A content folder of many stories, and the built program that serves it as a process of its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Running, startServer } from '../cli/builtProgram.ts';
import { WITH_MONITOR } from './LoopDelay.ts';
import { writeContent } from './writeContent.ts';

/** A site to be measured. */
export interface BenchSite {
  readonly folder: string;
  /** The folder of derived files. */
  readonly cacheDir: string;
  readonly stories: number;
  readonly server: Running;
  /** From the start of the process until it listened, in milliseconds. */
  readonly startUp: number;
  readonly ask: (path: string) => Promise<Answer>;
  /** Ends the process and removes the folder. */
  readonly close: () => Promise<void>;
}

/** What the server answered. */
export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** Writes a content folder and serves it on a free port. */
export async function openSite(main: string, stories: number): Promise<BenchSite> {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
  const cacheDir = `${folder}-cache`;
  const remove = (): void => {
    for (const path of [folder, cacheDir]) rmSync(path, { recursive: true, force: true });
  };
  try {
    writeContent(folder, stories);
    const start = performance.now();
    const server = startServer(
      { main, remove },
      {
        CONTENT_DIR: folder,
        CACHE_DIR: cacheDir,
        ...WITH_MONITOR,
      },
    );
    process.once('exit', () => {
      server.process.kill('SIGKILL');
      remove();
    });
    const ended = server.ended.then(() => Promise.reject(new Error(`The server ended: ${server.stderr()}`)));
    const { url } = await Promise.race([server.logged('listening'), ended]);
    const startUp = performance.now() - start;
    const agent = new Agent({ keepAlive: true });
    const close = async (): Promise<void> => {
      agent.destroy();
      server.process.kill('SIGTERM');
      await server.ended;
      remove();
    };
    const askHere = (path: string): Promise<Answer> =>
      ask(`${url}${path}`, agent).catch((error: Error) => {
        throw new Error(`${error.message} at ${path}. ${server.stderr()}`);
      });
    return { folder, cacheDir, stories, server, startUp, ask: askHere, close };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Asks for a page without compression. */
export function ask(url: string, agent: Agent): Promise<Answer> {
  return new Promise((answered, failed) => {
    const request = get(url, { agent, headers: { 'Accept-Encoding': 'identity' } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', failed);
      response.on('end', () =>
        answered({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
      );
    });
    request.on('error', (error: NodeJS.ErrnoException) => {
      // The server may close a connection that was idle in the very moment in which it is used again.
      if (request.reusedSocket && error.code === 'ECONNRESET') answered(ask(url, agent));
      else failed(error);
    });
  });
}
