// Forms of pictures are made once, kept, and made again where what was kept is of no use.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Rendition } from '../../../src/edition/Rendition.ts';
import { measurePicture } from '../../../src/newsroom/measurePicture.ts';
import { openPictures } from '../../../src/render/pictures/openPictures.ts';
import { pictureStudio } from '../../../src/render/pictures/pictureStudio.ts';
import { BusyError } from '../../../src/render/studio/Studio.ts';
import { contentFolder } from '../../builders/contentFolder.ts';
import { photograph } from '../../builders/photograph.ts';
import { soon } from '../../builders/soon.ts';

const studio = pictureStudio();

async function place() {
  const bytes = await photograph({ width: 60, height: 40 });
  const folder = contentFolder({ 'pictures/a.jpg': bytes });
  const picture = measurePicture('a.jpg', bytes).value;
  if (picture === null) throw new Error('The photograph cannot be measured');
  const warnings: string[] = [];
  const make = vi.spyOn(studio, 'make');
  make.mockClear();
  const parts = {
    studio,
    contentDir: folder,
    cacheDir: join(folder, 'cache'),
    warn: (_details: object, message: string) => void warnings.push(message),
    clock: () => 0,
    patience: 25_000,
  };
  const form = (format: Rendition['format'] = 'webp'): Rendition => ({
    picture,
    cut: null,
    width: 30,
    height: 20,
    format,
  });
  const kept = () => readdirSync(join(folder, 'cache', 'pictures'));
  return { folder, warnings, make, form, kept, open: () => openPictures(parts) };
}

describe('a form of a picture', () => {
  it('is made once for all who ask at once and later, and outlives the program', async () => {
    const { open, form, make, kept } = await place();
    const pictures = open();
    const asked = await Promise.all(Array.from({ length: 30 }, () => pictures.made(form())));
    expect(new Set(asked.map((made) => made?.bytes)).size).toBe(1);
    expect((await pictures.made(form()))?.bytes.length).toBeGreaterThan(20);
    await soon(() => expect(kept()).toHaveLength(1));
    expect(await open().made(form())).toEqual(asked[0]);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it.each<[string, (file: Buffer) => Buffer]>([
    ['cut off', (file) => file.subarray(0, 40)],
    ['empty', () => Buffer.alloc(0)],
    ['altered', (file) => Buffer.concat([file.subarray(0, -1), Buffer.from([1])])],
  ])('is made anew where its file is %s', async (_how, damage) => {
    const { open, form, make, kept, folder } = await place();
    const made = await open().made(form());
    await soon(() => expect(kept()).toHaveLength(1));
    const path = join(folder, 'cache', 'pictures', kept()[0] ?? '');
    writeFileSync(path, damage(readFileSync(path)));
    expect(await open().made(form())).toEqual(made);
    expect(make).toHaveBeenCalledTimes(2);
  });

  it('is not what a file holds that was replaced in the meantime', async () => {
    const { open, form, warnings, folder } = await place();
    writeFileSync(
      join(folder, 'pictures/a.jpg'),
      await photograph({ width: 60, height: 40, spot: [30, 20] }),
    );
    expect(await open().made(form())).toBeNull();
    expect(warnings).toEqual(['a picture cannot be made smaller: its file is sent']);
  });

  it('comes in another format where too many wait that take longer, and as itself once they do not', async () => {
    const { open, form, make } = await place();
    const pictures = open();
    make.mockRejectedValueOnce(new BusyError('too many wait'));
    expect((await pictures.made(form('avif')))?.format).toBe('webp');
    expect((await pictures.made(form('avif')))?.format).toBe('avif');
  });

  it('goes before those that take longer to make', async () => {
    const { form, folder } = await place();
    const order: string[] = [];
    const commission = (format: Rendition['format']) => ({ rendition: form(format), contentDir: folder });
    const formats = ['avif', 'avif', 'jpg', 'webp'] as const;
    await Promise.all(
      formats.map((format) => studio.make(commission(format)).then(() => order.push(format))),
    );
    expect(order).toEqual(['avif', 'jpg', 'webp', 'avif']);
  });
});
