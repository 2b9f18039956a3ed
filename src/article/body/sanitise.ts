// The second wall: makes HTML safe by an allow-list, whatever the first wall let through.
import { decodeHTMLStrict } from 'entities';
import sanitizeHtml from 'sanitize-html';
import { CONTROL_CHARACTERS } from '../copy/controlCharacters.ts';
import { HARMLESS_ATTRIBUTES, HARMLESS_ELEMENTS, VOID } from './harmlessHtml.ts';
import { decodeUriSafely } from './links.ts';

declare const safe: unique symbol;

/** HTML that may be printed as it is. Only functions of this file make it. */
export type SafeHtml = string & { readonly [safe]: true };

// What Markdown itself becomes, beyond the elements that editors may write.
const FROM_MARKDOWN = [
  'a',
  'blockquote',
  'br',
  'code',
  'em',
  'figcaption',
  'figure',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'li',
  'ol',
  'p',
  'pre',
  'section',
  'strong',
  'ul',
];

const ATTRIBUTES: Record<string, string[]> = {
  a: ['href', 'id', 'title', 'aria-describedby', 'aria-label'],
  h2: ['id'],
  h3: ['id'],
  h4: ['id'],
  h5: ['id'],
  h6: ['id'],
  li: ['id'],
  ol: ['start'],
};

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: [...FROM_MARKDOWN, ...HARMLESS_ELEMENTS],
  allowedAttributes: { ...mergeAttributes(), aside: ['lang', 'dir', { name: 'role', values: ['note'] }] },
  // What stands beside the words of a story is no landmark of the page.
  transformTags: { aside: sanitizeHtml.simpleTransform('aside', { role: 'note' }) },
  allowedClasses: {
    h2: ['footnotes__label'],
    li: ['task'],
    section: ['footnotes'],
    td: ['end', 'centre'],
    th: ['end', 'centre'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesAppliedToAttributes: ['href', 'cite'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  selfClosing: ['br', 'hr', ...VOID],
  enforceHtmlBoundary: false,
};

/** Removes everything that is not on the allow-list. */
export function sanitise(html: string): SafeHtml {
  const clean = allowed(html);
  // Character references can stand for control characters; without them, an address may be another one.
  const printable = clean.replace(CONTROL_CHARACTERS, '');
  return (printable === clean ? clean : allowed(printable)) as SafeHtml;
}

function allowed(html: string): string {
  // The library writes void elements as XML does; HTML has no use for the slash. A `>` in a value is always escaped.
  return sanitizeHtml(html, OPTIONS).replaceAll(' />', '>');
}

/**
 * Takes out the links to some addresses of this site and leaves their words, so that no reader is sent to a story
 * that is not there.
 */
export function unlink(html: SafeHtml, isDead: (address: string) => boolean): SafeHtml {
  return html.replace(/<a href="(\/[^"]*)"[^>]*>(.*?)<\/a>/gs, (link, href: string, words: string) =>
    isDead(decodeUriSafely(decodeHTMLStrict(href).replace(/[?#].*$/s, ''))) ? words : link,
  ) as SafeHtml;
}

function mergeAttributes(): Record<string, string[]> {
  const merged: Record<string, string[]> = { '*': ['lang', 'dir'] };
  for (const [element, names] of [...Object.entries(ATTRIBUTES), ...Object.entries(HARMLESS_ATTRIBUTES)]) {
    merged[element] = [...(merged[element] ?? []), ...names];
  }
  return merged;
}
