// Many changes that come one after the other are told of together, and none of them waits for long.
import { describe, expect, it } from 'vitest';
import { Burst } from '../../src/newsroom/Burst.ts';
import { type ListedFile, refusedFile } from '../../src/newsroom/ListedFile.ts';

const file = (name: string | number): ListedFile =>
  refusedFile(`articles/${name}.md`, 'A pipe.', 'Remove it.');
const many = Array.from({ length: 300 }, (_none, number) => file(number));

/** Whether a burst of some changes goes on so many milliseconds after the first. */
function goesOn(changed: readonly ListedFile[], after: number, situation = { isChanging: true, open: 0 }) {
  const burst = new Burst();
  burst.add({ changed, removed: [] }, 5000);
  burst.add({ changed: [], removed: [] }, 5000 + after);
  return burst.goesOn({ ...situation, now: 5000 + after });
}

describe('a burst of changes', () => {
  it('goes on while many files change, for a second and a half at most', () => {
    expect(goesOn(many, 0)).toBe(true);
    expect(goesOn(many, 1499)).toBe(true);
    expect(goesOn(many, 1500)).toBe(false);
  });

  it('goes on too where most changes do not count yet', () => {
    expect(goesOn(many.slice(0, 10), 0, { isChanging: true, open: 300 })).toBe(true);
  });

  it('is over when nothing changes any more, and never begins with a few', () => {
    expect(goesOn(many, 0, { isChanging: false, open: 0 })).toBe(false);
    expect(goesOn(many.slice(0, 10), 0, { isChanging: true, open: 10 })).toBe(false);
  });

  it('hands over each file as it was last, once', () => {
    const burst = new Burst();
    const [older, newer] = [file('a'), file('a')];
    burst.add({ changed: [older, file('gone')], removed: ['articles/back.md'] }, 0);
    burst.add({ changed: [newer, file('back')], removed: ['articles/gone.md'] }, 1);
    const { changed, removed } = burst.take();
    expect(changed.map((listed) => listed.file).sort()).toEqual(['articles/a.md', 'articles/back.md']);
    expect(changed).toContain(newer);
    expect(removed).toEqual(['articles/gone.md']);
    expect(burst.take()).toEqual({ changed: [], removed: [] });
  });
});
