// Finds the known name that a misspelt one probably meant.
import leven from 'leven';

/**
 * The candidate nearest to `name` by edit distance, ignoring case, or null where none is near: up to two fifths
 * of the longer word may differ, and two letters of a short one, so that swapped ones are still seen.
 */
export function nearestName(name: string, candidates: readonly string[]): string | null {
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
