// Opens the servers of the comparison, those whose tools are on this machine.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import type { BenchSite } from '../BenchSite.ts';
import type { Contestant } from './Contestant.ts';
import { nginxConfiguration } from './nginxServer.ts';
import { hasNginx, INSTALL, RIVALS, rivalVersion } from './tools.ts';

/** The servers that take part, and a line for each that could not. */
export interface Field {
  readonly contestants: readonly Contestant[];
  readonly missing: readonly string[];
}

/** The name of what all are compared with. */
export const BARE = 'node:http, the same lookup';

/** The name of the product. */
export const PRODUCT = 'Broadsheet';

/** Opens all that there are. @param folder the gathered pages */
export async function openField(site: BenchSite, folder: string): Promise<Field> {
  const isInstalled = rivalVersion('fastify') !== null;
  const rivals = isInstalled
    ? [
        await ownServer('Fastify, the same lookup', 'fastify', folder),
        await ownServer('Express, Nunjucks, compression', 'express', folder),
      ]
    : [];
  return {
    contestants: [
      await product(site),
      await ownServer(BARE, 'bare', folder),
      ...(hasNginx() ? [await nginx(folder)] : []),
      ...rivals,
    ],
    missing: [
      ...(isInstalled ? [] : [`Fastify and compression are not installed: ${INSTALL.rivals}`]),
      ...(hasNginx() ? [] : [`nginx with Brotli is not installed: ${INSTALL.nginx}`]),
    ],
  };
}

async function product({ server }: BenchSite): Promise<Contestant> {
  const { url } = await server.logged('listening');
  const { pid = 0 } = server.process;
  return { name: PRODUCT, port: Number(new URL(String(url)).port), processes: [pid], close: async () => {} };
}

async function ownServer(name: string, kind: string, folder: string): Promise<Contestant> {
  const words = ['--import', 'tsx', `${RIVALS}/rivalServer.ts`, kind, folder];
  const env = { ...process.env, NODE_ENV: 'production' };
  const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  process.once('exit', () => child.kill('SIGKILL'));
  const [line] = (await Promise.race([
    createInterface({ input: child.stdout })[Symbol.asyncIterator]().next(),
    new Promise((_never, failed) => child.once('exit', () => failed(new Error(`${name} did not start.`)))),
  ]).then((next) => [(next as IteratorResult<string>).value])) as string[];
  const { port } = JSON.parse(line ?? '{}') as { port: number };
  return { name, port, processes: [child.pid ?? 0], close: () => ended(child) };
}

async function nginx(folder: string): Promise<Contestant> {
  const port = await freePort();
  const child = spawn('nginx', ['-c', nginxConfiguration(folder, port)], { stdio: 'ignore' });
  process.once('exit', () => child.kill('SIGKILL'));
  await pause(500);
  const workers = execFileSync('pgrep', ['-P', `${child.pid}`], { encoding: 'utf8' });
  return {
    name: 'nginx, brotli_static',
    port,
    processes: workers.trim().split('\n').map(Number),
    close: () => ended(child),
  };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    child.once('close', () => done());
    child.kill('SIGTERM');
  });
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
