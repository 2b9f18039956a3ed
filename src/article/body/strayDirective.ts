// Finds a directive in the midst of text or code, where it would be printed instead of read.
import type { Tokens } from 'marked';
import { errorAt, type Flaw, type Place } from '../Problem.ts';

const STRAY = /(?:::|(?<![\w:]):)(tweet|picture)[ \t]*\{/i;
const ON_A_LINE = /^([ \t]*)::?(tweet|picture)[ \t]*\{/im;

interface StrayDirective {
  readonly offset: number;
  readonly flaw: (place: Place) => Flaw;
}

/**
 * The first directive in a piece of text: where it begins, and the flaw that it is at its place.
 * @param escaped whether a backslash stands before the character that is before the piece
 */
export function strayDirective(text: string, escaped = false): StrayDirective | null {
  // Most texts hold no colon, which is seen at once.
  const match = text.includes(':') ? STRAY.exec(text) : null;
  if (match === null || (escaped && match.index === 0)) return null;
  const name = match[1]?.toLowerCase();
  if (match[0].startsWith('::')) {
    const hint =
      'Give it a line of its own, with an empty line before and after it, outside tables and elements.';
    return stray(match.index, `\`::${name}\` does not stand alone at the start of a line.`, hint);
  }
  const hint = `Write ::${name}{#key} alone on its line.`;
  return stray(match.index, `\`:${name}\` begins with one colon; a directive begins with two.`, hint);
}

/** The first directive that is code only because its line is indented. */
export function indentedDirective(token: Tokens.Code): StrayDirective | null {
  const match = token.codeBlockStyle === 'indented' ? ON_A_LINE.exec(token.raw) : null;
  if (match === null) return null;
  const message = `\`::${match[2]?.toLowerCase()}\` is indented so far that it would be printed as code.`;
  const hint = 'Begin the line with it; to show it as code, put it between lines of three backticks.';
  return stray(match.index + (match[1]?.length ?? 0), message, hint);
}

function stray(offset: number, message: string, hint: string): StrayDirective {
  return { offset, flaw: (place) => errorAt(place, message, hint) };
}
