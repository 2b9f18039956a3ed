// Divides long work into steps, between which whoever does it can let others have their turn.

/** Work in steps, each of a few milliseconds at most. */
export type Steps<T> = Generator<undefined, T, void>;

/** So many of a list in one step. */
const SOME = 500;

/** Goes through a list in steps. */
export function* each<T>(items: Iterable<T>, use: (item: T) => void): Steps<void> {
  let count = 0;
  for (const item of items) {
    use(item);
    count += 1;
    if (count % SOME === 0) yield;
  }
}

/** The items of a list for which something holds, in steps. */
export function* those<T>(items: readonly T[], holds: (item: T) => boolean): Steps<readonly T[]> {
  const found: T[] = [];
  yield* each(items, (item) => {
    if (holds(item)) found.push(item);
  });
  return found.length === items.length ? items : found;
}

/** Does the work at once. */
export function done<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
