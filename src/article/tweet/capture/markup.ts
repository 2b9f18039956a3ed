// Reads saved web pages: finds elements, and the text in them as it was to be read.
import { DomHandler, DomUtils, Parser } from 'htmlparser2';

/** A page, parsed without running anything of it. */
export type Page = DomHandler['root'];
type Node = Page['children'][number];
/** An element of a page. */
export type Element = Extract<Node, { readonly attribs: object }>;

/** Beyond this, what is nested is nothing that anybody wrote, and would take the parser for ever. */
const MAX_DEPTH = 500;

/** Parses a page, up to where it nests without end; what is not well-formed is mended as browsers do. */
export function parsePage(html: string): Page {
  const handler = new BoundedHandler();
  try {
    new Parser(handler).end(html);
  } catch (error) {
    if (!(error instanceof NestingError)) throw error;
  }
  return handler.root;
}

class NestingError extends Error {}

class BoundedHandler extends DomHandler {
  #depth = 0;

  override onopentag(name: string, attributes: Record<string, string>): void {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) throw new NestingError();
    super.onopentag(name, attributes);
  }

  override onclosetag(): void {
    this.#depth -= 1;
    super.onclosetag();
  }
}

/** The elements with a class, in the order of the page. */
export function withClass(root: Page | Element, name: string): Element[] {
  const fits = (element: Element) => (element.attribs.class ?? '').split(/\s+/).includes(name);
  return DomUtils.findAll(fits, root.children);
}

/** The elements of a name, in the order of the page. */
export function named(root: Page | Element, name: string): Element[] {
  return DomUtils.getElementsByTagName(name, root, true);
}

/** The value of an attribute; null where there is none, or an empty one. */
export function attribute(element: Element | undefined, name: string): string | null {
  return element?.attribs[name] || null;
}

/** Whether an element stands inside another one that has a class. */
export function isInside(element: Element, name: string): boolean {
  for (let parent = element.parent; parent !== null; parent = parent.parent) {
    if ('attribs' in parent && (parent.attribs.class ?? '').split(/\s+/).includes(name)) return true;
  }
  return false;
}

/** How the text of some elements is to be read instead of by its letters; null leaves that to the letters. */
export type Reading = (element: Element) => string | null;

/** The text of an element: line breaks are `\n`, pictures of letters are letters. */
export function textOf(root: Page | Element | undefined, reading: Reading = () => null): string {
  return root === undefined ? '' : collect(root.children, reading, 0);
}

function collect(nodes: readonly Node[], reading: Reading, depth: number): string {
  if (depth > MAX_DEPTH) return '';
  return nodes.map((node) => ('data' in node ? dataOf(node) : read(node, reading, depth))).join('');
}

function dataOf(node: Extract<Node, { readonly data: string }>): string {
  return node.type === 'text' ? node.data : '';
}

function read(node: Exclude<Node, { readonly data: string }>, reading: Reading, depth: number): string {
  if (!('attribs' in node)) return collect(node.children, reading, depth + 1);
  return reading(node) ?? letters(node) ?? collect(node.children, reading, depth + 1);
}

function letters({ name, attribs }: Element): string | null {
  switch (name) {
    case 'br':
      return '\n';
    case 'img':
      return /\b(?:Emoji|twitter-emoji|twemoji)\b/i.test(attribs.class ?? '') ? (attribs.alt ?? '') : '';
    case 'script':
    case 'style':
      return '';
    default:
      return null;
  }
}
