// Parses addresses without throwing.

/** An absolute address as the URL standard reads it, or null. */
export function parseUrl(text: string): URL | null {
  // Not URL.canParse: in Node 20 it refuses valid addresses once the engine has optimised it.
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
