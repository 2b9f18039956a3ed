// Finds words whose direction of writing is turned without an end.
import { openDirection } from '../copy/openDirection.ts';
import { errorAt, type Flaw } from '../Problem.ts';
import type { LocatedToken } from './locateTokens.ts';

/** The error of a paragraph, heading or cell with a control of direction that is not in a pair. */
export function turnedWords(located: LocatedToken): Flaw[] {
  const { token } = located;
  const at = openDirection(token.raw);
  if (at === null) return [];
  const code = token.raw.charCodeAt(at).toString(16).toUpperCase();
  const message = `The invisible control of the direction of writing U+${code} has no counterpart in its paragraph.`;
  return [errorAt(located.placeAt(at), message, 'Delete it: words from right to left need none.')];
}
