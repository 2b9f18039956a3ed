// Tells the operator of new editions: what they hold, and which problems are new in them.
import type { Logger } from 'pino';
import type { Problem } from '../article/Problem.ts';
import type { Edition } from '../edition/Edition.ts';
import { problemCount } from './problemText.ts';

/** New problems of one file that are logged one by one: more of them are one fault, such as markup pasted in. */
const SHOWN = 20;

type Log = Pick<Logger, 'error' | 'warn' | 'info'>;

/** Makes a function that logs an edition. A problem is logged when it appears, not again with every edition. */
export function editionReporter(log: Log): (edition: Edition) => void {
  let known = new Set<string>();
  return ({ problems, latest }) => {
    const current = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
    reportNew(
      log,
      [...current].filter(([key]) => !known.has(key)).map(([, problem]) => problem),
    );
    known = new Set(current.keys());
    log.info({ stories: latest.length, problems: problemCount(problems) }, 'edition');
  };
}

function reportNew(log: Log, problems: readonly Problem[]): void {
  const told = new Map<string, number>();
  for (const problem of problems) {
    const number = (told.get(problem.file) ?? 0) + 1;
    told.set(problem.file, number);
    if (number <= SHOWN) report(log, problem);
  }
  for (const [file, number] of told)
    if (number > SHOWN) log.warn({ file, more: number - SHOWN }, 'more problems in the same file');
}

function report(log: Log, problem: Problem): void {
  if (problem.severity === 'error') log.error(problem, 'problem in the content');
  else log.warn(problem, 'problem in the content');
}
