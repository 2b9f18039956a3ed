// What is shown of a file that has problems is read from inside the content folder only.
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyOnDisk } from '../../src/cli/copyOnDisk.ts';
import { contentFolder, story } from '../builders/contentFolder.ts';

function copy() {
  const outside = contentFolder({ 'articles/secret.md': 'Words that are not ours.\n' });
  const folder = contentFolder({ 'articles/a.md': `\uFEFF${story()}`, 'pictures/a.png': 'no text' });
  symlinkSync(join(outside, 'articles/secret.md'), join(folder, 'articles/link.md'));
  symlinkSync('a.md', join(folder, 'articles/inside.md'));
  mkdirSync(join(folder, 'articles/folder.md'));
  execFileSync('mkfifo', [join(folder, 'articles/pipe.md')]);
  writeFileSync(join(folder, 'articles/large.md'), Buffer.alloc(64 * 1024 * 1024));
  return copyOnDisk(folder);
}

describe('the copy of a content folder', () => {
  it('is the text of a file, without a byte order mark, through links inside the folder too', () => {
    const { textOf } = copy();
    expect(textOf('articles/a.md')).toBe(story());
    expect(textOf('articles/inside.md')).toBe(story());
  });

  it.each([
    'articles/link.md',
    'articles/folder.md',
    'articles/pipe.md',
    'articles/large.md',
    'articles/none.md',
    'pictures/a.png',
    '../secret.md',
  ])('is nothing for %s', (file) => expect(copy().textOf(file)).toBeNull());
});
