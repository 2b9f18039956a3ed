// Chooses the names that a misspelt one is compared with.

/** Each is compared: more of them would hold up readers. */
const COMPARED = 5000;

/** The first of some names in their order, each once, so that every machine suggests the same. They are not all sorted. */
export function firstNames(names: Iterable<string>): readonly string[] {
  let first: string[] = [];
  let last: string | undefined;
  for (const name of names) {
    if (last !== undefined && name >= last) continue;
    first.push(name);
    if (first.length < COMPARED * 2) continue;
    first = inOrder(first);
    last = first[COMPARED - 1];
  }
  return inOrder(first);
}

function inOrder(names: readonly string[]): string[] {
  return [...new Set(names)].sort().slice(0, COMPARED);
}
