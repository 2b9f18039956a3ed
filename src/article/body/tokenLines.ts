// Finds the lines of Markdown tokens in the source of the block that they stand in.
import type { Token, Tokens } from 'marked';
import { lastUpTo } from '../LinePlaces.ts';

/** A line of a token's source: where it begins there, and where its first character that is no space stands. */
interface SourceLine {
  readonly start: number;
  readonly indent: number;
  readonly at: number;
}

/** The lines of a token that were found, and where it begins; in the source of its block. */
export interface Lines {
  readonly lines: readonly SourceLine[];
  readonly first: number;
}

/** The lines of tokens, each of which contains the next ones or ends before them. */
export function linesIn(text: string, tokens: readonly Token[]): readonly Lines[] {
  let cursor = 0;
  return tokens.map((token) => {
    const isLeaf = childrenOf(token).length === 0;
    // Of a token with children only the beginning matters here: the children find their own lines.
    const { lines, end } = linesOf(isLeaf ? token.raw : firstLineOf(token.raw), text, cursor);
    const first = lines[0]?.at ?? cursor;
    cursor = isLeaf ? end : first;
    return { lines, first };
  });
}

/** The lines of a token's source that are found in the text from an offset on, and where they end. */
function linesOf(
  raw: string,
  text: string,
  from: number,
): { readonly lines: SourceLine[]; readonly end: number } {
  const lines: SourceLine[] = [];
  let end = from;
  let start = 0;
  for (const line of raw.split('\n')) {
    const words = line.trim();
    const at = words === '' ? -1 : text.indexOf(words, end);
    if (at !== -1) {
      end = at + words.length;
      lines.push({ start, indent: line.length - line.trimStart().length, at });
    }
    start += line.length + 1;
  }
  return { lines, end };
}

/** Where an offset in a token's source stands in the source of its block. */
export function offsetIn({ lines, first }: Lines, offset: number): number {
  const line = lines[lastUpTo(offset, lines.length, (index) => lines[index]?.start ?? 0)];
  return line === undefined ? first : line.at + Math.max(0, offset - line.start - line.indent);
}

function firstLineOf(raw: string): string {
  return raw.trimStart().split('\n', 1)[0] ?? '';
}

/** The tokens directly in a token, in the order of the text. */
export function childrenOf(token: Token): readonly Token[] {
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
