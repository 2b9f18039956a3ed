// Finds a directive in the midst of text, where it would be printed instead of read.
import { errorAt, type Flaw, type Place } from '../Problem.ts';

const STRAY = /::(tweet|picture)[ \t]*\{/i;

/** The first directive in a piece of text: where it begins, and the flaw that it is at its place. */
export function strayDirective(
  text: string,
): { readonly offset: number; readonly flaw: (place: Place) => Flaw } | null {
  const match = STRAY.exec(text);
  if (match === null) return null;
  const message = `\`::${match[1]?.toLowerCase()}\` does not stand alone at the start of a line.`;
  const hint =
    'Give it a line of its own, with an empty line before and after it, outside tables and elements.';
  return { offset: match.index, flaw: (place) => errorAt(place, message, hint) };
}
