// Reads whose a picture is out of IPTC-IIM metadata (https://www.iptc.org/std/IIM/4.2/), as agencies send it.
import type { Rights } from './Rights.ts';

/** The datasets of record 2 that are looked for. */
const DATASETS: Readonly<Record<number, keyof Rights>> = { 116: 'copyright', 80: 'creator', 110: 'credit' };

/** What begins a dataset of record 2: the tag marker and the number of the record. */
const MARK = Buffer.from([0x1c, 0x02]);

/** What the metadata say, as far as they can be read. Datasets may stand in the frame that Photoshop puts around them. */
export function readIptc(bytes: Buffer): Partial<Rights> {
  const found: Partial<Record<keyof Rights, string>> = {};
  let at = bytes.indexOf(MARK);
  while (at !== -1 && at + 5 <= bytes.length) {
    const length = bytes.readUInt16BE(at + 3);
    const name = DATASETS[bytes[at + 2] ?? 0];
    const end = at + 5 + length;
    if (end > bytes.length) break;
    if (name !== undefined) found[name] ??= decoded(bytes.subarray(at + 5, end));
    at = bytes.indexOf(MARK, end);
  }
  return found;
}

// Which character set it is stands elsewhere, if at all: by now it is nearly always UTF-8, and else Latin.
function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
