// The program `broadsheet`: finds the command that a command line means, and runs it.
import { type Command, complaint, type Outcome, success } from './Command.ts';
import { readEnvironment } from './environment.ts';
import { isSupported } from './nodeRelease.ts';
import { StartError } from './openServer.ts';
import { standardTerminal, type Terminal } from './Terminal.ts';

// Each is loaded when it is called: a check does not need what a server needs.
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['serve', async () => (await import('./serve.ts')).serve],
  ['dev', async () => (await import('./dev.ts')).dev],
  ['check', async () => (await import('./check.ts')).check],
  ['new', async () => (await import('./newStory.ts')).newStory],
  ['rename', async () => (await import('./rename.ts')).rename],
  ['preview', async () => (await import('./preview.ts')).preview],
  ['tweet', async () => (await import('./tweet.ts')).tweetCommand()],
]);

async function help(): Promise<string> {
  const commands = await Promise.all([...COMMANDS.values()].map((load) => load()));
  return `broadsheet: a news site from a folder of Markdown

Usage: broadsheet COMMAND [FLAGS]

Commands
${commands.map(({ name, summary }) => `  ${name.padEnd(8)} ${summary}`).join('\n')}
  help     this text

broadsheet COMMAND --help tells more about a command.
The environment variables and the fields of a story are explained in README.md.
`;
}

/**
 * Runs the program.
 * @param words the command line without the names of Node and of the program
 * @param root the folder of the program
 * @param terminal where commands write while they run
 */
export async function runProgram(
  words: readonly string[],
  root: string,
  terminal: Terminal = standardTerminal(),
): Promise<Outcome> {
  const [name = 'help', ...flags] = words;
  const { node } = process.versions;
  if (!isSupported(node)) return complaint(`Node ${node} is too old: 20.19 or newer is needed.`, 1);
  if (['help', '--help', '-h'].includes(name)) return success(await help());
  const load = COMMANDS.get(name);
  if (load === undefined)
    return complaint(`There is no command “${name}”. \`broadsheet help\` lists them.`, 2);
  const command = await load();
  if (flags.includes('--help') || flags.includes('-h')) return success(command.help);
  const settings = readEnvironment();
  if ('wrong' in settings) return complaint(settings.wrong, 2);
  try {
    return await command.run(flags, { settings, root, now: Date.now(), terminal });
  } catch (error) {
    if (error instanceof StartError) return complaint(error.message, 1);
    if (isWrongUsage(error)) return complaint(error.message, 2);
    throw error;
  }
}

function isWrongUsage(error: unknown): error is TypeError {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
