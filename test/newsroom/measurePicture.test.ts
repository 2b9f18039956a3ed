// What is known of a picture from its bytes.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measurePicture } from '../../src/newsroom/measurePicture.ts';
import { png } from '../builders/pixels.ts';

const base64 = (text: string) => Buffer.from(text, 'base64');

/** A JPEG's frame: `FFD8`, an EXIF segment with an orientation, and the header that holds 30 by 20 pixels. */
function jpeg(orientation: number): Buffer {
  const tiff = `49492a0008000000010012010300010000000${orientation}00000000000000`;
  const exif = `457869660000${tiff}`;
  const length = (exif.length / 2 + 2).toString(16).padStart(4, '0');
  return Buffer.from(`ffd8ffe1${length}${exif}ffc00011080014001e03012200021101031101ffd9`, 'hex');
}

const PICTURES = {
  png: png(30, 20),
  gif: Buffer.from('4749463839611e0014000000', 'hex'),
  jpeg: jpeg(1),
  webp: base64('UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoeABQAAgA0JaQAA3AA/vuUAAA='),
  svg: Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>'),
};

describe('a picture', () => {
  it.each([
    ['png', 'image/png'],
    ['gif', 'image/gif'],
    ['jpeg', 'image/jpeg'],
    ['webp', 'image/webp'],
    ['svg', 'image/svg+xml'],
  ] as const)('of the kind %s is measured by its bytes, whatever its name says', (kind, mediaType) => {
    const bytes = PICTURES[kind];
    const hash = createHash('sha256').update(bytes).digest('hex');
    for (const path of [`a.${kind}`, 'a.txt', 'a.png', 'a']) {
      const { value, flaws } = measurePicture(path, bytes);
      expect([value, flaws]).toEqual([{ path, hash, width: 30, height: 20, mediaType }, []]);
    }
  });

  it.each([
    [1, 30, 20],
    [3, 30, 20],
    [5, 20, 30],
    [6, 20, 30],
    [8, 20, 30],
  ])('with the EXIF orientation %d is shown %d by %d pixels large', (orientation, width, height) => {
    expect(measurePicture('a.jpg', jpeg(orientation)).value).toMatchObject({ width, height });
  });

  it.each([
    ['width="30" height="20" viewBox="0 0 3 2"', 30, 20],
    ['viewBox="0 0 30 20"', 30, 20],
    ['width="100%" height="100%" viewBox="0 0 30 20"', 30, 20],
    ['width="30" viewBox="0 0 15 10"', 30, 20],
    ['width="29.6" height="20.4"', 30, 20],
  ])('as SVG with %s is %d by %d pixels large', (attributes, width, height) => {
    expect(measurePicture('a.svg', Buffer.from(`<svg ${attributes}/>`)).value).toMatchObject({
      width,
      height,
    });
  });
});

describe('a file that cannot be shown', () => {
  const unreadable = 'The file is not a picture that can be read.';
  it.each<[string, Uint8Array, string]>([
    ['nothing', Buffer.alloc(0), unreadable],
    ['text', Buffer.from('not a picture'), unreadable],
    ['a page', Buffer.from('<!DOCTYPE html><title>x</title>'), unreadable],
    ['the beginning of a PNG', PICTURES.png.subarray(0, 16), unreadable],
    ['the beginning of a JPEG', PICTURES.jpeg.subarray(0, 20), unreadable],
    ['the beginning of a WebP', PICTURES.webp.subarray(0, 20), unreadable],
    ['an SVG without a size', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), unreadable],
    [
      'a TIFF',
      Buffer.from('49492a0008000000020000010300010000001e0000000101030001000000140000000000', 'hex'),
      'The picture has the format tiff, which browsers do not show.',
    ],
    [
      'a PNG of no pixels',
      Buffer.from('89504e470d0a1a0a0000000d494844520000000000000000080600000000000000', 'hex'),
      'The picture has no area: it is 0 by 0 pixels large.',
    ],
    [
      'an SVG of no size',
      Buffer.from('<svg viewBox="0 0 0 5"/>'),
      'The picture has no area: it is 0 by 5 pixels large.',
    ],
  ])('is refused: %s', (_what, bytes, message) => {
    expect(measurePicture('a.png', bytes)).toEqual({
      value: null,
      flaws: [
        {
          line: 1,
          column: 1,
          field: null,
          message,
          hint: 'Save it anew as JPEG, PNG, WebP, AVIF, GIF or SVG.',
          severity: 'error',
        },
      ],
    });
  });

  it('never makes the measuring throw, and what is measured has an area', () => {
    const damaged = fc
      .tuple(
        fc.constantFrom(...Object.values(PICTURES)),
        fc.array(fc.tuple(fc.nat(60), fc.nat(255)), { maxLength: 8 }),
      )
      .map(([bytes, changes]) => {
        const copy = Buffer.from(bytes);
        for (const [at, byte] of changes) if (at < copy.length) copy[at] = byte;
        return copy;
      });
    fc.assert(
      fc.property(fc.oneof(damaged, fc.uint8Array({ maxLength: 200 })), (bytes) => {
        const { value, flaws } = measurePicture('a.png', bytes);
        expect(flaws).toHaveLength(value === null ? 1 : 0);
        if (value !== null) expect(Math.min(value.width, value.height)).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });
});
