// Chooses which of many problems a page shows, file by file.
import type { Problem } from '../article/Problem.ts';
import { DESK } from './deskWords.ts';
import { type CopyOnDisk, type ProblemView, problemViews } from './problemView.ts';

/** The problems of a file: all are counted, the first are shown. */
export interface ProblemGroup {
  readonly file: string;
  readonly hasErrors: boolean;
  readonly shown: readonly ProblemView[];
  /** How many more there are; null where all are shown. */
  readonly more: string | null;
}

/** The problems of a page. */
export interface ProblemGroups {
  readonly groups: readonly ProblemGroup[];
  /** How many more there are in files that are not named; null where all files are. */
  readonly more: string | null;
}

/** More than these nobody mends at a time, and a page that shows them all comes slowly. */
const SHOWN_OF_A_FILE = 20;
const SHOWN_IN_ALL = 200;

/** The problems by their files, in the order in which they come. */
export function problemGroups(problems: readonly Problem[], copy: CopyOnDisk): ProblemGroups {
  let room = SHOWN_IN_ALL;
  let unnamed = 0;
  const groups: ProblemGroup[] = [];
  for (const [file, own] of byFile(problems)) {
    const shown = own.slice(0, Math.min(room, SHOWN_OF_A_FILE));
    room -= shown.length;
    if (shown.length === 0) unnamed += own.length;
    else
      groups.push({
        file,
        hasErrors: own.some(({ severity }) => severity === 'error'),
        shown: problemViews(shown, copy),
        more: own.length > shown.length ? DESK.moreInFile(own.length - shown.length) : null,
      });
  }
  return { groups, more: unnamed > 0 ? DESK.moreInOthers(unnamed) : null };
}

function byFile(problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const group = groups.get(problem.file) ?? [];
    groups.set(problem.file, group);
    group.push(problem);
  }
  return groups;
}
