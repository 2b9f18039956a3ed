// Has a library write XML, and mends what it does to texts.
import { escapeUTF8 } from 'entities';
import { CONTROL_CHARACTERS } from '../../article/copy/controlCharacters.ts';

/** A character that no text here holds, because XML does not allow it. */
const MARK = '\u0001';

/** One CDATA section or more, with the white space that the library puts around them. */
const SECTIONS = /\s*(?:<!\[CDATA\[[\s\S]*?\]\]>)+\s*/g;

/**
 * Writes a value as XML. feedsmith replaces `&apos;` by the apostrophe in all of the document, where it stands for
 * itself too; and the line breaks that it puts around CDATA sections would belong to the text.
 */
export function writeXml<T>(write: (value: T) => string, value: T): string {
  return write(marked(value)).replace(CONTROL_CHARACTERS, '').replace(SECTIONS, asText);
}

function asText(sections: string): string {
  return escapeUTF8(sections.trim().slice('<![CDATA['.length, -']]>'.length).replaceAll(']]><![CDATA[', ''));
}

function marked<T>(value: T): T {
  if (typeof value === 'string') return value.replaceAll('&apos;', `&${MARK}apos;`) as T;
  if (Array.isArray(value)) return value.map(marked) as T;
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, marked(part)])) as T;
}
