// A content folder of many stories, and the built program that serves it as a process of its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Build, type Running, startServer } from '../cli/builtProgram.ts';
import { WITH_MONITOR } from './LoopDelay.ts';
import { writeContent } from './writeContent.ts';

/** A site to be measured. */
export interface BenchSite {
  readonly folder: string;
  /** The folder of derived files. */
  readonly cacheDir: string;
  readonly stories: number;
  /** The one that runs now. */
  readonly server: Running;
  /** From the first start of the process until it listened, in milliseconds. */
  readonly startUp: number;
  /** Ends the process and starts another one on the same folders; returns how many milliseconds that start takes. */
  readonly restart: () => Promise<number>;
  readonly ask: (path: string) => Promise<Answer>;
  /** Ends the process and removes the folder. */
  readonly close: () => Promise<void>;
}

/** What the server answered. */
export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** What was written so shortly before is not kept yet by whoever reads it. In milliseconds. */
const AGE = 2500;

/** Writes a content folder and serves it on a free port. */
export async function openSite(main: string, stories: number): Promise<BenchSite> {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
  const cacheDir = `${folder}-cache`;
  const remove = (): void => {
    for (const path of [folder, cacheDir]) rmSync(path, { recursive: true, force: true });
  };
  const begin = () => started({ main, remove }, { CONTENT_DIR: folder, CACHE_DIR: cacheDir });
  try {
    writeContent(folder, stories);
    await pause(AGE);
    let current = await begin();
    process.once('exit', () => {
      current.server.process.kill('SIGKILL');
      remove();
    });
    const agent = new Agent({ keepAlive: true });
    const end = async (): Promise<void> => {
      current.server.process.kill('SIGTERM');
      await current.server.ended;
    };
    const restart = async (): Promise<number> => {
      await end();
      current = await begin();
      return current.took;
    };
    const close = async (): Promise<void> => {
      agent.destroy();
      await end();
      remove();
    };
    const askHere = (path: string): Promise<Answer> =>
      ask(`${current.url}${path}`, agent).catch((error: Error) => {
        throw new Error(`${error.message} at ${path}. ${current.server.stderr()}`);
      });
    const { took: startUp } = current;
    return {
      ...{ folder, cacheDir, stories, startUp, restart, ask: askHere, close },
      get server() {
        return current.server;
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

interface Started {
  readonly server: Running;
  readonly url: string;
  /** Until it listened, in milliseconds. */
  readonly took: number;
}

async function started(build: Build, environment: Readonly<Record<string, string>>): Promise<Started> {
  const start = performance.now();
  const server = startServer(build, { ...environment, ...WITH_MONITOR });
  const ended = server.ended.then(() => Promise.reject(new Error(`The server ended: ${server.stderr()}`)));
  const { url } = await Promise.race([server.logged('listening'), ended]);
  return { server, url: String(url), took: performance.now() - start };
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
