// Adds to a list or map that is written in brackets, or takes something out of it.
import { isPair, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { insertion, lineStart, type Splice } from './Splice.ts';
import { endOf, startOf } from './YamlText.ts';

type Item = Node | Pair;

/** The splices that add a printed item, or a printed pair, as the last of a flow collection. */
export function addToFlow(text: string, node: YAMLMap | YAMLSeq, item: string): Splice[] {
  const [start, end] = node.range ?? [0, 0];
  const last = node.items.at(-1) as Item | undefined;
  if (last === undefined) return [intoEmpty(text.slice(start, end), start, item)];
  const lastEnd = endOf(last);
  const comma = commaAfter(text, lastEnd);
  const from = comma === null ? lastEnd : comma + 1;
  const comment = /^[ \t]*#[^\n]*/.exec(text.slice(from))?.[0];
  const indent = ownLineIndent(text, last);
  const gap = indent === null && comment === undefined ? ' ' : `\n${indent ?? indentInside(text, start)}`;
  const separator = comma === null ? [insertion(lastEnd, ',')] : [];
  return [...separator, insertion(from + (comment?.length ?? 0), gap + item + (comma === null ? '' : ','))];
}

/** The splice that takes the item or pair at an index out, with the comma that stood beside it. */
export function removeFromFlow(node: YAMLMap | YAMLSeq, index: number): Splice {
  const items = node.items as Item[];
  const [item, before, after] = [items[index], items[index - 1], items[index + 1]];
  if (item === undefined) return insertion(0, '');
  if (after !== undefined) return { start: beginningOf(item), end: beginningOf(after), text: '' };
  return { start: before === undefined ? beginningOf(item) : endOf(before), end: endOf(item), text: '' };
}

function beginningOf(item: Item): number {
  return startOf(isPair(item) ? (item.key as Node) : item);
}

function intoEmpty(brackets: string, start: number, item: string): Splice {
  const padded = brackets === '{}' ? ` ${item} ` : item;
  return insertion(start + 1, /^. +.$/.test(brackets) ? ` ${item}` : padded);
}

// Between an item and the next comma or bracket stand only spaces, line breaks and comments.
function commaAfter(text: string, offset: number): number | null {
  const between = /^(?:\s|(?<=\s)#[^\n]*)*/.exec(text.slice(offset))?.[0] ?? '';
  const at = offset + between.length;
  return text[at] === ',' ? at : null;
}

// The indentation of an item that begins a line; null for one that follows another.
function ownLineIndent(text: string, item: Item): string | null {
  const start = beginningOf(item);
  const before = text.slice(lineStart(text, start), start);
  return before.trim() === '' && start > before.length ? before : null;
}

function indentInside(text: string, bracket: number): string {
  const line = text.slice(lineStart(text, bracket), bracket);
  return `${/^ */.exec(line)?.[0] ?? ''}  `;
}
