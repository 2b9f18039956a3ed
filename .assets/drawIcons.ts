// Draws the icon of the site as pictures, for whoever takes no SVG.
import { readFileSync } from 'node:fs';
import sharp from 'sharp';

const SOURCE = 'public/icon.svg';

/** Its own units for each side. */
const SIDE = 32;

/** All of them by their names in `public/`. */
export async function drawIcons(): Promise<ReadonlyMap<string, Buffer>> {
  const icon = readFileSync(SOURCE, 'utf8');
  const full = filled(icon);
  return new Map([
    ['icon-192.png', await draw(icon, 192)],
    ['icon-512.png', await draw(icon, 512)],
    ['icon-maskable.png', await draw(full, 512)],
    ['apple-touch-icon.png', await draw(full, 180)],
    ['favicon.ico', icoOf(await draw(icon, SIDE), SIDE)],
  ]);
}

// Devices cut these to their own shape, though never within the circle of four fifths (W3C, Web Application Manifest),
// and iOS lays black under what is transparent: no corners of our own, and what it shows a little smaller.
function filled(icon: string): string {
  return icon
    .replace(' rx="5"', '')
    .replace('<path ', '<path transform="translate(16 16) scale(.9) translate(-16 -16)" ');
}

function draw(svg: string, size: number): Promise<Buffer> {
  const density = (72 * size) / SIDE;
  return sharp(Buffer.from(svg), { density })
    .resize(size, size)
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer();
}

/** An icon file of one picture (since Windows Vista, as PNG): six bytes of head, sixteen for the picture, the picture. */
function icoOf(png: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}
