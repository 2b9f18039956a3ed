// Turns an offset in a text into a line and column.
import type { Place } from '../Problem.ts';

/**
 * The place of an offset in a text whose lines end with LF.
 * @param firstLine the line number of the text's first line in its file
 */
export function positionAt(text: string, offset: number, firstLine = 1): Place {
  let line = firstLine;
  let start = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', start)) {
    line += 1;
    start = at + 1;
  }
  return { line, column: offset - start + 1 };
}
