// A change of a text at one place, which leaves all other places as they are.

/** Replaces what stands between two offsets; an insertion where they are the same. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A splice that inserts text. */
export function insertion(at: number, text: string): Splice {
  return { start: at, end: at, text };
}

/** A text with splices applied, which must not overlap; of several at one place, the first stands first. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const inOrder = [...splices].sort((a, b) => a.start - b.start);
  let from = 0;
  const parts: string[] = [];
  for (const { start, end, text: inserted } of inOrder) {
    parts.push(text.slice(from, start), inserted);
    from = end;
  }
  return parts.join('') + text.slice(from);
}

/** Where the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line after that of an offset begins; the end of the text where there is none. */
export function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}
