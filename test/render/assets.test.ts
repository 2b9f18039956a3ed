// What is made by `.assets/` is what its sources make of it today.
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cutTypeface, TYPEFACES } from '../../.assets/cutTypeface.ts';
import { drawIcons } from '../../.assets/drawIcons.ts';
import { shownTypefaces } from '../../src/render/typefaces.ts';

describe('public/', () => {
  it.each(Object.keys(TYPEFACES) as (keyof typeof TYPEFACES)[])('holds %s as it is cut', async (name) => {
    expect((await cutTypeface(name)).equals(readFileSync(`public/${name}`))).toBe(true);
  });

  it.each(Object.entries(TYPEFACES))(
    'has its signs of %s in the styles, and no others',
    (name, { signs }) => {
      const face = readFileSync('views/styles/base.css', 'utf8')
        .split('@font-face')
        .find((rule) => rule.includes(`/${name}"`));
      const ranges = [...(face ?? '').matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)];
      const covered = ranges.flatMap(([, first = '', last = first]) =>
        Array.from({ length: parseInt(last, 16) - parseInt(first, 16) + 1 }, (_, index) =>
          String.fromCodePoint(parseInt(first, 16) + index),
        ),
      );
      expect(new Set(covered)).toEqual(new Set(signs));
      const astray = signs.filter(
        (sign) => shownTypefaces(sign, FACES).join().includes('-further') !== name.includes('-further'),
      );
      expect(astray).toEqual([]);
    },
  );

  it('holds the icon in every form', async () => {
    for (const [name, drawn] of await drawIcons()) {
      const kept = readFileSync(`public/${name}`);
      if (name.endsWith('.ico')) expect(kept.subarray(0, 6)).toEqual(drawn.subarray(0, 6));
      // Releases of the library compress otherwise; the picture is the same.
      else expect((await pixels(kept)).equals(await pixels(drawn)), name).toBe(true);
    }
  });
});

const FACES = new Map(
  Object.keys(TYPEFACES).map((name) => [
    name,
    { address: `/assets/${name}`, mediaType: 'font/woff2', bytes: Buffer.of(), integrity: '' },
  ]),
);

const pixels = (picture: Buffer) => sharp(picture).ensureAlpha().raw().toBuffer();
