// Finds where the destinations of links stand in the source of a body.
import type { Token, Tokens } from 'marked';
import { wordingFor } from '../../words/wordingFor.ts';
import { type LocatedToken, locateTokens } from '../body/locateTokens.ts';
import { parseMarkdown } from '../body/markdown.ts';
import type { Place } from '../Problem.ts';

/** The destination of a link, or of a definition that links refer to (`[name]: other.md`). */
export interface WrittenLink {
  readonly href: string;
  /** Its offset in the body; null where it is written with escapes, so that it does not stand there to the letter. */
  readonly at: number | null;
  readonly place: Place;
}

/** The destinations in a body whose lines end with LF, in their order; none where it cannot be read. */
export function writtenLinks(body: string, firstLine: number): WrittenLink[] {
  const starts = [0];
  for (const line of body.split('\n')) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  const offsetOf = ({ line, column }: Place) => (starts[line - firstLine] ?? 0) + column - 1;
  return locate(body, firstLine).flatMap((located) => {
    const { token, place } = located;
    if (!isDestination(token)) return [];
    const { href, raw } = token;
    const inside = offsetInside(raw, href);
    // Only of a first line it is known where all of it stands in the file: before others there may be signs of quotation.
    const isFirst = inside !== null && !raw.slice(0, inside).includes('\n');
    const at = isFirst ? offsetOf(located.placeAt(inside)) : nextDestination(body, href, offsetOf(place));
    return [{ href, at: inside !== null && body.startsWith(href, at) ? at : null, place }];
  });
}

function nextDestination(body: string, href: string, from: number): number {
  for (let at = body.indexOf(href, from); at !== -1; at = body.indexOf(href, at + 1))
    if (isOpened(body.slice(from, at))) return at;
  return body.length;
}

function locate(body: string, firstLine: number): LocatedToken[] {
  try {
    const { tokens } = parseMarkdown(body, wordingFor('en'));
    return locateTokens(tokens, body, firstLine);
  } catch (error) {
    // The parser recurses once for each level of quotations and lists.
    if (error instanceof RangeError) return [];
    throw error;
  }
}

// Of `[words][name]`, the destination stands in the definition of the name.
function isDestination(token: Token): token is Tokens.Link | Tokens.Def {
  return token.type === 'def' || (token.type === 'link' && token.raw.endsWith(')'));
}

function offsetInside(raw: string, href: string): number | null {
  for (let at = raw.lastIndexOf(href); at > 0; at = raw.lastIndexOf(href, at - 1))
    if (isOpened(raw.slice(0, at))) return at;
  return null;
}

function isOpened(before: string): boolean {
  return /\](?:\(|:)\s*<?$/.test(before.slice(-20));
}
