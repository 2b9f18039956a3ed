// A disk is slow after several slow answers: a single one may be that of a processor which was busy elsewhere.
import { expect, it } from 'vitest';
import { Disk } from '../../src/newsroom/Disk.ts';
import { DiskPace } from '../../src/newsroom/DiskPace.ts';
import { contentFolder } from '../builders/contentFolder.ts';

it('a disk is slow after three slow answers among a few, not before', () => {
  const pace = new DiskPace();
  const slowness = [1, 2, 3, 4].map((answer) => {
    const given = pace.atHand(() => {
      for (const start = performance.now(); performance.now() - start < 1.5; );
      return answer;
    });
    expect(given).toBe(answer);
    return pace.isSlow;
  });
  expect(slowness).toEqual([false, false, true, true]);
});

it('a disk tells of a large folder what it tells of others, each time that it is asked', async () => {
  const names = Array.from({ length: 1001 }, (_, number) => `${1000 + number}.md`);
  const folder = contentFolder(Object.fromEntries(names.map((name) => [name, ''])));
  const disk = new Disk();
  for (const _time of [1, 2]) {
    const entries = await disk.entries(folder);
    expect(
      entries
        .map(({ name }) => name)
        .filter((name) => name.endsWith('.md'))
        .sort(),
    ).toEqual(names);
  }
});

it('the errors of a file system are left to whoever asks', async () => {
  const disk = new Disk();
  expect(() => disk.stateAtHand('/no/such/file')).toThrow('ENOENT');
  expect(() => disk.realpath('/no/such/file')).toThrow('ENOENT');
  await expect(disk.entries('/no/such/file')).rejects.toThrow('ENOENT');
});
