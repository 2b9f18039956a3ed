// Finds controls of the direction of writing that reach beyond the text that they stand in.

const CONTROL = /[\u202A-\u202E\u2066-\u2069]/g;
const END_OF_EMBEDDING = '\u202C';
const END_OF_ISOLATE = '\u2069';
const ISOLATE = /[\u2066-\u2068]/;

/**
 * Where the first control stands that has no end, or the first end that ends nothing; null where all are in pairs. What
 * is left open would turn whatever stands after the text in a title, a feed or a page. The end of an isolate ends the
 * embeddings in it, too: https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
 */
export function openDirection(text: string): number | null {
  if (text.search(CONTROL) === -1) return null;
  const open: { readonly at: number; readonly isIsolate: boolean }[] = [];
  for (const { 0: control, index: at } of text.matchAll(CONTROL)) {
    if (control === END_OF_EMBEDDING) {
      if (open.at(-1)?.isIsolate !== false) return at;
      open.pop();
    } else if (control === END_OF_ISOLATE) {
      const start = open.findLastIndex(({ isIsolate }) => isIsolate);
      if (start === -1) return at;
      open.length = start;
    } else open.push({ at, isIsolate: ISOLATE.test(control) });
  }
  return open[0]?.at ?? null;
}

/** Text without its controls of direction, if they are not all in pairs. */
export function withoutOpenDirection(text: string): string {
  return openDirection(text) === null ? text : text.replace(CONTROL, '');
}
