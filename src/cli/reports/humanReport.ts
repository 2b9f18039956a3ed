// Reports a check to people at a terminal: each problem with its line and what to do.
import { styleText } from 'node:util';
import { excerptOf, linesOf } from '../../article/copy/excerptOf.ts';
import { printable } from '../../article/copy/printable.ts';
import type { Problem } from '../../article/Problem.ts';
import { problemCount } from '../problemText.ts';
import type { Findings } from './Findings.ts';

/** The problems, grouped by file, and the count. The first line of each begins with `path:line:column`. */
export function humanReport({ problems, pathOf, textOf, hasColours }: Findings): string {
  const paint = hasColours ? inColour : plain;
  const groups = byFile(problems).map(([file, own]) => {
    const text = linesOf(textOf(file) ?? '');
    const sheet = { path: pathOf(file), text, paint };
    const more = own.length - SHOWN_OF_A_FILE;
    return [
      ...own.slice(0, SHOWN_OF_A_FILE).flatMap((problem) => problemLines(problem, sheet)),
      ...(more > 0 ? [paint('dim', `and ${more.toLocaleString('en')} more in this file`)] : []),
    ].join('\n');
  });
  return `${[...groups, paint('bold', problemCount(problems))].join('\n\n')}\n`;
}

/** More than these nobody mends at a time, and they would push those of all other files off the screen. */
const SHOWN_OF_A_FILE = 50;

type Paint = (format: Parameters<typeof styleText>[0], text: string) => string;

const plain: Paint = (_format, text) => text;
// Whether there are to be colours is decided already.
const inColour: Paint = (format, text) => styleText(format, text, { validateStream: false });

function byFile(problems: readonly Problem[]): [string, readonly Problem[]][] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const group = groups.get(problem.file);
    if (group === undefined) groups.set(problem.file, [problem]);
    else group.push(problem);
  }
  return [...groups];
}

interface Sheet {
  readonly path: string;
  /** The lines of the file; an empty one where it has no text. */
  readonly text: readonly string[];
  readonly paint: Paint;
}

function problemLines(problem: Problem, sheet: Sheet): string[] {
  const { line, column, message, hint, severity } = problem;
  const { path, paint } = sheet;
  const place = paint('cyan', `${printable(path)}:${line}:${column}`);
  return [
    `${place} ${paint(['bold', COLOURS[severity]], severity)}: ${printable(message)}`,
    ...excerptLines(problem, sheet),
    ...(hint === '' ? [] : [`    ${printable(hint)}`]),
  ];
}

const COLOURS = { error: 'red', warning: 'yellow' } as const;

// A problem of the whole file, or of a field that is not there, has no line worth showing.
function excerptLines(problem: Problem, { text, paint }: Sheet): string[] {
  const { lines, line, pointer } = excerptOf(text, problem, 0);
  const words = lines[0]?.text ?? '';
  if (/^(?:-*|\s*)$/.test(words)) return [];
  const number = `    ${line} `;
  const under = paint(['bold', COLOURS[problem.severity]], '^');
  return [
    `${paint('dim', `${number}│`)} ${words}`,
    `${paint('dim', `${' '.repeat(number.length)}│`)} ${' '.repeat(pointer)}${under}`,
  ];
}
