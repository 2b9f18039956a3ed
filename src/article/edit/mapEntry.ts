// Adds an entry to a field that is a map, such as `tweets`.
import { isMap, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Flaw } from '../Problem.ts';
import { addField, stepOf } from './addField.ts';
import { addToFlow } from './addToFlow.ts';
import { asStrings, blockLines, inlineItems } from './printYaml.ts';
import { insertion, lineStart, nextLine, type Splice } from './Splice.ts';
import {
  afterColon,
  type Change,
  type Data,
  endOf,
  indentOf,
  isBlank,
  lineAfter,
  pairOf,
  sameData,
  startOf,
  type YamlText,
} from './YamlText.ts';

/** An entry of a map field. */
export interface Entry {
  readonly field: string;
  readonly key: string;
  readonly value: object;
}

/** Adds an entry to a map field, which may not be there yet. The same entry twice is one; another of its key is a flaw. */
export function addEntry({ field, key, value }: Entry): Change {
  return (yaml) => {
    const entry = { [key]: asStrings(value) };
    const old = mapIn(yaml.data[field]);
    const data = { ...yaml.data, [field]: { ...old, ...entry } };
    const pair = pairOf(yaml.root, field);
    if (pair === undefined) return { splices: addField(yaml, { [field]: entry }, 'block'), data };
    if (!isBlank(pair.value) && !isMap(pair.value)) return notAMap(yaml, field);
    if (!Object.hasOwn(old, key)) return { splices: splicesFor(yaml, pair, entry), data };
    return sameData(old[key], entry[key]) ? { splices: [], data: yaml.data } : taken(yaml, field, key);
  };
}

function mapIn(value: unknown): Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Data) : {};
}

function splicesFor(yaml: YamlText, pair: Pair<Node, Node | null>, entry: Data): Splice[] {
  const { text, root } = yaml;
  const map = pair.value as YAMLMap;
  if (root?.flow === true || (map.flow === true && map.items.length > 0) || holdsComment(text, map)) {
    const inside = inlineItems(entry);
    const at = afterColon(text, pair);
    return isBlank(map) ? [{ start: at, end: at, text: ` { ${inside} }` }] : addToFlow(text, map, inside);
  }
  const step = stepOf(yaml);
  if (!isBlank(map) && map.flow !== true) {
    const lines = blockLines(entry, { indent: indentOf(map), step });
    return [insertion(lineAfter(text, map), lines)];
  }
  const indent = startOf(pair.key) - lineStart(text, startOf(pair.key)) + step;
  const after = insertion(nextLine(text, endOf(pair)), blockLines(entry, { indent, step }));
  const brackets = { start: afterColon(text, pair), end: endOf(pair), text: '' };
  return isBlank(map) ? [after] : [brackets, after];
}

// Empty brackets give way to lines, unless that would take a comment with them.
function holdsComment(text: string, map: YAMLMap): boolean {
  return map.flow === true && text.slice(startOf(map), endOf(map)).includes('#');
}

function notAMap(yaml: YamlText, field: string): Flaw {
  const message = `\`${field}\` is not a group of fields, so nothing can be added to it.`;
  const hint = `Write each entry under ${field} with a key of its own, or delete the field.`;
  return { ...yaml.placeOf([field]), field, message, hint, severity: 'error' };
}

function taken(yaml: YamlText, field: string, key: string): Flaw {
  return {
    ...yaml.placeOf([field, key]),
    field: `${field}.${key}`,
    message: `There is already an entry “${key}” in \`${field}\`.`,
    hint: 'Choose another key, or delete that entry first.',
    severity: 'error',
  };
}
