// Takes the text out of HTML, as a page without any style would show it.
import type { Element, Nodes, Parents } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** Elements that stand apart from what is around them, those that stand on lines of their own, and cells of a row. */
const APART = new Set('blockquote details dl figure h2 h3 h4 h5 h6 hr ol p pre section table ul'.split(' '));
const LINES = new Set('caption dd dt figcaption li summary tr'.split(' '));
const CELLS = new Set('td th'.split(' '));

/** Elements that hold other elements only: white space in them is none of the text. */
const FRAMES = new Set('dl figure ol section table tbody tfoot thead tr ul'.split(' '));

// What parts the words, in characters that no text holds until it is known what else parts them at the same place.
const [LINE, GAP, BREAK, VERBATIM] = ['\u0001', '\u0002', '\u0003', '\u0004'];
const PARTINGS = new RegExp(`[ \\t]*[${LINE}${GAP}][ \\t${LINE}${GAP}]*`, 'g');
const LEADING = new RegExp(`^[ ${LINE}${GAP}]+`);
const BREAKS = new RegExp(` *${BREAK} *`, 'g');

/** The text of some HTML; paragraphs have an empty line between them, pictures are told by their alternative text. */
export function htmlText(html: string): string {
  return insideOf(fromHtml(html, { fragment: true }))
    .replace(PARTINGS, (parting) => (parting.includes(GAP) ? '\n\n' : '\n'))
    .replace(BREAKS, '\n')
    .trim()
    .replaceAll(VERBATIM, '');
}

function insideOf(parent: Parents): string {
  return parent.children
    .map((child) => (child.type === 'element' ? elementText(child, parent) : wordsOf(child, parent)))
    .join('');
}

function wordsOf(node: Nodes, parent: Parents): string {
  if (node.type !== 'text') return '';
  const name = nameOf(parent);
  if (FRAMES.has(name)) return node.value.trim();
  return name === 'pre' || name === 'code' ? node.value : node.value.replace(/[ \t\n]+/g, ' ');
}

function elementText(element: Element, parent: Parents): string {
  const { tagName: name, properties } = element;
  if (name === 'br') return BREAK;
  if (name === 'img') return String(properties.alt ?? '');
  const note = noteOf(element);
  if (note !== null) return note;
  if (name === 'pre') return [GAP, VERBATIM, insideOf(element).replace(/\n$/, ''), VERBATIM, GAP].join('');
  const inside = insideOf(element);
  if (name === 'li') return `${LINE}${markOf(element, parent)} ${inside.replace(LEADING, '')}${LINE}`;
  if (CELLS.has(name)) return `${inside.trim()}\t`;
  if (LINES.has(name)) return LINE + inside + LINE;
  if (!APART.has(name)) return inside;
  const around = nameOf(parent) === 'li' ? LINE : GAP;
  return around + inside + around;
}

// A reference to a note is its number in brackets; the way back from it is a sign for those who can follow it.
function noteOf({ tagName, properties, children }: Element): string | null {
  if (tagName === 'a' && String(properties.href).includes('#note_ref-')) return '';
  const [only] = children;
  if (tagName !== 'sup' || only?.type !== 'element') return null;
  const number = /#note_(\d+)$/.exec(String(only.properties.href))?.[1];
  return number === undefined ? null : `[${number}]`;
}

function markOf(item: Element, list: Parents): string {
  if (nameOf(list) !== 'ol') return '-';
  const items = list.children.filter((child) => child.type === 'element');
  const first = list.type === 'element' ? Number(list.properties.start ?? 1) : 1;
  return `${first + items.indexOf(item)}.`;
}

function nameOf(parent: Parents): string {
  return parent.type === 'element' ? parent.tagName : '';
}
