// Reads the YAML that most stories are written in: fields of one line, and groups and lists of such fields.
import { DoubtError, ListNode, MapNode, type YamlNode } from './YamlNode.ts';

/** What is nested deeper is rare, and may be a mistake. */
const MAX_DEPTH = 6;

const INDENT = / */y;
const KEY = /[A-Za-z][\w-]{0,60}:(?: +|(?=\n)|$)/y;
const DASH = /- +/y;
const END_OF_LINE = / *(?:\n|$)/y;
const QUOTED = /"[^"\\\n]*"|'[^'\n]*'/y;
const OPENING = /[[{] */y;
const COMMA = / *, */y;
const END_OF_LIST = / *\]/y;
const END_OF_MAP = / *\}/y;

/** Words without quotation marks: on a line, and between brackets, where a comma or a bracket ends them. */
const WORDS = words('[^:#\\n]', '\\S');
const WORDS_IN_BRACKETS = words('[^:#\\n,[\\]{}]', '[^\\s,[\\]{}]');

/** @param sign what they hold besides a colon before `after`, and a hash sign that is not after a space */
function words(sign: string, after: string): RegExp {
  const first = '[^\\s?:,[\\]{}#&*!|>\'"%@`-]';
  return new RegExp(`${first}${sign}*(?:(?::(?=${after})|(?<=\\S)#)${sign}*)*(?<=\\S)`, 'y');
}

/**
 * Reads YAML of that kind, in which there are no tabs.
 * @throws DoubtError where it is of another kind: with comments, empty lines, values of several lines, or mistakes
 */
export function plainYaml(text: string): YamlNode {
  return new PlainReading(text).read();
}

class PlainReading {
  private readonly text: string;
  private at = 0;
  private depth = 0;

  constructor(text: string) {
    this.text = text;
  }

  read(): YamlNode {
    const root = this.map(0);
    if (this.at < this.text.length) throw new DoubtError();
    return root;
  }

  /** A map of which each line is indented by so many spaces; those of its first line are read. */
  private map(indent: number): YamlNode {
    const map = new MapNode(this.enter());
    do map.add(this.key(), this.field(indent));
    while (this.goesOn(indent, ''));
    return this.leave(map);
  }

  private list(indent: number): YamlNode {
    const list = new ListNode(this.enter());
    do {
      const inner = indent + this.take(DASH).length;
      list.add(this.sees(KEY) ? this.map(inner) : this.line());
    } while (this.goesOn(indent, '- '));
    return this.leave(list);
  }

  /** What a key holds: the rest of its line, or the lines below it. */
  private field(indent: number): YamlNode {
    if (!this.passes(END_OF_LINE)) return this.line();
    const inner = this.take(INDENT).length;
    const isList = this.text.startsWith('- ', this.at);
    if (inner < indent || (inner === indent && !isList)) throw new DoubtError();
    return isList ? this.list(inner) : this.map(inner);
  }

  private line(): YamlNode {
    const node = this.value(WORDS);
    this.take(END_OF_LINE);
    return node;
  }

  private value(plain: RegExp): YamlNode {
    const start = this.at;
    const sign = this.text[start];
    if (sign === '[') return this.bracketedList();
    if (sign === '{') return this.bracketedMap();
    const value = this.sees(QUOTED) ? this.take(QUOTED).slice(1, -1) : this.take(plain);
    return { value, start, inside: null };
  }

  private bracketedList(): YamlNode {
    const list = new ListNode(this.enter());
    this.take(OPENING);
    if (this.passes(END_OF_LIST)) return this.leave(list);
    do list.add(this.value(WORDS_IN_BRACKETS));
    while (this.passes(COMMA));
    this.take(END_OF_LIST);
    return this.leave(list);
  }

  private bracketedMap(): YamlNode {
    const map = new MapNode(this.enter());
    this.take(OPENING);
    do map.add(this.key(), this.value(WORDS_IN_BRACKETS));
    while (this.passes(COMMA));
    this.take(END_OF_MAP);
    return this.leave(map);
  }

  private key(): string {
    return this.take(KEY).split(':', 1)[0] ?? '';
  }

  private enter(): number {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) throw new DoubtError();
    return this.at;
  }

  private leave(node: YamlNode): YamlNode {
    this.depth -= 1;
    return node;
  }

  /** Whether the next line belongs to a group as well, whose lines begin with a sign; if so, its indentation is read. */
  private goesOn(indent: number, sign: string): boolean {
    const line = this.at;
    const isNext = line < this.text.length && this.take(INDENT).length === indent;
    if (isNext && this.text.startsWith(sign, this.at)) return true;
    this.at = line;
    return false;
  }

  private take(pattern: RegExp): string {
    const start = this.at;
    if (!this.passes(pattern)) throw new DoubtError();
    return this.text.slice(start, this.at);
  }

  private passes(pattern: RegExp): boolean {
    if (!this.sees(pattern)) return false;
    this.at = pattern.lastIndex;
    return true;
  }

  private sees(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    return pattern.test(this.text);
  }
}
