// What is made by `.assets/` is what its sources make of it today.
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cutTypeface, TYPEFACES } from '../../.assets/cutTypeface.ts';
import { drawIcons } from '../../.assets/drawIcons.ts';

describe('public/', () => {
  it.each(Object.keys(TYPEFACES) as (keyof typeof TYPEFACES)[])('holds %s as it is cut', async (name) => {
    expect((await cutTypeface(name)).equals(readFileSync(`public/${name}`))).toBe(true);
  });

  it('holds the icon in every form', async () => {
    for (const [name, drawn] of await drawIcons()) {
      const kept = readFileSync(`public/${name}`);
      if (name.endsWith('.ico')) expect(kept.subarray(0, 6)).toEqual(drawn.subarray(0, 6));
      // Releases of the library compress otherwise; the picture is the same.
      else expect(await pixels(kept), name).toEqual(await pixels(drawn));
    }
  });
});

const pixels = (picture: Buffer) => sharp(picture).ensureAlpha().raw().toBuffer();
