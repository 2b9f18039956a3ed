// Pictures of every kind that cameras, scanners and agencies send become plain ones.
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { makePicture } from '../../../src/render/pictures/makePicture.ts';
import { photograph } from '../../builders/photograph.ts';

const WIDTH = 60;
const HEIGHT = 40;

async function made(file: Buffer, format: 'avif' | 'webp' | 'jpg' | 'png'): Promise<Buffer> {
  const { autoOrient } = await sharp(file).metadata();
  const picture = { path: 'a', hash: '', mediaType: '', ...autoOrient };
  return makePicture(file, { picture, cut: null, width: 30, height: 20, format });
}

/** An orange square. */
const plain = () => sharp({ create: { width: WIDTH, height: HEIGHT, channels: 4, background: '#f80' } });

/** A JPEG with IPTC metadata, in the frame that Photoshop puts around them. */
async function fromAgency(): Promise<Buffer> {
  const dataset = (number: number, text: string) => {
    const words = Buffer.from(text);
    return Buffer.concat([Buffer.from([0x1c, 2, number, 0, words.length]), words]);
  };
  const iim = Buffer.concat([
    dataset(90, 'Sonoyta'),
    dataset(80, 'Zoë'),
    dataset(110, 'Agency'),
    dataset(116, '© 2018'),
  ]);
  const resource = Buffer.concat([
    Buffer.from('8BIM\x04\x04\0\0\0\0\0\0', 'latin1'),
    iim,
    Buffer.alloc(iim.length % 2),
  ]);
  resource.writeUInt32BE(iim.length, 8);
  const segment = Buffer.concat([Buffer.from('\xff\xed\0\0Photoshop 3.0\0', 'latin1'), resource]);
  segment.writeUInt16BE(segment.length - 2, 2);
  const whole = await photograph({ width: WIDTH, height: HEIGHT });
  return Buffer.concat([whole.subarray(0, 2), segment, whole.subarray(2)]);
}

describe('a picture', () => {
  it.each<[string, () => Promise<Buffer>]>([
    ['for print', () => plain().toColourspace('cmyk').withIccProfile('cmyk').jpeg().toBuffer()],
    ['of 16 bits', () => plain().toColourspace('rgb16').png().toBuffer()],
    ['with the colours of a telephone', () => plain().withIccProfile('p3').jpeg().toBuffer()],
    ['of few colours', () => plain().png({ palette: true }).toBuffer()],
    ['that moves', () => plain().gif().toBuffer()],
  ])('%s has the same colour in every format, in 8 bits of sRGB', async (_kind, make) => {
    const file = await make();
    for (const format of ['avif', 'webp', 'jpg', 'png'] as const) {
      const bytes = await made(file, format);
      expect(await sharp(bytes).metadata()).toMatchObject({
        space: 'srgb',
        depth: 'uchar',
        width: 30,
        height: 20,
        hasProfile: false,
      });
      const { data } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
      for (const [index, value] of [255, 136, 0].entries())
        expect(Math.abs((data[index] ?? 0) - value)).toBeLessThan(24);
    }
  });

  it('keeps its transparent parts, or has them white', async () => {
    const file = await sharp({ create: { width: WIDTH, height: HEIGHT, channels: 4, background: '#0000' } })
      .png()
      .toBuffer();
    for (const format of ['avif', 'webp', 'png'] as const)
      expect((await sharp(await made(file, format)).stats()).isOpaque).toBe(false);
    expect([
      ...(
        await sharp(await made(file, 'jpg'))
          .raw()
          .toBuffer()
      ).subarray(0, 3),
    ]).toEqual([255, 255, 255]);
  });

  it('from an agency keeps whose it is', async () => {
    const { xmpAsString = '', exif, iptc } = await sharp(await made(await fromAgency(), 'jpg')).metadata();
    for (const words of ['Zoë', 'Agency', '© 2018']) expect(xmpAsString).toContain(`>${words}</`);
    expect(exif?.includes('(C) 2018')).toBe(true);
    expect([iptc, xmpAsString.includes('Sonoyta')]).toEqual([undefined, false]);
  });

  it('is not made of a damaged file', async () => {
    const whole = await photograph({ width: WIDTH, height: HEIGHT, format: 'png' });
    await expect(made(whole.subarray(0, -30), 'webp')).rejects.toThrow();
  });
});
