// Has texts in memory in one piece, and those that recur once.

/** So many recurring texts are remembered; beyond that, all are forgotten. */
const MOST = 500;

const known = new Map<string, string>();

/**
 * The same text in one piece. Text that was put together of parts is kept by Node's engine as these parts, and put together
 * at each reading: a tenth of the time of an answer. What was read from text is whole.
 */
export function whole(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}

/** The same, and the same piece for all that ask for this text. */
export function wholeForAll(text: string): string {
  const last = known.get(text);
  if (last !== undefined) return last;
  if (known.size >= MOST) known.clear();
  const made = whole(text);
  known.set(made, made);
  return made;
}
