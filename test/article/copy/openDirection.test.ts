// Controls of the direction of writing come in pairs.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDirection, withoutOpenDirection } from '../../../src/article/copy/openDirection.ts';
import { body } from '../reading.ts';

describe('a direction of writing', () => {
  it.each([
    ['words', null],
    ['\u200Ea\u200F\u061Cb', null],
    ['a\u202Bb\u202Cc', null],
    ['a\u2067b\u2069c\u2068\u2069', null],
    ['\u2066\u202Ea\u202C\u2069', null],
    ['\u2066\u202Ea\u2069', null],
    ['a\u202Eb', 1],
    ['a\u2066b', 1],
    ['a\u202C', 1],
    ['a\u2069', 1],
    ['\u202Aa\u2069\u202C', 2],
    ['\u2066a\u202C\u2069', 2],
    ['\u2066\u202Ea\u2069\u202C', 4],
  ])('is left open or not: %j', (text, at) => {
    expect(openDirection(text)).toBe(at);
  });

  it('that is closed leaves the text around it as it is', () => {
    const sign = fc.constantFrom('a', ' ', ...'\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069');
    const text = fc.string({ unit: sign });
    fc.assert(
      fc.property(text, text, (first, second) => {
        const [one, two] = [withoutOpenDirection(first), withoutOpenDirection(second)];
        expect([openDirection(one), openDirection(one + two)]).toEqual([null, null]);
      }),
    );
  });
});

describe('in the text of a story', () => {
  const told = (text: string) =>
    body(text).flaws.map(({ line, column, message }) => `${line}:${column} ${message}`);
  const words = (code: string) =>
    `The invisible control of the direction of writing ${code} has no counterpart in its paragraph.`;
  it.each([
    ['a \u2067b\u2069 *c \u202Ed\u202C*', []],
    ['First.\n\nTwo \u202Ewords.', [`3:5 ${words('U+202E')}`]],
    ['## A \u2066b', [`1:6 ${words('U+2066')}`]],
    ['- a\n- b\u202C\n', [`2:4 ${words('U+202C')}`]],
    ['> a\u2069', [`1:4 ${words('U+2069')}`]],
  ])('one that is left open is an error at its place: %j', (text, flaws) => {
    expect(told(text)).toEqual(flaws);
  });
});
