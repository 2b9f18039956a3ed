// Everything that the desk should know of its copy: problems and advice.
import { byPlace, type Problem } from '../article/Problem.ts';
import type { Archive } from '../edition/Archive.ts';
import { adviceOn } from '../edition/adviceOn.ts';
import type { Edition } from '../edition/Edition.ts';

const known = new WeakMap<Edition, readonly Problem[]>();

/** The problems of an edition and the advice on its archive, in the order of their places; made once for an edition. */
export function deskProblems(edition: Edition, archive: Archive, now: number): readonly Problem[] {
  const problems = known.get(edition) ?? [...edition.problems, ...adviceOn(archive, now)].sort(byPlace);
  known.set(edition, problems);
  return problems;
}
