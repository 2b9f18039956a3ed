// Reads a page as a screen reader does: every piece of text with the language and direction that its markup gives it.
import { type DefaultTreeAdapterMap, parse } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** A piece of text. */
export interface Spoken {
  readonly text: string;
  readonly language: string;
  readonly direction: string;
  /** The element or attribute that it stands in, such as `p.standfirst` or `nav@aria-label`. */
  readonly place: string;
}

const ATTRIBUTES = ['alt', 'aria-label', 'placeholder', 'title'];
const SILENT = ['script', 'style', 'template'];

/** All pieces of text of a page's body, in their order. */
export function spokenIn(html: string): Spoken[] {
  const pieces: Spoken[] = [];
  const read = (node: Node, language: string, direction: string): void => {
    if (!('tagName' in node)) {
      if ('childNodes' in node) for (const child of node.childNodes) read(child, language, direction);
      return;
    }
    if (SILENT.includes(node.tagName) || node.tagName === 'head') return;
    const own = {
      language: attributeOf(node, 'lang') ?? language,
      direction: attributeOf(node, 'dir') ?? direction,
    };
    for (const { name, value } of node.attrs)
      if (ATTRIBUTES.includes(name) || name.startsWith('data-'))
        pieces.push({ ...own, text: value, place: `${placeOf(node)}@${name}` });
    for (const child of node.childNodes) {
      if (child.nodeName === '#text' && 'value' in child && child.value.trim() !== '')
        pieces.push({ ...own, text: child.value.trim(), place: placeOf(node) });
      else read(child, own.language, own.direction);
    }
  };
  read(parse(html), '', '');
  return pieces;
}

/** The language and direction of the piece of text that is, or begins with, some words; each only once. */
export function tongueOf(html: string, words: string): string[] {
  const found = spokenIn(html).filter(({ text }) => text.startsWith(words));
  return [...new Set(found.map(({ language, direction }) => `${language} ${direction}`))];
}

function attributeOf({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}

function placeOf(element: Element): string {
  const [first] = (attributeOf(element, 'class') ?? '').split(' ');
  return first ? `${element.tagName}.${first}` : element.tagName;
}
