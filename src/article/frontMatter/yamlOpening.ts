// Finds where something opens that YAML's parser reports as not closed.
import { type Document, isScalar, type Node, visit, type YAMLError } from 'yaml';

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
      if (start !== undefined && start < error.pos[0] && (quote ? isQuoted(node) : reaches(node, error)))
        opening = start;
    },
  });
  return opening;
}

function isQuoted(node: Node): boolean {
  return isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
}

// Brackets that are closed end before the error.
function reaches(node: Node, error: YAMLError): boolean {
  return 'flow' in node && node.flow === true && (node.range?.[1] ?? 0) >= error.pos[0];
}
