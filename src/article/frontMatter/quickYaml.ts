// Reads YAML that is in order, at a fraction of the price: whatever is in doubt is left to the parser that explains it.
import { EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import { LinePlaces } from '../LinePlaces.ts';
import type { Place } from '../Problem.ts';
import { plainYaml } from './plainYaml.ts';
import { DoubtError, ListNode, MapNode, type YamlNode } from './YamlNode.ts';
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
    const root = plainNode(text) ?? new EventReading(text).read();
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

function plainNode(text: string): YamlNode | null {
  try {
    return plainYaml(text);
  } catch (error) {
    if (error instanceof DoubtError) return null;
    throw error;
  }
}

function nodeAt(root: YamlNode, path: FieldPath): YamlNode | undefined {
  return path.reduce<YamlNode | undefined>((node, part) => node?.inside?.get(part), root);
}

/** Puts the events of a parser together that reads all of YAML. */
class EventReading {
  private readonly text: string;
  private readonly events: readonly Event[];
  private at = 0;

  constructor(text: string) {
    this.text = text;
    this.events = parseEvents(text, { maxDepth: MAX_DEPTH });
  }

  /** The one map that the text is. */
  read(): YamlNode {
    const [document, root] = this.events;
    if (document?.type !== EVENT_ID.DOCUMENT || root?.type !== EVENT_ID.MAPPING) throw new DoubtError();
    this.at = 1;
    const node = this.node();
    if (this.at !== this.events.length - 1) throw new DoubtError();
    return node;
  }

  private node(): YamlNode {
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

  private map(start: number): YamlNode {
    const map = new MapNode(start);
    while (!this.isOver()) {
      const key = this.node().value;
      if (typeof key !== 'string') throw new DoubtError();
      map.add(key, this.node());
    }
    return map;
  }

  private list(start: number): YamlNode {
    const list = new ListNode(start);
    while (!this.isOver()) list.add(this.node());
    return list;
  }

  private scalar(event: ScalarEvent): YamlNode {
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
