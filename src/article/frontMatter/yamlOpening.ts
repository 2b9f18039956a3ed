// Finds where something opens that YAML's parser reports as not closed.
import { type Document, isMap, isScalar, type Node, visit, type YAMLError } from 'yaml';

/**
 * The offset of the quotation mark or bracket that is never closed; null where an error is about something else.
 * The parser reports it where the text ends; the editor looks for where it began.
 */
export function openingBefore(document: Document, error: YAMLError): number | null {
  const quote = error.code === 'MISSING_CHAR' && error.message.includes('quote');
  const bracket = error.code === 'BAD_INDENT' && error.message.includes('end with a');
  if (!quote && !bracket) return null;
  let opening: number | null = null;
  visit(document, {
    Node(_key, node) {
      const start = node.range?.[0];
      if (start === undefined || start >= error.pos[0]) return undefined;
      if (quote && isQuoted(node)) opening = start;
      if (!bracket || !isOpenBracket(node, error)) return undefined;
      opening = start;
      return visit.BREAK;
    },
  });
  return opening;
}

function isQuoted(node: Node): boolean {
  return isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
}

// Of brackets in each other, the outermost that reaches the error: the inner ones may be closed.
function isOpenBracket(node: Node, { message, pos }: YAMLError): boolean {
  const isFlow = 'flow' in node && node.flow === true && (node.range?.[1] ?? 0) >= pos[0];
  return isFlow && isMap(node) === message.endsWith('}');
}
