// The program `broadsheet`: its commands, their flags, and how each is called.
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { check, type Outcome } from './check.ts';
import { readEnvironment, type Settings } from './environment.ts';
import { isSupported } from './nodeRelease.ts';
import { StartError, serve } from './serve.ts';

const HELP = `broadsheet: a news site from a folder of Markdown

Usage: broadsheet COMMAND [FLAGS]

Commands
  serve    serves the stories of CONTENT_DIR
  check    validates all content; every problem as path:line:column
  help     this text

broadsheet COMMAND --help tells more about a command.
The environment variables and the fields of a story are explained in README.md.
`;

const COMMAND_HELP: Readonly<Record<string, string>> = {
  serve: `Usage: broadsheet serve

Serves the stories of CONTENT_DIR on HOST and PORT until SIGTERM or SIGINT.

Environment: PORT (3000), HOST (localhost), CONTENT_DIR (content), SITE_URL (url of site.yaml), LOG_LEVEL (info).
`,
  check: `Usage: broadsheet check [--format human|json]

Validates all content and prints every problem as path:line:column.
Exit code: 0 without errors (there may be warnings), 1 with any error, 2 if the check could not be made.

Environment: CONTENT_DIR (content).
`,
};

const FORMATS = ['human', 'json'] as const;

/**
 * Runs the program.
 * @param words the command line without the names of Node and of the program
 * @param root the folder of the program
 */
export async function runProgram(words: readonly string[], root: string): Promise<Outcome> {
  const [command = 'help', ...flags] = words;
  if (!isSupported(process.versions.node))
    return complaint(`Node ${process.versions.node} is too old: 20.19 or newer is needed.`, 1);
  if (['help', '--help', '-h'].includes(command)) return { output: HELP, complaint: '', code: 0 };
  const help = Object.hasOwn(COMMAND_HELP, command) ? COMMAND_HELP[command] : undefined;
  if (help === undefined)
    return complaint(`There is no command “${command}”. \`broadsheet help\` lists them.`, 2);
  if (flags.includes('--help') || flags.includes('-h')) return { output: help, complaint: '', code: 0 };
  const settings = readEnvironment();
  if ('wrong' in settings) return complaint(settings.wrong, 2);
  try {
    return command === 'check' ? await runCheck(flags, settings) : await runServe(flags, settings, root);
  } catch (error) {
    if (error instanceof StartError) return complaint(error.message, 1);
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
      return complaint(error.message, 2);
    throw error;
  }
}

function complaint(text: string, code: 1 | 2): Outcome {
  // One line, whatever a variable or a file holds: supervisors and log collectors read it so.
  return {
    output: '',
    complaint: `broadsheet: ${text.replace(/\s*[\p{Cc}\u2028\u2029]\s*/gu, ' ')}\n`,
    code,
  };
}

async function runCheck(flags: string[], settings: Settings): Promise<Outcome> {
  const { values } = parseArgs({ args: flags, options: { format: { type: 'string', default: 'human' } } });
  const format = FORMATS.find((known) => known === values.format);
  if (format === undefined)
    return complaint(`--format cannot be “${values.format}”: it is ${FORMATS.join(' or ')}.`, 2);
  return check(settings, format, Date.now());
}

async function runServe(flags: string[], settings: Settings, root: string): Promise<Outcome> {
  parseArgs({ args: flags, options: {} });
  await serve(settings, root, pino({ level: settings.LOG_LEVEL }));
  return { output: '', complaint: '', code: 0 };
}
