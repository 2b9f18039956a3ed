// Prepares an archive for editions of any instant: checks it as a whole, and puts its stories in order.
import type { Article } from '../article/Article.ts';
import { byPlace } from '../article/Problem.ts';
import type { Archive } from './Archive.ts';
import { type CrossChecked, crossCheck } from './crossCheck.ts';
import { newestFirst } from './newestFirst.ts';
import { inOtherWords, type Rewordings, rewordingsOf } from './rewording.ts';

/** An archive as far as time does not matter. The problems are those of its files and those of all together. */
export interface Prepared extends CrossChecked {
  /** What it was made from. */
  readonly source: Archive;
  /** Its stories, newest first. */
  readonly inOrder: readonly Article[];
  /** The stories that differ from those last prepared, if it is nothing but their words; null if more has changed. */
  readonly rewordings: Rewordings | null;
}

/** Prepares an archive. */
export function prepare(source: Archive): Prepared {
  const { archive, problems, nameable } = crossCheck(source);
  return {
    source,
    archive,
    nameable,
    inOrder: [...archive.articles].sort(newestFirst),
    problems: [...archive.problems, ...problems].sort(byPlace),
    rewordings: null,
  };
}

/** What was prepared, with the words of another archive; null where more than words differs. */
export function reprepared(before: Prepared, source: Archive): Prepared | null {
  const rewordings = rewordingsOf(before.source, source, before.problems);
  if (rewordings === null) return null;
  const articles = inOtherWords(before.archive.articles, rewordings);
  return {
    ...before,
    source,
    archive: { ...before.archive, articles },
    inOrder: inOtherWords(before.inOrder, rewordings),
    rewordings,
  };
}
