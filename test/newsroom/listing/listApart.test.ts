// What a thread lists of a folder is what is listed without one, and nothing that changes meanwhile is missed.
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Disk } from '../../../src/newsroom/Disk.ts';
import { type Listing, listFolder } from '../../../src/newsroom/listFolder.ts';
import { listApart } from '../../../src/newsroom/listing/listApart.ts';
import { contentFolder } from '../../builders/contentFolder.ts';

const FILES = { 'a.md': 'a', 'é/b.md': 'bb', 'é/ü/c.md': 'ccc', 'é/c.md~': 'scratch' };

/** A folder with all that can stand in one. */
function motley(): string {
  const folder = contentFolder(FILES);
  const link = (to: string, from: string) => symlinkSync(join(folder, to), join(folder, from));
  mkdirSync(join(folder, 'empty'));
  link('a.md', 'other-name.md');
  link('a.md', 'é/a.md');
  link('é/ü', 'linked');
  link('é', 'é/ü/back');
  link('nowhere', 'broken.md');
  symlinkSync('/etc', join(folder, 'out'));
  execFileSync('mkfifo', [join(folder, 'é/pipe.md')]);
  return folder;
}

/** All that a listing tells. */
function told({ files, ...rest }: Listing) {
  const each = files.map(({ file, stamp, path, identity, size, isTouched, flaws }) => {
    return { file, stamp, path, identity, size, isTouched, flaws };
  });
  return { ...rest, files: each };
}

/** A disk that nobody may ask here. */
function noDisk(): Disk {
  return Object.assign(new Disk(), { realpath: () => expect.unreachable('asked here') });
}

it('a thread lists what is listed without one', async () => {
  const folder = motley();
  const listing = await listApart(folder, () => undefined, noDisk());
  expect(told(listing)).toEqual(told(await listFolder(folder)));
  const refused = listing.files.filter(({ flaws }) => flaws.length > 0).map(({ file }) => file);
  expect(refused).toEqual(expect.arrayContaining(['broken.md', 'out', 'é/pipe.md', 'é/ü/back']));
  const [file] = listing.files;
  expect([file?.file, Buffer.from((await file?.read())?.bytes ?? []).toString()]).toEqual(['a.md', 'a']);
});

it('a thread waits until each folder that it has told of is watched', async () => {
  const folder = motley();
  const folders: string[] = [];
  const watch = (path: string): void => {
    folders.push(path);
    writeFileSync(join(path, 'at-once.md'), 'x');
    // A folder that came after the thread had gone through them is told of, too.
    if (path === folder) writeFileSync(join(folder, 'late.md'), 'x');
    if (path.endsWith('ü')) mkdirSync(join(path, 'later'), { recursive: true });
  };
  const { files } = await listApart(folder, watch, noDisk());
  const names = files.map(({ file }) => file).filter((file) => file.includes('at-once'));
  const everywhere = ['', 'empty/', 'é/', 'é/ü/', 'é/ü/later/', 'linked/', 'linked/later/', 'linked/back/'];
  expect(names.sort()).toEqual(everywhere.map((place) => `${place}at-once.md`).sort());
  expect(folders.filter((path) => path.endsWith('later'))).toHaveLength(1);
});

it('a folder that is not there is told of as it is without a thread', async () => {
  const gone = join(contentFolder(FILES), 'gone');
  await expect(listApart(gone, () => undefined, new Disk())).rejects.toThrow('ENOENT');
});
