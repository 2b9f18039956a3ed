// Reads YAML that is in order, at a fifth of the price: whatever is in doubt is left to the parser that explains it.
import { EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import { LinePlaces } from '../LinePlaces.ts';
import type { Place } from '../Problem.ts';
import type { FieldPath } from './yamlPlaces.ts';

/** Data of strings, lists and maps, with the places of their nodes. */
export interface QuickYaml {
  readonly data: unknown;
  /** The place of the node at a path; null where only the other parser knows it. */
  readonly placeOf: (path: FieldPath) => Place | null;
}

/** Nothing that a story needs goes deeper. */
const MAX_DEPTH = 10;

/** What parsers of YAML disagree about, and what is no part of front matter: tabs, directives, ends of documents. */
const DOUBTFUL = /[\t\r\u0085\u2028\u2029\uFEFF]|^ *(?:%|\.\.\.|---)|^ +$|[|>][+-]?\d/m;

/**
 * Reads YAML; null for what has flaws, or may have.
 * @param firstLine the line of the file on which the text begins
 */
export function quickYaml(text: string, firstLine: number): QuickYaml | null {
  if (DOUBTFUL.test(text)) return null;
  try {
    const root = new Reading(text).read();
    let lines: LinePlaces | null = null;
    return {
      data: root.value,
      placeOf: (path) => {
        const start = nodeAt(root, path)?.start ?? null;
        lines ??= new LinePlaces(text, firstLine);
        return start === null ? null : lines.at(start);
      },
    };
  } catch {
    // Its own errors and ours mean the same: the other parser is to look at it.
    return null;
  }
}

interface Node {
  readonly value: unknown;
  /** Null for what does not begin where its value does. */
  readonly start: number | null;
  readonly inside: ReadonlyMap<string | number, Node> | null;
}

function nodeAt(root: Node, path: FieldPath): Node | undefined {
  return path.reduce<Node | undefined>((node, part) => node?.inside?.get(part), root);
}

class DoubtError extends Error {}

class Reading {
  private readonly text: string;
  private readonly events: readonly Event[];
  private at = 0;

  constructor(text: string) {
    this.text = text;
    this.events = parseEvents(text, { maxDepth: MAX_DEPTH });
  }

  /** The one map that the text is. */
  read(): Node {
    const [document, root] = this.events;
    if (document?.type !== EVENT_ID.DOCUMENT || root?.type !== EVENT_ID.MAPPING) throw new DoubtError();
    this.at = 1;
    const node = this.node();
    if (this.at !== this.events.length - 1) throw new DoubtError();
    return node;
  }

  private node(): Node {
    const event = this.events[this.at];
    this.at += 1;
    if (event === undefined || !('tagStart' in event)) throw new DoubtError();
    if (event.anchorStart !== -1 || event.tagStart !== -1) throw new DoubtError();
    if (event.type === EVENT_ID.SCALAR) return this.scalar(event);
    return event.type === EVENT_ID.MAPPING ? this.map(event.start) : this.list(event.start);
  }

  private isOver(): boolean {
    const isOver = this.events[this.at]?.type === EVENT_ID.POP;
    if (isOver) this.at += 1;
    return isOver;
  }

  private map(start: number): Node {
    const value: Record<string, unknown> = {};
    const inside = new Map<string, Node>();
    while (!this.isOver()) {
      const key = this.node().value;
      if (typeof key !== 'string' || inside.has(key) || key === '__proto__') throw new DoubtError();
      const node = this.node();
      inside.set(key, node);
      value[key] = node.value;
    }
    return { value, start, inside };
  }

  private list(start: number): Node {
    const value: unknown[] = [];
    const inside = new Map<number, Node>();
    while (!this.isOver()) {
      const node = this.node();
      inside.set(value.length, node);
      value.push(node.value);
    }
    return { value, start, inside };
  }

  private scalar(event: ScalarEvent): Node {
    const { style, valueStart, valueEnd } = event;
    const isPlain = style === SCALAR_STYLE.PLAIN;
    // What follows a `#` may be a comment, or words that would be lost.
    if (isPlain && (valueStart === valueEnd || /^ *#/.test(this.text.slice(valueEnd, valueEnd + 100))))
      throw new DoubtError();
    const isQuoted = style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;
    const start = isPlain ? valueStart : isQuoted ? valueStart - 1 : null;
    return { value: getScalarValue(this.text, event), start, inside: null };
  }
}
