// Writes the HTML of a body back as Markdown.
import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { defaultHandlers, type Handle, type State, toMdast } from 'hast-util-to-mdast';
import type { FootnoteDefinition, RootContent } from 'mdast';
import type { SafeHtml } from '../article/body/sanitise.ts';

/** The parts of a Markdown document that say what some HTML says; `canonical` is the address of its page. */
export function htmlMarkdown(html: SafeHtml, canonical: string): readonly RootContent[] {
  // In sanitised HTML, no value of an attribute holds a quotation mark.
  const aligned = html
    .replaceAll(' class="end"', ' align="right"')
    .replaceAll(' class="centre"', ' align="center"');
  const tree = toMdast(fromHtml(aligned, { fragment: true }), {
    handlers: { a: linkFrom(canonical), section: footnotes, sup: footnoteReference },
  });
  return tree.type === 'root' ? tree.children : [];
}

/** Handles links: elsewhere, addresses from the root of the site or within the page would lead nowhere. */
function linkFrom(canonical: string): Handle {
  return (state: State, element: Element) => {
    const href = String(element.properties.href ?? '');
    if (isReturn(element)) return undefined;
    const absolute = new URL(href, canonical).href;
    return defaultHandlers.a(state, { ...element, properties: { ...element.properties, href: absolute } });
  };
}

const footnoteReference: Handle = (state: State, element: Element) => {
  const number = noteNumber(element.children.find(isElement)?.properties.href);
  if (number === null) return state.all(element);
  return { type: 'footnoteReference', identifier: number, label: number };
};

const footnotes: Handle = (state: State, section: Element) => {
  const items = section.children.filter(isElement).flatMap(({ children }) => children.filter(isElement));
  return items.map((item): FootnoteDefinition => {
    const number = noteNumber(`#${String(item.properties.id)}`) ?? '';
    const children = state.toSpecificContent(state.toFlow(state.all(item)), () => ({
      type: 'paragraph' as const,
      children: [],
    }));
    return {
      type: 'footnoteDefinition',
      identifier: number,
      label: number,
      children: children as FootnoteDefinition['children'],
    };
  });
};

function noteNumber(href: unknown): string | null {
  return /^#note_(\d+)$/.exec(String(href))?.[1] ?? null;
}

// In Markdown a note has no way back to where it was referred to.
function isReturn({ properties }: Element): boolean {
  return String(properties.href).startsWith('#note_ref-');
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element';
}
