// Reads out of the metadata of a picture whose it is, and writes that alone.
import { escapeUTF8 } from 'entities';
import readExif from 'exif-reader';
import type { Exif, Metadata } from 'sharp';
import type { Rights } from './Rights.ts';
import { readIptc } from './readIptc.ts';
import { readXmp } from './readXmp.ts';

/** Longer than any notice. */
const LONGEST = 500;

/** What a file says of its rights in XMP, IPTC, EXIF and the text of a PNG, the first that does; null where none does. */
export function rightsOf({ xmpAsString, iptc, exif, comments = [] }: Metadata): Rights | null {
  const text = new Map(comments.map(({ keyword, text }) => [keyword.toLowerCase(), text]));
  const said: readonly Partial<Rights>[] = [
    xmpAsString === undefined ? {} : readXmp(xmpAsString),
    iptc === undefined ? {} : readIptc(iptc),
    exif === undefined ? {} : exifRights(exif),
    { copyright: text.get('copyright') ?? '', creator: text.get('author') ?? '' },
  ];
  const first = (name: keyof Rights): string => plain(said.map((rights) => rights[name]).find(Boolean) ?? '');
  const rights = { copyright: first('copyright'), creator: first('creator'), credit: first('credit') };
  return Object.values(rights).some((words) => words !== '') ? rights : null;
}

function exifRights(exif: Buffer): Partial<Rights> {
  try {
    const { Copyright, Artist } = readExif(exif).Image ?? {};
    return { ...(Copyright && { copyright: Copyright }), ...(Artist && { creator: Artist }) };
  } catch {
    return {};
  }
}

// Neither EXIF nor XML knows control characters; cameras fill their fields with zeros and spaces.
function plain(text: string): string {
  return [...text.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim()].slice(0, LONGEST).join('');
}

/** The rights as EXIF, which knows ASCII only. */
export function exifOf({ copyright, creator, credit }: Rights): Exif {
  const artist = creator === '' ? credit : creator;
  return {
    IFD0: { ...(copyright !== '' && { Copyright: copyright }), ...(artist !== '' && { Artist: artist }) },
  };
}

/** The rights as XMP: https://iptc.org/std/photometadata/specification/ */
export function xmpOf({ copyright, creator, credit }: Rights): string {
  const list = (name: string, kind: string, item: string, words: string) =>
    words === ''
      ? ''
      : `<dc:${name}><rdf:${kind}><rdf:li${item}>${escapeUTF8(words)}</rdf:li></rdf:${kind}></dc:${name}>`;
  return [
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">',
    list('rights', 'Alt', ' xml:lang="x-default"', copyright),
    list('creator', 'Seq', '', creator),
    credit === '' ? '' : `<photoshop:Credit>${escapeUTF8(credit)}</photoshop:Credit>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
  ].join('');
}
