// Unpacks a typeface from the form in which packages carry it.
import { inflateSync } from 'node:zlib';

/** Sizes in bytes: https://www.w3.org/TR/WOFF/, sections 3 and 4, and the table directory of OpenType. */
const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

/**
 * The OpenType file in a WOFF 1.0 file.
 * @throws where the bytes are no such file
 */
export function readWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is no WOFF file');
  const count = woff.readUInt16BE(12);
  const header = Buffer.alloc(SFNT_HEADER + count * SFNT_ENTRY);
  woff.copy(header, 0, 4, 8);
  header.writeUInt16BE(count, 4);
  const parts: Buffer[] = [header];
  let end = header.length;
  for (let index = 0; index < count; index += 1) {
    const entry = woff.subarray(WOFF_HEADER + index * WOFF_ENTRY);
    const table = tableOf(woff, entry);
    const place = SFNT_HEADER + index * SFNT_ENTRY;
    entry.copy(header, place, 0, 4);
    entry.copy(header, place + 4, 16, 20);
    header.writeUInt32BE(end, place + 8);
    header.writeUInt32BE(table.length, place + 12);
    const padding = Buffer.alloc(-table.length & 3);
    parts.push(table, padding);
    end += table.length + padding.length;
  }
  return Buffer.concat(parts);
}

function tableOf(woff: Buffer, entry: Buffer): Buffer {
  const [offset, packed, size] = [4, 8, 12].map((at) => entry.readUInt32BE(at)) as [number, number, number];
  const bytes = woff.subarray(offset, offset + packed);
  return packed < size ? inflateSync(bytes) : bytes;
}
