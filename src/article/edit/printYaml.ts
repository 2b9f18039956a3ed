// Prints values as YAML, in a way that brings every string back to the letter.
import { Document, isCollection, Scalar, visit } from 'yaml';

/** YAML's own line folding would spread one value over several lines. */
const OPTIONS = {
  lineWidth: 0,
  blockQuote: 'literal',
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
} as const;

/** Beyond this many characters, words are easier to read as a block of their own. */
const LONG = 60;

/** A value as front matter says it: strings, lists and maps, without what is undefined. */
export function asStrings(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asStrings);
  if (typeof value !== 'object' || value === null) return value === null ? '' : String(value);
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(entries.map(([key, part]) => [key, asStrings(part)]));
}

/** How block YAML stands in its file, in columns. */
export interface Layout {
  readonly indent: number;
  /** How much further what is inside stands. */
  readonly step: number;
}

/** A list or map as lines, each with its line break. Texts of several lines, and long ones, become blocks (`|-`). */
export function blockLines(value: object, { indent, step }: Layout): string {
  const document = new Document(asStrings(value), { aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (key, node) => {
      if (typeof node.value !== 'string') return;
      if (key !== 'key' && isProse(node.value)) node.type = Scalar.BLOCK_LITERAL;
      else if (needsQuotes(node.value)) node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  // Line by line: to a regular expression, U+2028 would be a line break too.
  return document
    .toString({ ...OPTIONS, indent: step })
    .split('\n')
    .map((line) => (line === '' ? line : ' '.repeat(indent) + line))
    .join('\n');
}

function isProse(text: string): boolean {
  const isLong = text.includes('\n') || (text.length > LONG && /\s/.test(text));
  return isLong && !/^\s|\s$|\n[ \t]+\n/.test(text);
}

// White space that is not seen is sure in quotes alone.
function needsQuotes(text: string): boolean {
  return /\n|^\s|\s$/.test(text);
}

/**
 * What stands between the brackets of a list or map on one line.
 * @param quote the kind of quotation marks to keep, where the strings allow it
 */
export function inlineItems(value: object, quote?: Scalar.Type): string {
  const document = new Document(asStrings(value), { aliasDuplicateObjects: false });
  if (isCollection(document.contents)) document.contents.flow = true;
  visit(document, {
    Scalar: (_key, node) => {
      if (typeof node.value === 'string' && needsQuotes(node.value)) node.type = Scalar.QUOTE_DOUBLE;
      else if (quote === 'QUOTE_DOUBLE' || quote === 'QUOTE_SINGLE') node.type = quote;
    },
  });
  return document.toString(OPTIONS).trim().slice(1, -1).trim();
}
