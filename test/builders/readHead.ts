// Reads the head of a page with a parser that follows the HTML standard.
import { type DefaultTreeAdapterMap, parse } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** A thing of schema.org as it was parsed. */
export type Parsed = Record<string, unknown>;

/** What the head of a page says, as a machine reads it. */
export interface Head {
  readonly title: string;
  /** The contents of its entries of a name, `og:` and `article:` properties included. */
  readonly entries: (name: string) => string[];
  /** Its links of a relation. */
  readonly links: (rel: string) => Readonly<Record<string, string>>[];
  readonly structuredData: readonly Parsed[];
}

/** The head of a page. */
export function readHead(html: string): Head {
  const elements = elementsOf(parse(html));
  const named = (name: string) => elements.filter(({ tagName }) => tagName === name);
  const metas = named('meta').map(attributesOf);
  const scripts = named('script').filter((script) => attributesOf(script).type === 'application/ld+json');
  return {
    title: textOf(named('title')[0]),
    entries: (name) =>
      metas.filter((meta) => meta.name === name || meta.property === name).map(({ content = '' }) => content),
    links: (rel) =>
      named('link')
        .map(attributesOf)
        .filter((link) => link.rel === rel),
    structuredData: scripts.map((script) => JSON.parse(textOf(script)) as Parsed),
  };
}

/** The document of a type in a head. */
export function dataOf({ structuredData }: Head, type: string): Parsed {
  const found = structuredData.find((document) => document['@type'] === type);
  if (found === undefined) throw new Error(`There is no ${type} among the structured data`);
  return found;
}

function elementsOf(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : [];
  return 'tagName' in node ? [node, ...children] : children;
}

function attributesOf({ attrs }: Element): Readonly<Record<string, string>> {
  return Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
}

function textOf(element: Element | undefined): string {
  return (element?.childNodes ?? []).map((node) => ('value' in node ? node.value : '')).join('');
}
