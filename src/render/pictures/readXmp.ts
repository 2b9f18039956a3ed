// Reads whose a picture is out of an XMP packet (ISO 16684-1).
import { Parser } from 'htmlparser2';
import type { Rights } from './Rights.ts';

const NAMES: Readonly<Record<string, keyof Rights>> = {
  'dc:rights': 'copyright',
  'dc:creator': 'creator',
  'photoshop:Credit': 'credit',
};

/** What a packet says, as far as it can be read: names of properties go by their usual prefixes. */
export function readXmp(packet: string): Partial<Rights> {
  const found: Partial<Record<keyof Rights, string>> = {};
  let current: keyof Rights | null = null;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        current = NAMES[name] ?? current;
        // Short properties may stand as attributes.
        for (const [attribute, value] of Object.entries(attributes)) {
          const property = NAMES[attribute];
          if (property !== undefined) found[property] ??= value;
        }
      },
      ontext: (text) => {
        if (current !== null) found[current] = (found[current] ?? '') + text;
      },
      onclosetag: (name) => {
        if (name in NAMES) current = null;
        // Between the names of several creators.
        else if (name === 'rdf:li' && current !== null) found[current] += ' ';
      },
    },
    { xmlMode: true },
  );
  parser.end(packet);
  return found;
}
