// Refuses what YAML allows and front matter has no use for.
import { type Document, isAlias, isCollection, isMap, isNode, isPair, isScalar, visit } from 'yaml';
import { errorAt, type Flaw, type Place } from '../Problem.ts';

const MAX_DEPTH = 12;

/** The flaws of the shape of a document: anchors, aliases, depth, and a root that is no group of fields. */
export function structureFlaws(document: Document, placeAt: (offset: number) => Place): Flaw[] {
  const flaws: Flaw[] = [];
  const report = (offset: number, message: string, hint: string) =>
    flaws.push(errorAt(placeAt(offset), message, hint));
  if (document.contents !== null && !isMap(document.contents)) {
    report(
      0,
      'The front matter is not a list of fields.',
      'Write one field a line, such as `section: world`.',
    );
  }
  visit(document, (_key, node, path) => {
    if (isAlias(node) || (isNode(node) && 'anchor' in node && node.anchor !== undefined)) {
      report(
        node.range?.[0] ?? 0,
        'Anchors (&) and aliases (*) are not used here.',
        'Write the value out, or put it in quotes if it is text that begins with & or *.',
      );
    }
    if (isPair(node) && isScalar(node.key) && node.key.value === '__proto__') {
      report(node.key.range?.[0] ?? 0, 'A field cannot be called `__proto__`.', 'Delete it.');
    }
    if (path.length > MAX_DEPTH * 2 && isCollection(node)) {
      report(
        node.range?.[0] ?? 0,
        'The front matter is nested too deeply.',
        'No field goes deeper than four levels.',
      );
      return visit.BREAK;
    }
    return undefined;
  });
  return flaws;
}
