// Adds a field that is not there yet, after those that guides and editors write before it.
import type { Node, Pair } from 'yaml';
import { addToFlow } from './addToFlow.ts';
import { blockLines, inlineItems } from './printYaml.ts';
import { insertion, lineStart, type Splice } from './Splice.ts';
import { indentOf, lineAfter, startOf, type YamlText } from './YamlText.ts';

/** The order in which a story's fields are written. */
const ORDER = [
  'headline',
  'standfirst',
  'section',
  'kind',
  'published',
  'updated',
  'expires',
  'draft',
  'withdrawn',
  'id',
  'aliases',
  'authors',
  'dateline',
  'topics',
  'series',
  'related',
  'lang',
  'picture',
  'pictures',
  'tweets',
  'corrections',
  'share',
];

/** How a new field is written: in lines of its own, or on one line. */
export type Style = 'block' | 'inline';

/** The splices that add a field to YAML that does not have it. */
export function addField(yaml: YamlText, entry: Readonly<Record<string, unknown>>, style: Style): Splice[] {
  const { text, root } = yaml;
  const [name = ''] = Object.keys(entry);
  if (root !== null && root.flow === true) return addToFlow(text, root, oneLine(name, entry[name]));
  const indent = root === null ? 0 : indentOf(root);
  const lines =
    style === 'block'
      ? blockLines(entry, { indent, step: stepOf(yaml) })
      : `${' '.repeat(indent)}${oneLine(name, entry[name])}\n`;
  const before = pairBefore(name, (root?.items ?? []) as Pair<Node, Node | null>[]);
  return [insertion(before === undefined ? 0 : lineAfter(text, before), lines)];
}

function oneLine(name: string, value: unknown): string {
  return Array.isArray(value) ? `${name}: [${inlineItems(value)}]` : inlineItems({ [name]: value });
}

// The last of the fields that come before it; the last of all where none does.
function pairBefore(
  name: string,
  pairs: readonly Pair<Node, Node | null>[],
): Pair<Node, Node | null> | undefined {
  const rank = (key: Node) => ORDER.indexOf('value' in key ? String(key.value) : '');
  const own = ORDER.indexOf(name);
  return pairs.findLast(({ key }) => rank(key) !== -1 && rank(key) < own) ?? pairs.at(-1);
}

/** By how many columns the file indents what stands inside a field. */
export function stepOf({ text, root }: YamlText): number {
  for (const { key, value } of (root?.items ?? []) as Pair<Node, Node | null>[]) {
    const isBlockMap = value !== null && 'items' in value && value.srcToken?.type === 'block-map';
    if (!isBlockMap) continue;
    const step = indentOf(value) - (startOf(key) - lineStart(text, startOf(key)));
    if (step > 0) return step;
  }
  return 2;
}
