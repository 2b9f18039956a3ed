// Where signs of a change lead: the places that they name are looked at again, and any doubt ends in a look at all.
import {
  appendFileSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FolderView } from '../../src/newsroom/FolderView.ts';
import { listFolder } from '../../src/newsroom/listFolder.ts';
import { contentFolder } from '../builders/contentFolder.ts';

async function viewOf(folder: string) {
  const view = new FolderView(folder, () => undefined);
  await view.lookEverywhere();
  return view;
}

const stampsOf = (files: Iterable<{ readonly file: string; readonly stamp: string }>) =>
  Object.fromEntries([...files].map(({ file, stamp }) => [file, stamp]));

/** What a look at some files finds of the folder, or null; it must be what a listing of everything finds. */
async function lookedAt(view: FolderView, folder: string, files: readonly string[]) {
  const look = await view.lookAgain(files);
  if (look === null) return null;
  expect(stampsOf(look.present.values())).toEqual(stampsOf((await listFolder(folder)).files));
  return [...(look.seen ?? [])].sort();
}

const FILES = { 'a/b/one.md': '1', 'a/two.md': '2', 'three.md': '3' };

describe('a look at a file again', () => {
  it.each<[string, string, (folder: string) => void]>([
    ['that was written', 'a/two.md', (folder) => appendFileSync(join(folder, 'a/two.md'), 'more')],
    ['that is new', 'a/b/new.md', (folder) => writeFileSync(join(folder, 'a/b/new.md'), 'new')],
    ['that is gone', 'three.md', (folder) => unlinkSync(join(folder, 'three.md'))],
    [
      'that was renamed over',
      'three.md',
      (folder) => renameSync(join(folder, 'a/two.md'), join(folder, 'three.md')),
    ],
  ])('%s finds what is there now', async (_how, file, change) => {
    const folder = contentFolder(FILES);
    const view = await viewOf(folder);
    change(folder);
    const others = file === 'three.md' ? ['a/two.md'] : [];
    expect(await lookedAt(view, folder, [file, ...others])).toContain(file);
  });

  it('finds what is new beside it, though no sign told of that', async () => {
    const folder = contentFolder(FILES);
    const view = await viewOf(folder);
    writeFileSync(join(folder, 'a/unheard.md'), 'x');
    writeFileSync(join(folder, 'a/unheard.md~'), 'x');
    expect(await lookedAt(view, folder, ['a/two.md'])).toEqual(['a/two.md', 'a/unheard.md']);
  });

  it('finds what a link leads to, whose own name no sign tells', async () => {
    const folder = contentFolder(FILES);
    symlinkSync('../three.md', join(folder, 'a/link.md'));
    const view = await viewOf(folder);
    appendFileSync(join(folder, 'three.md'), 'more');
    expect(await lookedAt(view, folder, ['three.md'])).toEqual(['a/link.md', 'three.md']);
    rmSync(join(folder, 'three.md'));
    expect(await lookedAt(view, folder, ['three.md'])).toEqual(['a/link.md', 'three.md']);
  });

  it('knows a file by every name through which links lead to its folder', async () => {
    const folder = contentFolder(FILES);
    symlinkSync('a', join(folder, 'c'));
    const view = await viewOf(folder);
    appendFileSync(join(folder, 'a/two.md'), 'more');
    const files = view.filesAt(join(folder, 'a'), 'two.md');
    expect(files).toEqual(['a/two.md', 'c/two.md']);
    expect(await lookedAt(view, folder, files ?? [])).toEqual(files);
    expect(view.filesAt(join(folder, 'nowhere'), 'two.md')).toBeNull();
  });

  it('keeps a link in a circle for what it is', async () => {
    const folder = contentFolder(FILES);
    symlinkSync('..', join(folder, 'a/up'));
    const view = await viewOf(folder);
    expect(await lookedAt(view, folder, ['a/up', 'a/two.md'])).toEqual(['a/two.md', 'a/up']);
  });
});

describe('a look at everything is asked for', () => {
  it.each<[string, string, (folder: string) => void]>([
    ['a folder is new', 'a/c', (folder) => mkdirSync(join(folder, 'a/c'))],
    ['a folder is gone', 'a/b', (folder) => rmSync(join(folder, 'a/b'), { recursive: true })],
    ['a file stands where a folder was', 'a/b', (folder) => fileInPlaceOf(join(folder, 'a/b'))],
    ['a folder was renamed', 'a/c', (folder) => renameSync(join(folder, 'a/b'), join(folder, 'a/c'))],
    ['a link leads to a folder', 'c', (folder) => symlinkSync('a', join(folder, 'c'))],
    [
      'the folder of the file is gone',
      'a/b/one.md',
      (folder) => rmSync(join(folder, 'a'), { recursive: true }),
    ],
    ['the folder of the file leads out now', 'a/b/one.md', (folder) => ledOut(join(folder, 'a/b'))],
    ['the whole folder is away', 'three.md', (folder) => renameSync(folder, `${folder}-away`)],
  ])('where %s', async (_how, file, change) => {
    const folder = contentFolder(FILES);
    const view = await viewOf(folder);
    change(folder);
    expect(await view.lookAgain([file])).toBeNull();
    rmSync(`${folder}-away`, { recursive: true, force: true });
  });

  it('where more is to be looked at than a listing costs', async () => {
    const view = await viewOf(contentFolder(FILES));
    expect(await view.lookAgain(Array.from({ length: 501 }, (_, index) => `a/${index}.md`))).toBeNull();
  });

  it('where the content folder is a link that leads elsewhere now', async () => {
    const folder = contentFolder({ 'one/a.md': '1', 'two/a.md': '2' });
    symlinkSync('one', join(folder, 'content'));
    const view = await viewOf(join(folder, 'content'));
    expect(await view.lookAgain(['a.md'])).not.toBeNull();
    rmSync(join(folder, 'content'));
    symlinkSync('two', join(folder, 'content'));
    expect(await view.lookAgain(['a.md'])).toBeNull();
  });
});

function fileInPlaceOf(path: string): void {
  rmSync(path, { recursive: true });
  writeFileSync(path, 'x');
}

function ledOut(path: string): void {
  rmSync(path, { recursive: true });
  symlinkSync('/etc', path);
}

it('a listing tells of each folder before it lists it, so that nothing is missed between', async () => {
  const folder = contentFolder(FILES);
  const { files } = await listFolder(folder, (path) => writeFileSync(join(path, 'at-once.md'), 'x'));
  expect(files.map(({ file }) => file).filter((file) => file.includes('at-once'))).toEqual([
    'a/at-once.md',
    'a/b/at-once.md',
    'at-once.md',
  ]);
});
