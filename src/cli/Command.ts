// What a command of the program is: its name, its help, and how it runs.
import type { Settings } from './environment.ts';
import type { Terminal } from './Terminal.ts';

/** How a command ended: what it prints, and its exit code. */
export interface Outcome {
  readonly output: string;
  readonly complaint: string;
  /** 0 for success, 1 for a failure or for problems found, 2 for wrong usage. */
  readonly code: 0 | 1 | 2;
}

/** What a command runs in. */
export interface Context {
  readonly settings: Settings;
  /** The folder of the program. */
  readonly root: string;
  /** The present in milliseconds. */
  readonly now: number;
  /** For what is written before the command ends. */
  readonly terminal: Terminal;
}

/** A command. Flags that `parseArgs` of node:util refuses are a wrong usage. */
export interface Command {
  readonly name: string;
  /** A few words for the list of commands. */
  readonly summary: string;
  readonly help: string;
  readonly run: (flags: string[], context: Context) => Promise<Outcome>;
}

/** A success that prints some text. */
export function success(output: string): Outcome {
  return { output, complaint: '', code: 0 };
}

/** A failure, in one line: supervisors and log collectors read it so, whatever a variable or a file holds. */
export function complaint(text: string, code: 1 | 2): Outcome {
  return {
    output: '',
    complaint: `broadsheet: ${text.replace(/\s*[\p{Cc}\u2028\u2029]\s*/gu, ' ')}\n`,
    code,
  };
}
