// Finds the known name that a misspelt one probably meant.
import leven from 'leven';

/** Of so many comparisons with one list, a list of thousands has a few tens of names: the rest gets no suggestion. */
const MOST_COMPARISONS = 100_000;

interface Asked {
  readonly answers: Map<string, string | null>;
  comparisons: number;
}

const asked = new WeakMap<readonly string[], Asked>();

/**
 * The candidate nearest to `name` by edit distance, ignoring case, or null where none is near: up to two fifths
 * of the longer word may differ, and two letters of a short one, so that swapped ones are still seen. Lists that are
 * asked again and again answer from memory, and tire: thousands of names that lead nowhere must not hold up readers.
 */
export function nearestName(name: string, candidates: readonly string[]): string | null {
  const before = asked.get(candidates) ?? { answers: new Map(), comparisons: 0 };
  asked.set(candidates, before);
  const known = before.answers.get(name);
  if (known !== undefined) return known;
  before.comparisons += candidates.length;
  const isTired = before.comparisons > MOST_COMPARISONS && before.answers.size > 0;
  const answer = isTired ? null : nearest(name, candidates);
  before.answers.set(name, answer);
  return answer;
}

function nearest(name: string, candidates: readonly string[]): string | null {
  const wanted = name.toLowerCase().slice(0, 60);
  const ranked = candidates
    .map((candidate) => ({ candidate, distance: leven(wanted, candidate.toLowerCase()) }))
    .filter(({ candidate, distance }) => distance <= tolerance(Math.max(candidate.length, wanted.length)))
    .sort((a, b) => a.distance - b.distance);
  return ranked[0]?.candidate ?? null;
}

function tolerance(length: number): number {
  return length < 4 ? 1 : Math.max(2, Math.floor(length * 0.4));
}
