// Refuses what YAML allows and front matter has no use for.
import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  type Node,
  visit,
} from 'yaml';
import { errorAt, type Flaw, type Place } from '../Problem.ts';

/** The deepest field is `tweets.KEY.media[N].alt`. */
const MAX_DEPTH = 12;

interface Refusal {
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

/** The flaws of the shape of a document: anchors, aliases, lost words, depth, and a root that is no group of fields. */
export function structureFlaws(document: Document, placeAt: (offset: number) => Place): Flaw[] {
  const refusals: Refusal[] = [];
  if (document.contents !== null && !isMap(document.contents)) {
    const message = 'The front matter is not a list of fields.';
    refusals.push({ offset: 0, message, hint: 'Write one field a line, such as `section: world`.' });
  }
  visit(document, (_key, node, path) => {
    if (isPair(node) && isScalar(node.key) && node.key.value === '__proto__') {
      refusals.push({
        offset: start(node.key),
        message: 'A field cannot be called `__proto__`.',
        hint: 'Delete it.',
      });
    }
    if (isPair(node) && isScalar(node.key) && isNode(node.value)) {
      refusals.push(...lostWords(node.value, node.key.value === 'text'));
    } else if (isScalar(node) && !isPair(path.at(-1))) refusals.push(...lostWords(node, false));
    if (isNode(node)) refusals.push(...anchors(node));
    if (path.length <= MAX_DEPTH * 2 || !isCollection(node)) return undefined;
    const message = 'The front matter is nested too deeply.';
    refusals.push({ offset: start(node), message, hint: 'No field goes deeper than four levels.' });
    return visit.BREAK;
  });
  return refusals.map(({ offset, message, hint }) => errorAt(placeAt(offset), message, hint));
}

function start(node: Node): number {
  return node.range?.[0] ?? 0;
}

function anchors(node: Node): Refusal[] {
  if (!isAlias(node) && !('anchor' in node && node.anchor !== undefined)) return [];
  const hint = 'Write the value out, or put it in quotes if it is text that begins with & or *.';
  return [{ offset: start(node), message: 'Anchors (&) and aliases (*) are not used here.', hint }];
}

// A hashtag begins a comment where the value is not in quotes, and would vanish without a word. Comments after a
// space are taken for comments, except in the words of a tweet, which nobody annotates in their midst.
function lostWords(node: Node, isVerbatim: boolean): Refusal[] {
  if (!isScalar(node) || node.type !== 'PLAIN' || typeof node.comment !== 'string') return [];
  if (!isVerbatim && /^(?:[\s#]|$)/.test(node.comment)) return [];
  const lost = `#${node.comment.split('\n')[0]}`.slice(0, 40);
  const message = `“${lost}” is a comment to YAML: these words would be lost.`;
  return [{ offset: node.range?.[1] ?? 0, message, hint: 'Put the whole value in quotes.' }];
}
