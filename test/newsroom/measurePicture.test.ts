// What is known of a picture from its bytes.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import sharp from 'sharp';
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
  gif: Buffer.from('4749463839611e00140000003b', 'hex'),
  jpeg: jpeg(1),
  webp: base64('UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoeABQAAgA0JaQAA3AA/vuUAAA='),
  svg: Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>'),
};

type Format = 'jpeg' | 'webp' | 'avif' | 'gif';

/** A picture of noise, which no format makes very small. */
function photograph(format: Format, size = 40): Promise<Buffer> {
  const noise = Buffer.alloc(size * size * 3).map((_, index) => (index * index * 31) % 251);
  return sharp(noise, { raw: { width: size, height: size, channels: 3 } })
    .toFormat(format)
    .toBuffer();
}

/** A JPEG as cameras make it: in the segment of its metadata stands another whole one. */
async function withThumbnail(): Promise<Buffer> {
  const [thumbnail, whole] = await Promise.all([photograph('jpeg', 8), photograph('jpeg')]);
  const segment = Buffer.concat([Buffer.from([0xff, 0xe2, 0, 0]), thumbnail]);
  segment.writeUInt16BE(thumbnail.length + 2, 2);
  return Buffer.concat([whole.subarray(0, 2), segment, whole.subarray(2)]);
}

describe('a picture', () => {
  it.each<['webp' | 'png' | 'avif', boolean]>([
    ['webp', true],
    ['webp', false],
    ['png', false],
    ['avif', false],
  ])('of the kind %s is known to move or not: %s', async (format, moves) => {
    const frames = sharp(Buffer.alloc(4 * 4 * 3 * 2).fill(80, 48), {
      raw: { width: 4, height: 8, channels: 3, pageHeight: moves ? 4 : 8 },
    });
    const bytes = await frames.toFormat(format).toBuffer();
    expect(measurePicture('a', bytes).value?.isAnimated).toBe(moves || undefined);
  });

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

  it.each<[string, () => Promise<Buffer> | Buffer]>([
    ['png', () => png(30, 20)],
    ['jpeg', () => photograph('jpeg')],
    ['jpeg with a thumbnail', withThumbnail],
    ['webp', () => photograph('webp')],
    ['avif', () => photograph('avif')],
    ['gif', () => photograph('gif')],
    ['svg', () => Buffer.from('<svg width="30" height="20"><g><path d="M0 0"/></g></svg>')],
  ])('is refused where its end is missing: %s', async (_kind, make) => {
    const bytes = await make();
    expect(measurePicture('a', bytes).value).not.toBeNull();
    expect(
      measurePicture('a', Buffer.concat([bytes, Buffer.from('\n<!-- more -->\n')])).value,
    ).not.toBeNull();
    for (const part of [0.99, 0.9, 0.7]) {
      const { value, flaws } = measurePicture('a', bytes.subarray(0, bytes.length * part));
      expect(value).toBeNull();
      expect(flaws[0]?.message).toMatch(
        /^The picture is cut off: the end of its file is missing\.$|not a picture/,
      );
    }
  });

  it('is refused where it claims more pixels than any picture may have', () => {
    const bomb = png(3, 2);
    bomb.writeUInt32BE(20_000, 16);
    bomb.writeUInt32BE(5001, 20);
    expect(measurePicture('a.png', bomb).flaws).toMatchObject([
      {
        message:
          'The picture is 20000 by 5001 pixels large: nobody can be sent more than 100 million pixels.',
        hint: 'Save a smaller version: 2400 pixels are enough for its longer side.',
      },
    ]);
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

  it.each([
    ['<script>1</script>', 'a script'],
    ['<svg:script href="a.js"/>', 'a script'],
    ['<path d="M0 0" onclick="1"/>', 'the event attribute `onclick`'],
    ['<a xlink:href="javascript:1"/>', 'a link that is a script'],
    ['<foreignObject><p>Words</p></foreignObject>', 'a `foreignObject`'],
    ['<text font-family="serif">script onload=</text>', undefined],
  ])('that is a drawing is told from one that holds %s', (part, activePart) => {
    const drawing = Buffer.from(`<svg width="30" height="20"><g>${part}</g></svg>`);
    expect(measurePicture('a.svg', drawing).value?.activePart).toBe(activePart);
  });
});
