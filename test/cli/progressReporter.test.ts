// A long start tells how far it is, now and then; a short one says nothing of it.
import { expect, it } from 'vitest';
import { progressReporter } from '../../src/cli/progressReporter.ts';
import { readableLog } from '../../src/cli/readableLog.ts';
import { openNewsroom } from '../../src/newsroom/openNewsroom.ts';
import { contentFolder, story } from '../builders/contentFolder.ts';

it('tells of a long start every three seconds', () => {
  let now = 0;
  const told: object[] = [];
  const tell = progressReporter({ info: (details: object) => void told.push(details) }, () => now);
  for (let done = 1; done <= 80; done += 1) {
    now += 100;
    tell(done, 80);
  }
  expect(told).toEqual([
    { done: 30, all: 80 },
    { done: 60, all: 80 },
  ]);
});

it('hears of each file of the first reading', async () => {
  const told: (readonly [number, number])[] = [];
  const folder = contentFolder({ 'articles/a.md': story(), 'articles/b.md': story() });
  const onProgress = (done: number, all: number) => void told.push([done, all]);
  const listener = { onEdition: () => undefined, onTrouble: () => undefined, onProgress };
  const newsroom = await openNewsroom({ folder, clock: Date.now, listener });
  newsroom.close();
  expect(told).toEqual([
    [1, 2],
    [2, 2],
  ]);
});

it('is read as words at a terminal', () => {
  let text = '';
  const log = readableLog({ write: (line) => (text += line) });
  log.write(JSON.stringify({ level: 30, time: 0, msg: 'reading the content', done: 300, all: 1000 }));
  expect(text).toContain('reading the content: 300 of 1000 files\n');
});
