// Tells the operator of new editions: what they hold, and which problems are new in them.
import type { Logger } from 'pino';
import type { Problem } from '../article/Problem.ts';
import type { Edition } from '../edition/Edition.ts';
import { problemCount } from './problemText.ts';

/** Makes a function that logs an edition. A problem is logged when it appears, not again with every edition. */
export function editionReporter(log: Pick<Logger, 'error' | 'warn' | 'info'>): (edition: Edition) => void {
  let known = new Set<string>();
  return ({ problems, latest }) => {
    const current = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
    for (const [key, problem] of current) if (!known.has(key)) report(log, problem);
    known = new Set(current.keys());
    log.info({ stories: latest.length, problems: problemCount(problems) }, 'edition');
  };
}

function report(log: Pick<Logger, 'error' | 'warn'>, problem: Problem): void {
  if (problem.severity === 'error') log.error(problem, 'problem in the content');
  else log.warn(problem, 'problem in the content');
}
