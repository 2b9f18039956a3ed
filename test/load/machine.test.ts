// The server as a process, on a machine that stops it, starves it, shuts it out or throws thousands of changes at it.
import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { contentFolder, story } from '../builders/contentFolder.ts';
import { MarkedStories } from '../builders/markedStories.ts';
import { png } from '../builders/pixels.ts';
import { readers } from '../builders/readers.ts';
import { firstFiles, PATHS, SLUGS } from '../builders/servedPaper.ts';
import { serverProcess } from '../builders/serverProcess.ts';
import { soon } from '../builders/soon.ts';
import { type Build, buildProgram } from '../cli/builtProgram.ts';

let build: Build;
beforeAll(() => {
  build = buildProgram();
});
afterAll(() => build?.remove());

type Circumstances = Parameters<typeof serverProcess>[2] & { readonly connections?: number };

/** Starts a server on the usual stories and further files, and sends readers to it. */
async function serve(
  circumstances: Circumstances = {},
  more: Readonly<Record<string, string | Uint8Array>> = {},
) {
  const stories = new MarkedStories();
  const folder = contentFolder({ ...firstFiles(stories), ...more });
  const server = await serverProcess(build, folder, circumstances);
  const { connections = 12 } = circumstances;
  const atWork = readers({ url: server.url, stories, paths: PATHS, connections });
  const at = (file: string) => join(folder, file);
  return { ...server, stories, folder, at, readers: atWork };
}

describe.skipIf(process.platform === 'win32')('a server', () => {
  it.runIf(process.platform === 'linux')(
    'that was stopped while more changed than the kernel could note is up to date soon after',
    async () => {
      const { process: server, stories, readers, at } = await serve();
      await readers.content();
      server.kill('SIGSTOP');
      const queue = readFileSync('/proc/sys/fs/inotify/max_queued_events', 'utf8');
      for (let change = 0; change < Math.min(Number(queue), 20_000); change += 1) {
        writeFileSync(at('articles/.scratch'), '');
        unlinkSync(at('articles/.scratch'));
      }
      for (const slug of SLUGS) writeFileSync(at(`articles/${slug}.md`), stories.copy(slug, 2));
      mkdirSync(at('articles/new'));
      writeFileSync(at('articles/new/fresh.md'), stories.copy('fresh', 1));
      server.kill('SIGCONT');
      for (const slug of SLUGS) await readers.served(slug, 2);
      readers.excuse('/articles/fresh');
      await readers.served('fresh', 1);
      await readers.content();
    },
  );

  it('without a file handle left serves what it has, and takes changes up once there are handles again', async () => {
    const { url, stories, readers, at, log } = await serve({ before: 'ulimit -n 400', connections: 2 });
    await readers.content();
    const idle: Socket[] = [];
    onTestFinished(() => idle.forEach((socket) => void socket.destroy()));
    for (let taken = 0; taken < 400; taken += 1) idle.push(await connection(url));
    writeFileSync(at('articles/alpha.md'), stories.copy('alpha', 2));
    const told = 'the content folder cannot be read; the last edition stays';
    // What the server does beside, such as drawing cards, gives handles back when it is done: those are taken too.
    await soon(async () => {
      for (let taken = 0; taken < 20; taken += 1) idle.push(await connection(url));
      writeFileSync(at('articles/beta.md'), stories.copy('beta', 2));
      expect(log.map(({ msg }) => msg)).toContain(told);
    });
    await readers.content();
    for (const socket of idle) socket.destroy();
    await readers.served('alpha', 2);
    await readers.served('beta', 2);
    await readers.content();
  });

  it.each([
    ['a story', 'articles/alpha.md', 0o644],
    ['the folder of the stories', 'articles', 0o755],
    ['the content folder', '.', 0o755],
  ])(
    'that may not read %s any more keeps what it has, and goes on once it may',
    async (_what, file, mode) => {
      const { stories, readers, at } = await serve({ bound: true });
      for (const shut of [0o000, 0o444]) {
        chmodSync(at(file), shut);
        await pause(400);
        chmodSync(at(file), mode);
        await pause(50);
      }
      writeFileSync(at('articles/alpha.md'), stories.copy('alpha', 2));
      await readers.served('alpha', 2);
      await readers.content();
    },
  );
});

