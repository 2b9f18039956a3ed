// Compares words letter by letter: which of those that are known may have been meant by one that is not.
import leven from 'leven';

/** A word of the index. */
export interface KnownWord {
  readonly word: string;
  /** In how many stories it stands. */
  readonly stories: number;
}

/** A misspelling is not looked for in shorter words: too many are near them. */
const SHORTEST = 4;

/** How many letters of a word may differ; two that are swapped differ both. Numbers are never near one another. */
export function tolerance(word: string): number {
  const length = [...word].length;
  if (length < SHORTEST || /\p{N}/u.test(word)) return 0;
  if (length === SHORTEST) return 1;
  return length < 9 ? 2 : 3;
}

/** The known word that is nearest to another one, and of several the most frequent; null where none is near. */
export function nearestWord(word: string, known: readonly KnownWord[]): string | null {
  const limit = tolerance(word);
  const rated = known
    .map((one) => ({ ...one, distance: leven(word, one.word) - (areSwapped(word, one.word) ? 1 : 0) }))
    .filter(({ distance }) => distance > 0 && distance <= limit);
  rated.sort((a, b) => a.distance - b.distance || b.stories - a.stories || (a.word < b.word ? -1 : 1));
  return rated[0]?.word ?? null;
}

// Two letters that changed places are one slip of the fingers.
function areSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((_letter, index) => a[index] !== b[index]);
  const swapped = a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2);
  return at !== -1 && swapped === b;
}
