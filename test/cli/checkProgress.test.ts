// Long work shows how far it is, on a screen only, and leaves nothing behind.
import { describe, expect, it } from 'vitest';
import { progressLine } from '../../src/cli/progressLine.ts';
import { readArchive } from '../../src/newsroom/readArchive.ts';
import { contentFolder, story } from '../builders/contentFolder.ts';

/** A line of progress with a clock that can be set, and all that it wrote. */
function lineOn(isErrorScreen: boolean) {
  const written: string[] = [];
  let now = 0;
  const terminal = {
    print: () => undefined,
    printError: (text: string) => void written.push(text),
    isScreen: isErrorScreen,
    hasColours: isErrorScreen,
    isErrorScreen,
    whenUnread: () => () => undefined,
  };
  const line = progressLine(terminal, 'files read', () => now);
  const tellAt = (time: number, done: number) => {
    now = time;
    line.tell(done, 90);
  };
  return { written, line, tellAt };
}

const START = '\r\u001b[K';

describe('a line of progress', () => {
  it('comes after a second, changes at most ten times a second, and is erased', () => {
    const { written, line, tellAt } = lineOn(true);
    for (const time of [0, 500, 999, 1000, 1050, 1099, 1100, 5000]) tellAt(time, time / 100);
    expect(written).toEqual(
      ['10 of 90 files read', '11 of 90 files read', '50 of 90 files read'].map((words) => START + words),
    );
    line.erase();
    line.erase();
    expect(written.slice(3)).toEqual([START]);
  });

  it('leaves short work alone', () => {
    const { written, line, tellAt } = lineOn(true);
    tellAt(900, 90);
    line.erase();
    expect(written).toEqual([]);
  });

  it('is not written where standard error is no screen', () => {
    const { written, line, tellAt } = lineOn(false);
    tellAt(2000, 1);
    line.erase();
    expect(written).toEqual([]);
  });
});

it('reading a folder tells after each file how many of all are read', async () => {
  const told: [number, number][] = [];
  const stories = Array.from({ length: 12 }, (_, index) => [`articles/s${index}.md`, story()] as const);
  const folder = contentFolder({ ...Object.fromEntries(stories), 'articles/bad.md': '' });
  await readArchive(folder, (done, all) => void told.push([done, all]));
  expect(told).toEqual(Array.from({ length: 13 }, (_, index) => [index + 1, 13]));
});
