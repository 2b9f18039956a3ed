// The server as a process: how it starts, what it logs, how it refuses to start, how it stops.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { Agent, createServer, get, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { contentFolder, SITE_YAML, story } from '../builders/contentFolder.ts';
import { png } from '../builders/pixels.ts';
import { type Build, buildProgram, type LogLine, type Running, startServer } from './builtProgram.ts';

// Processes start slowly on a busy machine.
let build: Build;
beforeAll(() => {
  build = buildProgram();
});
afterAll(() => build?.remove());

function start(variables: Readonly<Record<string, string>>): Running {
  const running = startServer(build, variables);
  onTestFinished(() => void running.process.kill('SIGKILL'));
  return running;
}

/** Starts a server on some files and waits until it listens. */
async function serve(files: Readonly<Record<string, string | Uint8Array>>) {
  const running = start({ CONTENT_DIR: contentFolder(files) });
  const { url } = await running.logged('listening');
  return { ...running, url: String(url), port: Number(new URL(String(url)).port) };
}

async function open(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  socket.on('error', () => {});
  await once(socket, 'connect');
  return socket;
}

describe('a start', () => {
  it('is over with a log line that carries the address', async () => {
    const { log, url, stderr } = await serve({ 'articles/good.md': story() });
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(log.at(-1)).toMatchObject({ level: 30, msg: 'listening', url });
    expect((await fetch(`${url}/articles/good`)).status).toBe(200);
    expect(stderr()).toBe('');
  });

  it('succeeds in spite of broken stories, and logs each problem with its place', async () => {
    const { log, url } = await serve({
      'articles/good.md': story(),
      'articles/bad.md': story({ section: 'wrold' }),
      'notes.txt': 'x',
    });
    const place = { file: 'articles/bad.md', line: 4, column: 10, field: 'section', severity: 'error' };
    expect(log.filter(({ msg }) => msg === 'problem in the content')).toMatchObject([
      { level: 50, ...place, message: '`section` cannot be “wrold”.' },
      { level: 40, file: 'notes.txt', line: 1, column: 1, severity: 'warning' },
    ]);
    expect(log.find(({ msg }) => msg === 'edition')).toMatchObject({
      stories: 1,
      problems: '1 error, 1 warning.',
    });
    const statuses = ['good', 'bad'].map(async (slug) => (await fetch(`${url}/articles/${slug}`)).status);
    expect(await Promise.all(statuses)).toEqual([200, 404]);
  });

  it('takes the public origin from SITE_URL', async () => {
    const running = start({
      CONTENT_DIR: contentFolder({ 'articles/good.md': story() }),
      SITE_URL: 'https://other.example',
    });
    const { url } = await running.logged('listening');
    const text = await (await fetch(`${String(url)}/articles/good`)).text();
    expect(text).toContain('href="https://other.example/articles/good"');
  });
});

describe('a start that fails', () => {
  /** The one line that it leaves on standard error. */
  async function complaintOf(variables: Readonly<Record<string, string>>): Promise<string> {
    const { ended, stderr, log } = start(variables);
    expect([1, 2]).toContain(await ended);
    expect(log.map(({ msg }) => msg)).not.toContain('listening');
    expect(stderr()).toMatch(/^broadsheet: [^\n]+\n$/);
    return stderr();
  }

  it('names the variable that is wrong', async () => {
    const CONTENT_DIR = contentFolder({});
    const wrong = [{ PORT: 'http' }, { SITE_URL: 'paper' }, { LOG_LEVEL: 'loud' }, { HOST: 'a b' }];
    const complaints = await Promise.all(wrong.map((one) => complaintOf({ CONTENT_DIR, ...one })));
    for (const [index, name] of ['PORT=http', 'SITE_URL=paper', 'LOG_LEVEL=loud', 'HOST=a b'].entries())
      expect(complaints[index]).toContain(`broadsheet: ${name} cannot be used: `);
  });

  it('names the folder or the place in site.yaml', async () => {
    const missing = join(contentFolder({}), 'missing');
    const noSite = contentFolder({});
    rmSync(join(noSite, 'site.yaml'));
    const broken = contentFolder({ 'site.yaml': SITE_YAML.replace('Europe/London', '"Europe\\nLundon"') });
    const complaints = await Promise.all(
      [missing, noSite, broken].map((CONTENT_DIR) => complaintOf({ CONTENT_DIR })),
    );
    expect(complaints).toEqual([
      `broadsheet: CONTENT_DIR=${missing} cannot be used: it does not exist (ENOENT).\n`,
      `broadsheet: ${noSite}/site.yaml:1:1: The content folder has no site.yaml. Add it with at least name, url, language, timeZone and sections.\n`,
      `broadsheet: ${broken}/site.yaml:4:11: \`timeZone\` cannot be “Europe Lundon”: it is not a time zone. Write an IANA name such as Europe/London.\n`,
    ]);
  });

  it('names the address that another program has, or that is not this machine’s', async () => {
    const other = createServer();
    await once(other.listen(0, '127.0.0.1'), 'listening');
    onTestFinished(() => void other.close());
    const PORT = String((other.address() as AddressInfo).port);
    const CONTENT_DIR = contentFolder({});
    const [taken, foreign] = await Promise.all([
      complaintOf({ CONTENT_DIR, PORT }),
      complaintOf({ CONTENT_DIR, HOST: '192.0.2.1' }),
    ]);
    expect(taken).toBe(
      `broadsheet: HOST=127.0.0.1 PORT=${PORT} cannot be used: another program listens there already (EADDRINUSE).\n`,
    );
    expect(foreign).toContain('broadsheet: HOST=192.0.2.1 PORT=0 cannot be used: ');
  });
});

