// `broadsheet check`: validates all content and prints every problem.
import type { Problem } from '../article/Problem.ts';
import { composeEdition } from '../edition/composeEdition.ts';
import { readArchive } from '../newsroom/readArchive.ts';
import type { Settings } from './environment.ts';
import { problemCount, problemText } from './problemText.ts';
import { systemError } from './systemError.ts';

/** How a command ended: what it prints, and its exit code. */
export interface Outcome {
  readonly output: string;
  readonly complaint: string;
  readonly code: 0 | 1 | 2;
}

/** Checks a content folder: exit code 1 with any error, 0 with none, 2 where the folder cannot be read. */
export async function check(
  { CONTENT_DIR }: Pick<Settings, 'CONTENT_DIR'>,
  format: 'human' | 'json',
  now: number,
): Promise<Outcome> {
  try {
    const problems = await allProblems(CONTENT_DIR, now);
    const code = problems.some(({ severity }) => severity === 'error') ? 1 : 0;
    if (format === 'json')
      return { output: `${JSON.stringify({ problems }, null, 2)}\n`, complaint: '', code };
    return {
      output: `${[...problems.map(problemText), problemCount(problems)].join('\n')}\n`,
      complaint: '',
      code,
    };
  } catch (error) {
    return { output: '', complaint: `broadsheet: CONTENT_DIR=${systemError(error, CONTENT_DIR)}\n`, code: 2 };
  }
}

async function allProblems(folder: string, now: number): Promise<readonly Problem[]> {
  const { archive, problems } = await readArchive(folder);
  return archive === null ? problems : composeEdition(archive, now).problems;
}
