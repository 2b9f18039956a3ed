// A disk is slow after several slow answers: a single one may be that of a processor which was busy elsewhere.
import { lstatSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DiskPace } from '../../src/newsroom/DiskPace.ts';
import { contentFolder } from '../builders/contentFolder.ts';

describe('the pace of a disk', () => {
  it('is slow after three slow answers among a few, not before', () => {
    const folder = contentFolder({});
    const pace = new DiskPace((path) => {
      const start = performance.now();
      while (performance.now() - start < 1.5);
      return lstatSync(path);
    });
    const slowness = [1, 2, 3, 4].map(() => {
      expect(pace.stateAtHand(folder).isDirectory()).toBe(true);
      return pace.isSlow;
    });
    expect(slowness).toEqual([false, false, true, true]);
  });

  it('leaves the errors of the file system to the caller', () => {
    expect(() => new DiskPace().stateAtHand('/no/such/file')).toThrow('ENOENT');
  });
});
