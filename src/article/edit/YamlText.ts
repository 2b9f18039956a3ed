// YAML as it is edited: its text, what it says, and the nodes that know where they stand.
import {
  isCollection,
  isMap,
  isPair,
  isScalar,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import { type ParsedYaml, parseYaml } from '../frontMatter/parseYaml.ts';
import type { Flaw, Reading } from '../Problem.ts';
import type { Splice } from './Splice.ts';

/** A group of fields. */
export type Data = Readonly<Record<string, unknown>>;

/** YAML without flaws. */
export interface YamlText {
  readonly text: string;
  /** Null where there is no field. */
  readonly root: YAMLMap | null;
  readonly data: Data;
  readonly placeOf: ParsedYaml['placeOf'];
}

/** What a change does to the text, and what the text must say afterwards. */
export interface Edit {
  readonly splices: readonly Splice[];
  readonly data: Data;
}

/** A change of YAML; a flaw is the reason why it cannot be made. */
export type Change = (yaml: YamlText) => Edit | Flaw;

/** Reads YAML for a change. The checks are those that the reading of a story makes. */
export function readYamlText(text: string, firstLine: number): Reading<YamlText> {
  const { value, flaws } = parseYaml(text, firstLine);
  if (value === null) return { value: null, flaws };
  const options = { schema: 'failsafe', stringKeys: true, version: '1.2', keepSourceTokens: true } as const;
  const { contents } = parseDocument(text, options);
  const root = isMap(contents) ? (contents as YAMLMap) : null;
  return { value: { text, root, data: value.data as Data, placeOf: value.placeOf }, flaws: [] };
}

/** The pair of a key in a map. */
export function pairOf(map: YAMLMap | null, key: string): Pair<Node, Node | null> | undefined {
  const pairs = (map?.items ?? []) as Pair<Node, Node | null>[];
  return pairs.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

/** Where a node's own text begins. */
export function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

/** Where a node's own text ends: before the comments and empty lines that follow it. */
export function endOf(node: Node | Pair): number {
  if (isPair(node)) return endOf((node.value ?? node.key) as Node);
  const last = isCollection(node) && node.flow !== true ? node.items.at(-1) : undefined;
  return last === undefined ? (node.range?.[1] ?? 0) : endOf(last as Node | Pair);
}

/** Where the line after a node begins. A block of text ends there itself. */
export function lineAfter(text: string, node: Node | Pair): number {
  const end = endOf(node);
  if (end > 0 && text[end - 1] === '\n') return end;
  const newline = text.indexOf('\n', end);
  return newline === -1 ? text.length : newline + 1;
}

/** By how many columns a block list or map is indented. */
export function indentOf(node: Node): number {
  const token = node.srcToken;
  return token !== undefined && 'indent' in token ? token.indent : 0;
}

/** Whether a value is nothing at all: `tweets:` and the end of the line. */
export function isBlank(node: Node | null): boolean {
  return node === null || (isScalar(node) && node.value === '' && node.range?.[0] === node.range?.[1]);
}

/** Where the value of a blank field belongs: behind the colon. */
export function afterColon(text: string, pair: Pair<Node, Node | null>): number {
  return text.indexOf(':', endOf(pair.key)) + 1;
}

/** Whether two data are the same; the order of fields does not count. */
export function sameData(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other;
  const keys = Object.keys(one);
  return (
    Array.isArray(one) === Array.isArray(other) &&
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && sameData(Reflect.get(one, key), Reflect.get(other, key)))
  );
}