/** Expects that no connection was waited for: those are cut after ten seconds. */
function expectPrompt(log: readonly LogLine[]): void {
  const [stopping, stopped] = log.slice(-2);
  expect([stopping?.msg, stopped?.msg]).toEqual(['stopping', 'stopped']);
  expect((stopped?.time ?? 0) - (stopping?.time ?? 0)).toBeLessThan(9000);
}

describe('a stop', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('by %s lets a request in flight finish', async (signal) => {
    const { process: server, port, log, logged, ended } = await serve({ 'articles/good.md': story() });
    const socket = await open(port);
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk.toString();
    });
    socket.write('GET /articles/good HTTP/1.1\r\nHost: a\r\n');
    // An answer on another connection proves that the server has read what came before it.
    await fetch(`http://127.0.0.1:${port}/`, { headers: { connection: 'close' } });
    server.kill(signal);
    await logged('stopping');
    socket.write('\r\n');
    expect(await ended).toBe(0);
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK/);
    expect(answer).toContain('</html>');
    expectPrompt(log);
  });

  it('lets a download finish', async () => {
    const bytes = Buffer.concat([png(3, 2), Buffer.alloc(8_000_000, 7)]);
    const {
      process: server,
      url,
      logged,
      ended,
    } = await serve({
      'articles/good.md': story({ picture: '{ src: a.png, alt: A }' }),
      'pictures/a.png': bytes,
    });
    const page = await (await fetch(`${url}/articles/good`, { headers: { connection: 'close' } })).text();
    const [, path] = /src="(\/pictures\/[^"]+)"/.exec(page) ?? [];
    // The file itself, not a form of it that is smaller.
    const file = path?.replace(/\.[\w-]+-r\d+(?=\.\w+$)/, '');
    const response = await new Promise<IncomingMessage>((begun) => get(`${url}${file}`, begun));
    server.kill('SIGTERM');
    await logged('stopping');
    let received = 0;
    for await (const chunk of response) received += (chunk as Buffer).length;
    expect([received, await ended]).toEqual([bytes.length, 0]);
  });

  it('is held up by no connection that idles or has not asked anything yet', async () => {
    const { process: server, port, url, log, ended } = await serve({ 'articles/good.md': story() });
    const agent = new Agent({ keepAlive: true });
    onTestFinished(() => agent.destroy());
    await open(port);
    await new Promise<void>((done) => {
      get(url, { agent }, (response) => response.resume().once('end', done));
    });
    server.kill('SIGTERM');
    expect(await ended).toBe(0);
    expectPrompt(log);
  });

  it('is held up for no more than a moment by half a request that never ends', async () => {
    const { process: server, port, log, ended } = await serve({ 'articles/good.md': story() });
    const socket = await open(port);
    socket.on('error', () => undefined);
    socket.write('GET / HTTP/1.1\r\nHo');
    await fetch(`http://127.0.0.1:${port}/`, { headers: { connection: 'close' } });
    server.kill('SIGTERM');
    expect(await ended).toBe(0);
    expectPrompt(log);
  });
});

it('a listener of the output that has seen enough is no fault', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 1500 }, (_none, index) => [`notes-${index}-${'x'.repeat(100)}.txt`, '']),
  );
  const env = { PATH: process.env.PATH, CONTENT_DIR: contentFolder(files) };
  const child = spawn(process.execPath, [build.main, 'check'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  child.stdout.once('data', () => child.stdout.destroy());
  await once(child, 'close');
  expect([complaint, child.signalCode]).toEqual(['', null]);
});
