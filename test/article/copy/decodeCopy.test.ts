// Bytes become text, or a flaw at the byte that is none.
import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeCopy, MAX_COPY_BYTES } from '../../../src/article/copy/decodeCopy.ts';
import { bytes, placed, told } from '../reading.ts';

function join(...parts: (string | number[])[]): Uint8Array {
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? bytes(part) : Uint8Array.from(part))));
}

test.each([
  ['plain text', 'a\nb\n', 'a\nb\n'],
  ['a byte order mark', '\uFEFFa', 'a'],
  ['CRLF', 'a\r\nb\r\n', 'a\nb\n'],
  ['a lone CR', 'a\rb\r', 'a\nb\n'],
  ['CR before CRLF', 'a\r\r\nb', 'a\n\nb'],
  ['tabs, accents, emoji and joiners', 'ä\t👩‍👩‍👧 שלום', 'ä\t👩‍👩‍👧 שלום'],
  ['nothing', '', ''],
  ['a mark inside the text', 'a\uFEFFb', 'a\uFEFFb'],
])('%s is read', (_what, written, read) => {
  expect(decodeCopy(bytes(written))).toEqual({ value: read, flaws: [] });
});

describe('what is not UTF-8 is reported at its place', () => {
  const message = 'The file is not valid UTF-8: the character here cannot be read.';
  test.each([
    ['a byte of Latin-1', join('one\ntw', [0xe9], ' three'), '2:3'],
    ['the first byte', join([0xff], 'abc'), '1:1'],
    ['a byte after CRLF', join('a\r\nb\r\ncd', [0x80]), '3:3'],
    ['a byte after a lone CR', join('a\rb', [0x80]), '2:2'],
    ['a byte after a byte order mark', join([0xef, 0xbb, 0xbf], 'ab', [0xc0, 0x80]), '1:3'],
    ['a byte after characters of two units', join('😀é', [0xfe, 0x41]), '1:4'],
    ['a character that the file’s end cuts', join('ab\nc', [0xe2, 0x82]), '2:2'],
    ['half of a surrogate pair', join('a', [0xed, 0xa0, 0x80]), '1:2'],
    ['an overlong form', join('a\n\n', [0xe0, 0x80, 0xaf]), '3:1'],
  ])('%s', (_what, written, place) => {
    const { value, flaws } = decodeCopy(written);
    expect(value).toBeNull();
    expect(flaws.map(told)).toEqual([`${place} ${message} → Save the file with the encoding UTF-8.`]);
  });
});

test.each([
  ['little-endian', [0xff, 0xfe, 0x61, 0x00]],
  ['big-endian', [0xfe, 0xff, 0x00, 0x61]],
])('UTF-16 is named: %s', (_what, written) => {
  const { value, flaws } = decodeCopy(Uint8Array.from(written));
  expect(value).toBeNull();
  expect(flaws.map(told)).toEqual([
    '1:1 The file is encoded as UTF-16. → Save the file with the encoding UTF-8.',
  ]);
});

test('every control character is reported at its place, up to twenty', () => {
  const { value, flaws } = decodeCopy(bytes('a\u0000\n\u0007b\u0085\n\uFFFF\t\u{1FFFE}'));
  expect(value).toBeNull();
  expect(flaws.map(placed)).toEqual([
    '1:2 The invisible control character U+0000 stands here.',
    '2:1 The invisible control character U+0007 stands here.',
    '2:3 The invisible control character U+0085 stands here.',
    '3:1 The invisible control character U+FFFF stands here.',
    '3:3 The invisible control character U+1FFFE stands here.',
  ]);
  expect(decodeCopy(bytes('\u0001'.repeat(50))).flaws).toHaveLength(20);
});

test('a file may be as large as copy can be, and no larger', () => {
  expect(decodeCopy(new Uint8Array(MAX_COPY_BYTES).fill(0x61)).flaws).toEqual([]);
  const { value, flaws } = decodeCopy(new Uint8Array(MAX_COPY_BYTES + 1).fill(0x61));
  expect(value).toBeNull();
  expect(flaws.map(placed)).toEqual(['1:1 The file is 2.0 MiB large; copy may have up to 2 MiB.']);
});

test('whatever the bytes, there is either text or a flaw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (written) => {
      const { value, flaws } = decodeCopy(written);
      expect(value === null).toBe(flaws.length > 0);
    }),
  );
});
