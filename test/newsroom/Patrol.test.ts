// How often the patrol comes round: by the work that it is, on machines that are busy or were stopped.
import { expect, it } from 'vitest';
import { FolderView } from '../../src/newsroom/FolderView.ts';
import { Patrol } from '../../src/newsroom/Patrol.ts';
import { contentFolder } from '../builders/contentFolder.ts';

it.each([
  ['a look that is hardly any work', { took: 2, worked: 2 }, 1000],
  ['much work, of which it takes a twentieth of the time', { took: 200, worked: 200 }, 4000],
  ['a look while other threads worked', { took: 200, worked: 380 }, 4000],
  ['a look for which others left little of the processors', { took: 1500, worked: 40 }, 1500],
  ['a slow disk, which rests for as long', { took: 2500, worked: 3 }, 2500],
  ['a look in which the program was stopped for an hour', { took: 3_600_000, worked: 3 }, 3000],
])('the patrol looks again in good time after %s', async (_what, look, wait) => {
  const view = new FolderView(contentFolder({}), () => undefined);
  await view.lookEverywhere();
  const patrol = new Patrol(view);
  patrol.passedAll({ at: 500, ...look });
  expect(patrol.wait(500)).toBe(wait);
  expect([patrol.part(499 + wait), patrol.part(500 + wait)?.size]).toEqual([undefined, 1]);
  patrol.passed({ at: 9000, ...look });
  expect(patrol.wait(9000)).toBe(wait);
});
