// Adds an item to a list, or takes one out.
import { isSeq, type Node, type Pair, type YAMLSeq } from 'yaml';
import type { Flaw } from '../Problem.ts';
import { addField } from './addField.ts';
import { addToFlow, removeFromFlow } from './addToFlow.ts';
import { blockLines, inlineItems } from './printYaml.ts';
import { insertion, lineStart, type Splice } from './Splice.ts';
import {
  afterColon,
  type Change,
  indentOf,
  isBlank,
  lineAfter,
  pairOf,
  startOf,
  type YamlText,
} from './YamlText.ts';

/** Adds an item to the list of a field, which may not be there yet. One that is there already stays the only one. */
export function addItem(field: string, item: string): Change {
  return (yaml) => {
    const { text, root } = yaml;
    const data = { ...yaml.data, [field]: [...listIn(yaml, field), item] };
    const pair = pairOf(root, field);
    if (pair === undefined) return { splices: addField(yaml, { [field]: [item] }, 'inline'), data };
    if (listIn(yaml, field).includes(item)) return { splices: [], data: yaml.data };
    const node = pair.value;
    if (isBlank(node)) {
      const at = afterColon(text, pair);
      return { splices: [insertion(at, ` [${inlineItems([item])}]`)], data };
    }
    if (!isSeq(node)) return notAList(yaml, field);
    if (node.flow === true) return { splices: addToFlow(text, node as YAMLSeq, inlineItems([item])), data };
    const lines = blockLines([item], { indent: indentOf(node), step: 2 });
    return { splices: [insertion(lineAfter(text, node), lines)], data };
  };
}

/** Takes an item out of the list of a field. A field that would be left with an empty list goes too. */
export function removeItem(field: string, item: string): Change {
  return (yaml) => {
    const items = listIn(yaml, field);
    const index = items.indexOf(item);
    const pair = pairOf(yaml.root, field);
    if (index === -1 || pair === undefined) return { splices: [], data: yaml.data };
    const rest = items.filter((_item, at) => at !== index);
    const { [field]: _list, ...others } = yaml.data;
    if (rest.length > 0)
      return {
        splices: [without(yaml, pair.value as YAMLSeq, index)],
        data: { ...yaml.data, [field]: rest },
      };
    return { splices: [withoutPair(yaml, pair)], data: others };
  };
}

function listIn({ data }: YamlText, field: string): readonly unknown[] {
  const list = Object.hasOwn(data, field) ? data[field] : undefined;
  return Array.isArray(list) ? list : [];
}

function without({ text }: YamlText, list: YAMLSeq, index: number): Splice {
  if (list.flow === true) return removeFromFlow(list, index);
  const node = list.items[index] as Node;
  return { start: lineStart(text, startOf(node)), end: lineAfter(text, node), text: '' };
}

function withoutPair({ text, root }: YamlText, pair: Pair<Node, Node | null>): Splice {
  if (root?.flow === true) return removeFromFlow(root, root.items.indexOf(pair));
  return { start: lineStart(text, startOf(pair.key)), end: lineAfter(text, pair), text: '' };
}

function notAList(yaml: YamlText, field: string): Flaw {
  return {
    ...yaml.placeOf([field]),
    field,
    message: `\`${field}\` is not a list, so nothing can be added to it.`,
    hint: `Write it as a list first: ${field}: [one, two].`,
    severity: 'error',
  };
}
