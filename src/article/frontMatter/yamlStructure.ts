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
export function structureFlaws(document: Document, text: string, placeAt: (offset: number) => Place): Flaw[] {
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
    if (isPair(node) && isNode(node.value)) refusals.push(...lostWords(node.value, keyOf(node), text));
    else if (isScalar(node) && !isPair(path.at(-1)))
      refusals.push(...lostWords(node, `${keyOf(path.at(-2))}[]`, text));
    if (isNode(node)) refusals.push(...anchors(node, text));
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

function keyOf(pair: unknown): string {
  return isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : '';
}

// An anchor stands before its node, and the editor looks for the `&`.
function anchors(node: Node, text: string): Refusal[] {
  const anchor = 'anchor' in node ? node.anchor : undefined;
  if (!isAlias(node) && anchor === undefined) return [];
  const before = isAlias(node) ? -1 : text.lastIndexOf(`&${anchor}`, start(node));
  const hint = 'Write the value out, or put it in quotes if it is text that begins with & or *.';
  const message = 'A value cannot begin with “&” or “*” unless it is in quotes.';
  return [{ offset: before === -1 ? start(node) : before, message, hint }];
}

/** Fields that hold words for readers: nobody annotates them on their own line, and a `#` belongs to the words. */
const IN_WORDS = [
  'alt',
  'caption',
  'credit',
  'dateline',
  'description',
  'from',
  'headline',
  'name',
  'reason',
  'role',
  'series',
  'standfirst',
  'text',
  'title',
  'topics[]',
];

// A `#` begins a comment where the value is not in quotes, and what follows would vanish without a word. In other
// fields, what stands after a `#` with a space is taken for the comment that it is.
function lostWords(node: Node, field: string, text: string): Refusal[] {
  if (!isScalar(node) || node.type !== 'PLAIN') return [];
  const end = node.range?.[1] ?? 0;
  const comment = /^[ \t]*(#.*)/.exec(text.slice(end, end + 100))?.[1];
  if (comment === undefined || (!IN_WORDS.includes(field) && /^#(?:[\s#]|$)/.test(comment))) return [];
  const message = `“${comment.slice(0, 40)}” would be lost: YAML takes what follows a # for a comment.`;
  return [{ offset: end, message, hint: 'Put the whole value in quotes.' }];
}
