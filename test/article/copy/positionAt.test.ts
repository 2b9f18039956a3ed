// Where an offset stands in a text.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { positionAt } from '../../../src/article/copy/positionAt.ts';

test.each([
  ['abc', 0, 1, 1],
  ['abc', 3, 1, 4],
  ['a\nb', 1, 1, 2],
  ['a\nb', 2, 2, 1],
  ['\n\n\n', 3, 4, 1],
  ['é😀x', 3, 1, 4],
])('in %j the offset %i stands at %i:%i', (text, offset, line, column) => {
  expect(positionAt(text, offset)).toEqual({ line, column });
});

test('lines count from the number of the first', () => {
  expect(positionAt('a\nb', 2, 7)).toEqual({ line: 8, column: 1 });
});

test('every place leads back to its offset', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'é', '\n') });
  fc.assert(
    fc.property(text, fc.nat(), (written, number) => {
      const offset = number % (written.length + 1);
      const { line, column } = positionAt(written, offset);
      const before = written.split('\n').slice(0, line - 1);
      expect(before.join('\n').length + (line > 1 ? 1 : 0) + column - 1).toBe(offset);
    }),
  );
});
