// Chooses addresses as readers do: a few all the time, most hardly ever.

/** How many choices are made before they begin anew. */
const CHOICES = 50_000;

/** Addresses in the order in which they are asked for: the n-th of them n times as seldom as the first (Zipf’s law). */
export function zipf(paths: readonly string[]): string[] {
  let sum = 0;
  const sums = paths.map((_path, index) => (sum += 1 / (index + 1)));
  let state = 1;
  return Array.from({ length: CHOICES }, () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return paths[firstAbove(sums, (state / 2 ** 32) * sum)] ?? '/';
  });
}

function firstAbove(sums: readonly number[], value: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
