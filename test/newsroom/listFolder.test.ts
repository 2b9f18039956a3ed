// Which files of a folder are found, which are refused, and which are never opened.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFolder } from '../../src/newsroom/listFolder.ts';
import { contentFolder } from '../builders/contentFolder.ts';

/** The files that are found, each with its text or with what is said about it. */
async function found(folder: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const listed of (await listFolder(folder)).files) {
    const { bytes, flaws } = await listed.read();
    files[listed.file] =
      bytes === null ? flaws.map(({ message }) => message).join() : Buffer.from(bytes).toString();
  }
  return files;
}

describe('the files of a folder', () => {
  it('come in the order of their paths, whatever folder they are in', async () => {
    const names = ['b.md', 'a/z.md', 'a.md', 'a/b/c.md', 'Z.md', '\u00e9.md', 'a-b.md'];
    const folder = contentFolder(Object.fromEntries(names.map((name) => [name, name])));
    const files = (await listFolder(folder)).files.map(({ file }) => file);
    expect(files).toEqual(['Z.md', 'a-b.md', 'a.md', 'a/b/c.md', 'a/z.md', 'b.md', 'site.yaml', '\u00e9.md']);
  });

  it('are those that people made, not what programs leave beside them', async () => {
    const scratch = [
      '.DS_Store',
      '.git/HEAD',
      '.a.md.swp',
      '.#a.md',
      'a.md~',
      '#a.md#',
      'a.md.swp',
      'a.swx',
      'a.md.tmp',
      'a.md.bak',
      'a.md.orig',
      'a.md.part',
      'a.md.crdownload',
      '4913',
      'Thumbs.db',
      'desktop.ini',
      '__MACOSX/a.md',
      'b/.hidden/c.md',
    ];
    const kept = ['a.md', 'b/template.md', 'tmp.md', 'b/4913.md'];
    const folder = contentFolder(Object.fromEntries([...scratch, ...kept].map((name) => [name, 'x'])));
    expect(Object.keys(await found(folder))).toEqual([
      'a.md',
      'a.swx',
      'b/4913.md',
      'b/template.md',
      'site.yaml',
      'tmp.md',
    ]);
  });

  it('are found where the folder itself is a link', async () => {
    const folder = contentFolder({ 'real/a.md': 'A' });
    symlinkSync('real', join(folder, 'content'));
    expect(await found(join(folder, 'content'))).toEqual({ 'a.md': 'A' });
  });

  it.each(['missing', 'site.yaml'])(
    'cannot be listed where the folder is %s: the system’s own error says why',
    async (name) => {
      await expect(listFolder(join(contentFolder({}), name))).rejects.toThrow(/ENOENT|ENOTDIR/);
    },
  );
});

describe('a symbolic link', () => {
  it('is followed to files and folders inside', async () => {
    const folder = contentFolder({ 'a/one.md': '1' });
    symlinkSync('a/one.md', join(folder, 'two.md'));
    symlinkSync('a', join(folder, 'b'));
    expect(await found(folder)).toMatchObject({ 'a/one.md': '1', 'b/one.md': '1', 'two.md': '1' });
  });

  it('is refused where it leads out, also to a folder whose name begins the same', async () => {
    const folder = contentFolder({ 'in/site.yaml': 'x', 'in-secret/a.md': 'secret', 'secret.md': 'secret' });
    const inside = join(folder, 'in');
    symlinkSync('../secret.md', join(inside, 'a.md'));
    symlinkSync('../in-secret', join(inside, 'b'));
    symlinkSync('/etc', join(inside, 'c'));
    symlinkSync('..', join(inside, 'd'));
    symlinkSync('a.md', join(inside, 'e.md'));
    const out = 'This link leads out of the content folder.';
    expect(await found(inside)).toEqual({
      'a.md': out,
      b: out,
      c: out,
      d: out,
      'e.md': out,
      'site.yaml': 'x',
    });
  });

  it('is refused where it is broken or leads in a circle, and the rest is found', async () => {
    const folder = contentFolder({ 'a/b/one.md': '1' });
    symlinkSync('nothing.md', join(folder, 'broken.md'));
    symlinkSync('self.md', join(folder, 'self.md'));
    symlinkSync('../..', join(folder, 'a/b/root'));
    symlinkSync('..', join(folder, 'a/b/up'));
    const circle = 'The link leads back to a folder that it stands in.';
    const { 'site.yaml': _, ...files } = await found(folder);
    expect(files).toEqual({
      'a/b/one.md': '1',
      'a/b/root': circle,
      'a/b/up': circle,
      'broken.md': 'The file is not there: the link to it is broken, or it vanished while it was read.',
      'self.md': 'The link leads back to itself.',
    });
  });
});

describe('what is no file', () => {
  it.skipIf(process.platform === 'win32')('such as a pipe is refused without waiting for it', async () => {
    const folder = contentFolder({ 'a.md': 'A' });
    execFileSync('sh', ['-c', 'mkfifo "$0"', join(folder, 'pipe.md')]);
    symlinkSync('pipe.md', join(folder, 'link.md'));
    const refused = 'This is neither a file nor a folder.';
    expect(await found(folder)).toMatchObject({ 'a.md': 'A', 'link.md': refused, 'pipe.md': refused });
  });
});

// Permissions stop nobody who is root.
describe.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('without permission', () => {
  it('a file and a folder are reported, and the rest is found', async () => {
    const folder = contentFolder({ 'a.md': 'A', 'b.md': 'B', 'c/d.md': 'D' });
    chmodSync(join(folder, 'b.md'), 0);
    chmodSync(join(folder, 'c'), 0);
    const denied = 'The file cannot be read: permission is denied.';
    expect(await found(folder)).toMatchObject({ 'a.md': 'A', 'b.md': denied, c: denied });
    chmodSync(join(folder, 'c'), 0o700);
  });
});

describe('a large file', () => {
  function sparse(folder: string, file: string, bytes: number): void {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), '');
    truncateSync(join(folder, file), bytes);
  }

  it.each([
    ['articles/a.md', 50 * 1024 ** 2, 'The file is 50.0 MiB large; copy may have up to 2 MiB.'],
    ['articles/a.md', 2 * 1024 ** 2 + 1, 'The file is 2.0 MiB large; copy may have up to 2 MiB.'],
    ['articles/a.md', 8 * 1024 ** 4, 'The file is 8388608.0 MiB large; copy may have up to 2 MiB.'],
    ['pictures/a.png', 64 * 1024 ** 2 + 1, 'The picture is larger than 64 MiB.'],
    ['pictures/a.png', 8 * 1024 ** 4, 'The picture is larger than 64 MiB.'],
  ])('%s of %d bytes is refused by its size alone', async (file, bytes, message) => {
    const folder = contentFolder({});
    sparse(folder, file, bytes);
    expect((await found(folder))[file]).toBe(message);
  });
});

it('says of a file that vanished after it was listed that it is not there', async () => {
  const folder = contentFolder({ 'a.md': 'A' });
  const [listed] = (await listFolder(folder)).files;
  execFileSync('rm', [join(folder, 'a.md')]);
  expect((await listed?.read())?.flaws).toMatchObject([{ message: expect.stringContaining('not there') }]);
});
