// An excerpt shows the lines around a place, and points at it wherever a terminal would draw it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf, linesOf } from '../../../src/article/copy/excerptOf.ts';

/** The pointed line and the pointer below it, as a terminal shows them. */
function shown(text: string, line: number, column: number): [string, number, string] {
  const excerpt = excerptOf(text, { line, column });
  const pointed = excerpt.lines.find(({ number }) => number === excerpt.line)?.text ?? '';
  return [pointed, excerpt.pointer, pointed.slice(excerpt.offset)];
}

describe('the lines around', () => {
  const TEXT = 'one\ntwo\nthree\nfour\n';
  test.each([
    [1, 1, ['1 one', '2 two']],
    [2, 1, ['1 one', '2 two', '3 three']],
    [4, 1, ['3 three', '4 four']],
    [2, 0, ['2 two']],
    [3, 9, ['1 one', '2 two', '3 three', '4 four']],
    [5, 1, ['4 four', '5 ']],
    [99, 0, ['5 ']],
  ])('line %i with %i around it are %j', (line, around, lines) => {
    const excerpt = excerptOf(TEXT, { line, column: 1 }, around);
    expect(excerpt.lines.map(({ number, text }) => `${number} ${text}`)).toEqual(lines);
  });

  test('end wherever a line can end', () => {
    const { lines } = excerptOf('a\r\nb\rc\nd', { line: 3, column: 1 }, 9);
    expect(lines.map(({ text }) => text)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('may be given as lines', () => {
    expect(excerptOf(linesOf(TEXT), { line: 2, column: 2 })).toEqual(excerptOf(TEXT, { line: 2, column: 2 }));
  });

  test('of an empty text are one empty line', () => {
    expect(excerptOf('', { line: 7, column: 7 })).toEqual({
      lines: [{ number: 1, text: '' }],
      line: 1,
      offset: 0,
      pointer: 0,
    });
  });
});

describe('the pointer', () => {
  test.each([
    ['abc', 1, 'abc', 0, 'abc'],
    ['abc', 3, 'abc', 2, 'c'],
    ['abc', 4, 'abc', 3, ''],
    ['abc', 400, 'abc', 3, ''],
    ['\tabc', 2, '    abc', 4, 'abc'],
    ['ab\tc', 4, 'ab  c', 4, 'c'],
    ['ab\tc', 3, 'ab  c', 2, '  c'],
    ['caravane\u0301 x', 11, 'caravane\u0301 x', 9, 'x'],
    ['香港 x', 4, '香港 x', 5, 'x'],
    ['한국 ｘ x', 6, '한국 ｘ x', 8, 'x'],
    ['👩‍👩‍👧‍👦 x', 13, '👩‍👩‍👧‍👦 x', 3, 'x'],
    ['🇬🇧❤️x', 7, '🇬🇧❤️x', 4, 'x'],
    ['👩‍👩‍👧‍👦 x', 3, '👩‍👩‍👧‍👦 x', 0, '👩‍👩‍👧‍👦 x'],
    ['a\u200bx', 3, 'a\u200bx', 1, 'x'],
    ['سلام x', 6, 'سلام x', 5, 'x'],
  ])('in %j at column %i stands under its character', (line, column, text, pointer, rest) => {
    expect(shown(line, 1, column)).toEqual([text, pointer, rest]);
  });
});

test.each([
  ['a\u001b[2Jx', 'a\uFFFD[2Jx'],
  ['a\u0007\u009bx', 'a\uFFFD\uFFFDx'],
  ['a\u202ex', 'a\uFFFDx'],
  ['a\u2066x\u2069\u2028', 'a\uFFFDx\uFFFD\uFFFD'],
  ['a\ud800x', 'a\uFFFDx'],
])('what would disturb a screen is replaced in %j', (line, text) => {
  expect(shown(line, 1, 1)[0]).toBe(text);
});

describe('a long line', () => {
  const LONG = `${'a'.repeat(300)}X${'b'.repeat(300)}`;
  test.each([
    ['at its start', LONG, 1, `${'a'.repeat(98)}…`, 0],
    ['around the place', LONG, 301, `…${'a'.repeat(60)}X${'b'.repeat(37)}…`, 61],
    ['at its end', LONG, 602, `…${'b'.repeat(98)}`, 99],
    ['only where it must be', 'c'.repeat(100), 100, 'c'.repeat(100), 99],
    ['between wide characters', '香'.repeat(200), 101, `…${'香'.repeat(49)}…`, 61],
  ])('is cut %s', (_where, line, column, text, pointer) => {
    const [found, at] = shown(line, 1, column);
    expect([found, at]).toEqual([text, pointer]);
  });

  test('beside the place is cut at its end', () => {
    const { lines } = excerptOf(`${LONG}\n${LONG}`, { line: 2, column: 301 });
    expect(lines[0]?.text).toBe(`${'a'.repeat(98)}…`);
  });

  test('is looked at once for all the places near each other', () => {
    const line = 'ab'.repeat(5000);
    const written = [line];
    const first = excerptOf(written, { line: 1, column: 5001 });
    // What is written there meanwhile is no longer looked at.
    written[0] = 'X'.repeat(line.length);
    expect(excerptOf(written, { line: 1, column: 5001 })).toEqual(first);
    expect(excerptOf(written, { line: 1, column: 5501 })).toEqual(first);
  });

  test('of megabytes is looked at only around the place', () => {
    const line = `${'a\t'.repeat(500_000)}X${'b'.repeat(1_000_000)}`;
    expect(shown(line, 1, 1_000_001)[2].startsWith('Xbbb')).toBe(true);
  });
});

test('the pointed line begins at the place with the character that stands there', () => {
  const unit = fc.constantFrom('a', 'é', '香', '😀', '\t', ' ', '\n', '\r\n', 'long '.repeat(30));
  fc.assert(
    fc.property(fc.array(unit), fc.nat(), (units, number) => {
      const text = units.join('');
      const lines = text.split(/\r\n|\n/);
      const index = number % lines.length;
      const column = number % ((lines[index] ?? '').length + 1);
      const character = /^\P{Surrogate}/u.exec((lines[index] ?? '').slice(column))?.[0];
      const [line, pointer, rest] = shown(text, index + 1, column + 1);
      expect(line.length).toBeLessThanOrEqual(100);
      expect(pointer).toBeLessThanOrEqual(100);
      expect(line).not.toMatch(/[\t\n\r]/);
      if (character === undefined || character === '\t') return;
      expect(rest.startsWith(character)).toBe(true);
    }),
  );
});
