// Parses JSON without harm to long numbers: those of tweets are larger than what a number here holds exactly.

/**
 * Parses JSON. An integer that a number would change is returned as a string of its digits. One beyond 2^53 that stays
 * as it is stays a number: it has most likely been rounded before, see `exactNumber`.
 * @throws SyntaxError where the text is no JSON
 */
export function parseExactJson(text: string): unknown {
  // The first parse makes sure that every quotation mark below opens or closes a string.
  const plain: unknown = JSON.parse(text);
  if (!/\d{16}/.test(text)) return plain;
  const kept = text.replace(/"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g, (token) =>
    /^\d{16,}$/.test(token) && String(Number(token)) !== token ? `"${token}"` : token,
  );
  return JSON.parse(kept);
}

/** The digits of a tweet's number; null where there are none, or where they were rounded. */
export function exactNumber(...candidates: readonly (string | number | null | undefined)[]): string | null {
  for (const candidate of candidates) {
    if (typeof candidate === 'string' && /^\d{1,25}$/.test(candidate)) return candidate;
    if (typeof candidate === 'number' && Number.isSafeInteger(candidate) && candidate >= 0)
      return String(candidate);
  }
  return null;
}

/** What is said where the only number of a tweet was rounded; else nothing. */
export function roundedRemarks(id: string | null, given: string | number | null | undefined): string[] {
  if (id !== null || typeof given !== 'number') return [];
  return [
    'Its number was rounded by the program that saved it, so `id` and `url` are left out: its page has the right one.',
  ];
}
