// Looks at the structure of picture files, without decoding them: whether the end is there, and whether they move.

/** The beginning of an end-of-image marker, which stands nowhere else in what is compressed (ITU-T T.81, B.1.1.3). */
const END_OF_IMAGE = Buffer.from([0xff, 0xd9]);

const ENDINGS: Readonly<Record<string, (bytes: Buffer) => boolean>> = {
  'image/jpeg': jpegEnds,
  'image/png': (bytes) => pngChunks(bytes).includes('IEND'),
  'image/gif': gifEnds,
  'image/webp': (bytes) => bytes.readUInt32LE(4) + 8 <= bytes.length,
  'image/avif': avifEnds,
  'image/svg+xml': svgEnds,
};

/** Whether the end of a picture is missing, as after a transfer that broke off. Some bytes too many are no matter. */
export function isCutOff(mediaType: string, bytes: Buffer): boolean {
  return ENDINGS[mediaType]?.(bytes) === false;
}

/** Whether a picture is one of those that move. Of GIFs it says nothing: they are treated as if they did. */
export function isAnimated(mediaType: string, bytes: Buffer): boolean {
  if (mediaType === 'image/png') return pngChunks(bytes).includes('acTL');
  // The flag of the extended format: https://developers.google.com/speed/webp/docs/riff_container
  if (mediaType === 'image/webp')
    return bytes.toString('latin1', 12, 16) === 'VP8X' && ((bytes[20] ?? 0) & 2) > 0;
  return mediaType === 'image/avif' && bytes.toString('latin1', 8, 12) === 'avis';
}

// The thumbnails of cameras have an end of their own: what counts is that of the scans, behind all segments.
function jpegEnds(bytes: Buffer): boolean {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    if (bytes[at + 1] === 0xd9) return true;
    at += bytes[at + 1] === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return bytes.includes(END_OF_IMAGE, at);
}

/** The types of the chunks that are there whole. */
function pngChunks(bytes: Buffer): readonly string[] {
  const types: string[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (end <= bytes.length) types.push(type);
    if (type === 'IEND') break;
    at = end;
  }
  return types;
}

// https://www.w3.org/Graphics/GIF/spec-gif89a.txt; many files lack no more than the trailer, and are shown.
function gifEnds(bytes: Buffer): boolean {
  let at = 13 + colourTable(bytes[10]);
  while (at < bytes.length && bytes[at] !== 0x3b) {
    if (bytes[at] === 0x2c) at += 11 + colourTable(bytes[at + 9]);
    else if (bytes[at] === 0x21) at += 2;
    else return true;
    for (let size = bytes[at]; size !== undefined && size > 0; size = bytes[at]) at += 1 + size;
    at += 1;
  }
  return at <= bytes.length;
}

function colourTable(flags = 0): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

const BOXES: ReadonlySet<string> = new Set(['ftyp', 'meta', 'mdat', 'moov', 'free', 'skip', 'uuid']);

// Boxes (ISO/IEC 14496-12, 4.2): size 0 reaches to the end, size 1 stands in 64 bits behind the type.
function avifEnds(bytes: Buffer): boolean {
  let at = 0;
  while (at + 8 <= bytes.length) {
    const short = bytes.readUInt32BE(at);
    const size = short === 1 && at + 16 <= bytes.length ? Number(bytes.readBigUInt64BE(at + 8)) : short;
    if (size < 8 || !BOXES.has(bytes.toString('latin1', at + 4, at + 8))) return true;
    at += size;
  }
  return at <= bytes.length;
}

/** In bytes: where the end of a drawing is looked for. */
const TAIL = 4096;

function svgEnds(bytes: Buffer): boolean {
  const tail = bytes.subarray(-TAIL).toString('latin1').replaceAll('\0', '');
  return /<\/(?:[\w-]+:)?svg\s*>|<(?:[\w-]+:)?svg\b[^<>]*\/>/.test(tail);
}
