// What is left of words where there is room for some of them only.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAt } from '../../../src/pages/share/cutAt.ts';

describe('words for which there is little room', () => {
  it.each([
    ['One two three', 13, 'One two three', null],
    ['One two three', 12, 'One two', ' three'],
    ['One two three', 7, 'One two', ' three'],
    ['One two three', 6, 'One', ' two three'],
    ['Donaudampfschiff', 5, 'Donau', 'dampfschiff'],
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 2, '👩‍👩‍👧‍👦👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦'],
  ])('%j with room for %i', (words, limit, shown, lost) => {
    expect(cutAt(words, limit)).toMatchObject({ shown, lost });
  });

  it('are all there in the two parts, and the first has room', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (words, limit) => {
        const { shown, lost, length } = cutAt(words, limit);
        expect(shown + (lost ?? '')).toBe(words);
        expect([...new Intl.Segmenter().segment(shown)].length).toBeLessThanOrEqual(limit);
        expect(lost === null).toBe(length <= limit);
      }),
    );
  });
});
