// Finds where each Markdown token stands in the file, which the parser itself does not say.
import type { Token, Tokens } from 'marked';
import { LinePlaces, lastUpTo } from '../LinePlaces.ts';
import type { Place } from '../Problem.ts';

/** A token with its place, in the order of the text. */
export interface LocatedToken {
  readonly token: Token;
  readonly place: Place;
  /** The token directly around it; null for a block of the body itself. */
  readonly container: Token | null;
  /** How many tokens stand around it. */
  readonly depth: number;
  /** Whether it belongs to the words of a link or of a picture. */
  readonly labels: boolean;
  /** The place of an offset in the token's source. */
  readonly placeAt: (offset: number) => Place;
}

/**
 * Lists all tokens of a body with their places. Top-level tokens follow each other without a gap; inside them the
 * source of every leaf is searched line by line from where the last one ended, because list items and quotations
 * lose their indentation in the tokens.
 */
export function locateTokens(tokens: readonly Token[], source: string, firstLine: number): LocatedToken[] {
  const places = new LinePlaces(source, firstLine);
  const found: LocatedToken[] = [];
  let start = 0;
  for (const token of tokens) {
    if (token.type === 'footnotes') continue;
    const from = source.startsWith(token.raw, start)
      ? start
      : Math.max(start, source.indexOf(token.raw, start));
    const end = from + token.raw.length;
    const text = source.slice(from, Math.max(end, from + 1));
    new Block(text, (offset) => places.at(from + offset), found).walk(token, null, 0, false);
    start = end;
  }
  return found;
}

/** A line of a token's source: where it begins there, and where its first character that is no space stands. */
interface SourceLine {
  readonly start: number;
  readonly indent: number;
  readonly at: number;
}

class Block {
  private cursor = 0;
  private readonly text: string;
  private readonly placeOf: (offset: number) => Place;
  private readonly found: LocatedToken[];

  constructor(text: string, placeOf: (offset: number) => Place, found: LocatedToken[]) {
    this.text = text;
    this.placeOf = placeOf;
    this.found = found;
  }

  walk(token: Token, container: Token | null, depth: number, labels: boolean): void {
    const children = childrenOf(token);
    // Of a token with children only the beginning matters here: the children find their own lines.
    const raw = children.length > 0 ? firstLineOf(token.raw) : token.raw;
    const start = this.cursor;
    const lines = this.linesOf(raw);
    const first = lines[0]?.at ?? start;
    if (children.length > 0) this.cursor = first;
    const placeAt = (offset: number) => this.placeOf(offsetIn(lines, offset, first));
    this.found.push({ token, container, depth, labels, place: this.placeOf(first), placeAt });
    const inLabel = labels || token.type === 'link' || token.type === 'image';
    for (const child of children) this.walk(child, token, depth + 1, inLabel);
  }

  /** The lines of a token's source that are found in the text, from the cursor on. */
  private linesOf(raw: string): SourceLine[] {
    const found: SourceLine[] = [];
    let start = 0;
    for (const line of raw.split('\n')) {
      const words = line.trim();
      const at = words === '' ? -1 : this.text.indexOf(words, this.cursor);
      if (at !== -1) {
        this.cursor = at + words.length;
        found.push({ start, indent: line.length - line.trimStart().length, at });
      }
      start += line.length + 1;
    }
    return found;
  }
}

function offsetIn(lines: readonly SourceLine[], offset: number, fallback: number): number {
  const line = lines[lastUpTo(offset, lines.length, (index) => lines[index]?.start ?? 0)];
  return line === undefined ? fallback : line.at + Math.max(0, offset - line.start - line.indent);
}

function firstLineOf(raw: string): string {
  return raw.trimStart().split('\n', 1)[0] ?? '';
}

function childrenOf(token: Token): readonly Token[] {
  if (token.type === 'table') {
    const { header, rows } = token as Tokens.Table;
    return [header, ...rows].flat().map(cellToken);
  }
  if (token.type === 'list') return (token as Tokens.List).items;
  if (token.type === 'footnote') return (token as Tokens.Generic).content as Token[];
  return 'tokens' in token && Array.isArray(token.tokens) ? token.tokens : [];
}

function cellToken(cell: Tokens.TableCell): Token {
  return { type: 'cell', raw: cell.text, tokens: cell.tokens } as Tokens.Generic;
}
