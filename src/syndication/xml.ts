// Prints XML: elements whose text is escaped once.
import { escapeUTF8 } from 'entities';

/** An element with text, or with elements that are printed already. */
export function element(name: string, content: string | readonly string[]): string {
  const inside = typeof content === 'string' ? escapeUTF8(content) : content.join('');
  return `<${name}>${inside}</${name}>`;
}

/** A document with a root element, one child to a line. */
export function xmlDocument(
  root: string,
  namespaces: Readonly<Record<string, string>>,
  children: readonly string[],
): string {
  const declared = Object.entries(namespaces).map(([name, address]) => ` ${name}="${escapeUTF8(address)}"`);
  const lines = [`<${root}${declared.join('')}>`, ...children, `</${root}>`];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines.join('\n')}\n`;
}
