// Prepares an archive for editions of any instant: checks it as a whole, and puts its stories in order.
import type { Article } from '../article/Article.ts';
import { byPlace, type Problem } from '../article/Problem.ts';
import type { Archive } from './Archive.ts';
import type { CrossChecked, Findings } from './crossCheck.ts';
import { checked } from './knownCheck.ts';
import { newestFirst } from './newestFirst.ts';
import type { Steps } from './Steps.ts';

/** An archive as far as time does not matter. */
export interface Prepared extends CrossChecked {
  /** Those of its files and those of all together, in the order of their places. */
  readonly problems: readonly Problem[];
  /** What it was made from. */
  readonly source: Archive;
  /** Its stories, newest first. */
  readonly inOrder: readonly Article[];
  /** The stories of the source that are not in it, because the other files do not allow it. */
  readonly leftOut: readonly Article[];
}

/** Prepares an archive, in steps. */
export function* prepare(source: Archive): Steps<Prepared> {
  const whole = yield* checked(source);
  const { archive, found } = whole;
  const inOrder = [...archive.articles].sort(newestFirst);
  yield;
  return {
    ...whole,
    source,
    inOrder,
    leftOut: leftOut(source.articles, archive.articles),
    problems: problemsOf(source, found),
  };
}

/** All problems of an archive in the order of their places. */
export function problemsOf(
  { problems }: Archive,
  { unfit, dead, aliases, site }: Findings,
): readonly Problem[] {
  return [...problems, ...unfit, ...dead, ...aliases, ...site].sort(byPlace);
}

function leftOut(all: readonly Article[], some: readonly Article[]): readonly Article[] {
  if (all.length === some.length) return [];
  const inSome = new Set(some);
  return all.filter((article) => !inSome.has(article));
}