it.skipIf(process.platform === 'win32')(
  'a picture that may not be read any more goes on being shown as it was made from the file',
  async () => {
    const files = {
      'articles/shown.md': story({ picture: '{ src: a.png, alt: A }' }),
      'pictures/a.png': png(3, 2),
    };
    const { url, at, readers } = await serve({ bound: true }, files);
    const { html } = await readers.read('/articles/shown');
    const [, address = ''] = /src="(\/pictures[^"]+)"/.exec(html) ?? [];
    const shown = async () => {
      const { status, headers } = await fetch(url + address);
      return [status, headers.get('content-type'), headers.get('cache-control')];
    };
    const made = [200, 'image/png', 'public, max-age=31536000, immutable'];
    // While it is being made, its file is sent, which caches do not keep for long.
    await soon(async () => expect(await shown()).toEqual(made));
    for (const mode of [0o000, 0o644]) {
      chmodSync(at('pictures/a.png'), mode);
      expect(await shown()).toEqual(made);
    }
    await readers.content();
  },
);

/** Opens a connection and says nothing; it may be closed at once by a server that has no handle for it. */
async function connection(url: string): Promise<Socket> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  await Promise.race([once(socket, 'connect'), once(socket, 'close')]);
  return socket;
}

type Files = readonly (readonly [string, string])[];

/** Makes a repository with a branch for each set of files, and checks out the first. */
function repository(branches: Readonly<Record<string, Files>>): string {
  const folder = contentFolder({});
  const commits = Object.entries(branches).map(([branch, files]) => {
    const written = files.map(([file, text]) => `M 100644 inline ${file}\n${sized(text)}`);
    return `commit refs/heads/${branch}\ncommitter A <a@paper.example> 0 +0000\n${sized(branch)}${written.join('')}`;
  });
  git(folder, ['init', '-q']);
  git(folder, ['fast-import', '--quiet'], commits.join(''));
  git(folder, ['checkout', '-q', Object.keys(branches)[0] ?? '']);
  return folder;
}

// Nothing of the environment but this: it may name another repository, as it does within hooks.
function git(folder: string, words: readonly string[], input = ''): void {
  const env = { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  execFileSync('git', words, { cwd: folder, env, input, stdio: ['pipe', 'pipe', 'inherit'] });
}

const HAS_GIT = spawnSync('git', ['--version']).status === 0;

function sized(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

describe('a checkout among five thousand stories', () => {
  it.skipIf(!HAS_GIT && process.env.CI !== 'true')('forth and back keeps every story whole', async () => {
    const stories = new MarkedStories();
    const slugs = Array.from({ length: 5000 }, (_none, index) => `s${index}`);
    const copies = (branch: number) =>
      slugs.map((slug, index) => {
        const fields = { section: index % 1000 === 0 ? 'science' : 'world' };
        const copy = stories.copy(slug, branch, { fields, paragraphs: 1 });
        return [`articles/${index % 50}/${slug}.md`, copy] as const;
      });
    const folder = repository({ one: copies(1), two: copies(2) });
    const { url } = await serverProcess(build, folder);
    const sample = slugs.filter((_slug, index) => index % 250 === 0);
    const paths = ['/sections/science', '/', '/articles/s1', ...sample.map((slug) => `/articles/${slug}`)];
    const atWork = readers({ url, stories, paths });
    for (const [branch, version] of [
      ['two', 2],
      ['one', 1],
    ] as const) {
      git(folder, ['checkout', '-q', branch]);
      for (const slug of sample) await atWork.shown(slug, version);
    }
    await atWork.content();
  });
});

describe('a restart with one broken story among five hundred', () => {
  it('serves the other 499, and the broken one as soon as it is repaired', async () => {
    const stories = new MarkedStories();
    const slugs = Array.from({ length: 500 }, (_none, index) => `s${index}`);
    const folder = contentFolder(
      Object.fromEntries(slugs.map((slug) => [`articles/${slug}.md`, stories.copy(slug, 1)])),
    );
    const broken = join(folder, 'articles/s250.md');
    const paths = ['/sections/world', ...slugs.map((slug) => `/articles/${slug}`)];
    const first = await serverProcess(build, folder);
    const before = readers({ url: first.url, stories, paths });
    writeFileSync(broken, stories.copy('s250', 2).replace('section:', 'sektion:'));
    await soon(() => expect(first.log.map(({ msg }) => msg)).toContain('problem in the content'));
    await before.shown('s250', 1);
    await before.stop();
    first.process.kill('SIGKILL');
    const { url } = await serverProcess(build, folder);
    const after = readers({ url, stories, paths });
    after.excuse('/articles/s250');
    await Promise.all(paths.map((path) => after.read(path)));
    expect((await after.read('/articles/s250')).status).toBe(404);
    writeFileSync(broken, stories.copy('s250', 2));
    await after.shown('s250', 2);
    await after.content();
  });
});
