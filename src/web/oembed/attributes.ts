// Escapes text for markup that is put together outside of a template.

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text with the signs that mean something in HTML and XML as character references. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => REFERENCES[sign] ?? sign);
}

/** Attributes of an element, each with a space before it. */
export function attributes(named: Readonly<Record<string, string>>): string {
  return Object.entries(named)
    .map(([name, text]) => ` ${name}="${escaped(text)}"`)
    .join('');
}
