// Finds where each Markdown token stands in the file, which the parser itself does not say.
import type { Token, Tokens } from 'marked';
import { positionAt } from '../copy/positionAt.ts';
import type { Place } from '../Problem.ts';

/** A token with its place, in the order of the text. */
export interface LocatedToken {
  readonly token: Token;
  readonly place: Place;
  /** The nearest block around it: paragraph, heading, cell, list item; null for a block of the body itself. */
  readonly container: Token | null;
  /** The place of a piece of the token's source, given its offset there and its text. */
  readonly placeAt: (offset: number, source: string) => Place;
}

const INLINE = new Set([
  'text',
  'strong',
  'em',
  'del',
  'link',
  'image',
  'codespan',
  'escape',
  'br',
  'html',
  'footnoteRef',
  'checkbox',
]);

/**
 * Lists all tokens of a body with their places. Top-level tokens follow each other without a gap; inside them the
 * source of every leaf is searched from where the last one ended, because list items and quotations lose their
 * indentation in the tokens.
 */
export function locateTokens(tokens: readonly Token[], source: string, firstLine: number): LocatedToken[] {
  const found: LocatedToken[] = [];
  let start = 0;
  for (const token of tokens) {
    if (token.type === 'footnotes') continue;
    const from = source.startsWith(token.raw, start)
      ? start
      : Math.max(start, source.indexOf(token.raw, start));
    const end = from + token.raw.length;
    new Block(source, firstLine, from, Math.max(end, from + 1), found).walk(token, null);
    start = end;
  }
  return found;
}

class Block {
  private cursor: number;
  private readonly source: string;
  private readonly firstLine: number;
  private readonly end: number;
  private readonly found: LocatedToken[];

  constructor(source: string, firstLine: number, start: number, end: number, found: LocatedToken[]) {
    this.source = source;
    this.firstLine = firstLine;
    this.cursor = start;
    this.end = end;
    this.found = found;
  }

  walk(token: Token, container: Token | null): void {
    const offset = this.find(token.raw);
    this.found.push({
      token,
      container,
      place: this.placeOf(offset),
      placeAt: (inside, text) =>
        this.placeOf(this.search(text, offset + (text === '' ? inside : 0)) ?? offset + inside),
    });
    const children = childrenOf(token);
    const inner = INLINE.has(token.type) && token.type !== 'text' ? container : token;
    for (const child of children)
      this.walk(child, child.type === 'text' || INLINE.has(child.type) ? inner : token);
    if (children.length === 0) this.cursor = Math.min(this.end, offset + firstLineOf(token.raw).length);
  }

  private find(raw: string): number {
    return this.search(firstLineOf(raw), this.cursor) ?? this.cursor;
  }

  private search(text: string, from: number): number | null {
    const at = text === '' ? -1 : this.source.indexOf(text, from);
    return at === -1 || at >= this.end ? null : at;
  }

  private placeOf(offset: number): Place {
    return positionAt(this.source, offset, this.firstLine);
  }
}

// A leaf of several lines inside a list or quotation is not contiguous in the file, but its first line is.
function firstLineOf(raw: string): string {
  return raw.trimStart().split('\n')[0]?.trimEnd() ?? '';
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
