// Prints problems for people at a terminal.
import { printable } from '../article/copy/printable.ts';
import type { Problem } from '../article/Problem.ts';

/** One problem: where it is and what is wrong on the first line, what to do on the second. */
export function problemText({ file, line, column, message, hint, severity }: Problem): string {
  const first = `${file}:${line}:${column} ${severity}: ${message}`;
  return printable(first) + (hint === '' ? '' : `\n    ${printable(hint)}`);
}

/** How many problems there are of each severity. */
export function countOf(problems: readonly Problem[]): {
  readonly errors: number;
  readonly warnings: number;
} {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: problems.length - errors };
}

/** What is said last: how many problems of which severity there are. */
export function problemCount(problems: readonly Problem[]): string {
  const { errors, warnings } = countOf(problems);
  if (problems.length === 0) return 'No problems.';
  return `${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`;
}

function counted(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
