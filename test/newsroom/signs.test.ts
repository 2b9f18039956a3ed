// A sign tells since when a file is as it is, if nothing happened to the file after it.
import { appendFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileState, readableFile } from '../../src/newsroom/readableFile.ts';
import { Signs, unchangedSince } from '../../src/newsroom/Signs.ts';
import { contentFolder } from '../builders/contentFolder.ts';

function present(folder: string, file: string) {
  const path = join(folder, file);
  return new Map([[file, readableFile(file, path, fileState(statSync(path)))]]);
}

describe('signs', () => {
  it('are one for each entry of a folder, with the time of the last, and are handed over once', () => {
    const signs = new Signs();
    signs.add('/content', 'a.md');
    signs.add('/content', 'b.md');
    const before = performance.now();
    signs.add('/content', 'a.md');
    const taken = signs.take();
    expect(taken.map(({ folder, name }) => [folder, name])).toEqual([
      ['/content', 'a.md'],
      ['/content', 'b.md'],
    ]);
    expect(taken[0]?.at).toBeGreaterThanOrEqual(before);
    expect(signs.take()).toEqual([]);
  });

  it('hold for a file that was written before, and for none that was written later, or is not there', () => {
    const folder = contentFolder({ 'a.md': 'Words.' });
    const later = performance.now() + 1000;
    expect(unchangedSince(new Map([['a.md', later]]), present(folder, 'a.md'))).toEqual(
      new Map([['a.md', later]]),
    );
    expect(unchangedSince(new Map([['b.md', later]]), present(folder, 'a.md')).size).toBe(0);
    const earlier = performance.now() - 1000;
    appendFileSync(join(folder, 'a.md'), 'More.');
    expect(unchangedSince(new Map([['a.md', earlier]]), present(folder, 'a.md')).size).toBe(0);
  });

  it('do not hold for a file whose own time was set back after they were heard', () => {
    const folder = contentFolder({});
    const earlier = performance.now() - 1000;
    writeFileSync(join(folder, 'a.md'), 'Words.');
    utimesSync(join(folder, 'a.md'), 0, 0);
    expect(unchangedSince(new Map([['a.md', earlier]]), present(folder, 'a.md')).size).toBe(0);
  });
});
