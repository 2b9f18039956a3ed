// `broadsheet check`: validates all content and prints every problem.
import { parseArgs } from 'node:util';
import type { Problem } from '../article/Problem.ts';
import { composeEdition } from '../edition/composeEdition.ts';
import { readArchive } from '../newsroom/readArchive.ts';
import { type Command, type Context, complaint, type Outcome } from './Command.ts';
import { problemCount, problemText } from './problemText.ts';
import { systemError } from './systemError.ts';

const HELP = `Usage: broadsheet check [--format human|json]

Validates all content and prints every problem as path:line:column.
Exit code: 0 without errors (there may be warnings), 1 with any error, 2 if the check could not be made.

Environment: CONTENT_DIR (content).
`;

const FORMATS = {
  human: (problems: readonly Problem[]) =>
    `${[...problems.map(problemText), problemCount(problems)].join('\n')}\n`,
  json: (problems: readonly Problem[]) => `${JSON.stringify({ problems }, null, 2)}\n`,
} as const;

/** The command `check`. */
export const check: Command = {
  name: 'check',
  summary: 'validates all content; every problem as path:line:column',
  help: HELP,
  run,
};

async function run(flags: string[], { settings: { CONTENT_DIR }, now }: Context): Promise<Outcome> {
  const { values } = parseArgs({ args: flags, options: { format: { type: 'string', default: 'human' } } });
  const print = Object.hasOwn(FORMATS, values.format)
    ? FORMATS[values.format as keyof typeof FORMATS]
    : undefined;
  if (print === undefined) {
    return complaint(`--format cannot be “${values.format}”: it is ${Object.keys(FORMATS).join(' or ')}.`, 2);
  }
  try {
    const problems = await allProblems(CONTENT_DIR, now);
    const code = problems.some(({ severity }) => severity === 'error') ? 1 : 0;
    return { output: print(problems), complaint: '', code };
  } catch (error) {
    return complaint(`CONTENT_DIR=${systemError(error, CONTENT_DIR)}`, 2);
  }
}

async function allProblems(folder: string, now: number): Promise<readonly Problem[]> {
  const { archive, problems } = await readArchive(folder);
  return archive === null ? problems : composeEdition(archive, now).problems;
}
