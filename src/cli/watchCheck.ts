// Checks the content again at every change until a signal ends it, or nobody reads what it prints.
import type { ArchiveReading } from '../newsroom/Desk.ts';
import { followFolder } from '../newsroom/followFolder.ts';
import type { Outcome } from './Command.ts';
import type { Terminal } from './Terminal.ts';

/** The result of one check. */
export type Checked = Pick<Outcome, 'output' | 'code'>;

/** Clears the screen and what was scrolled out of it, and goes to its top. */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/**
 * Prints a check of the folder now and at each change.
 * @param checkOf checks a reading of the folder
 * @returns at SIGINT or SIGTERM, or when nobody reads any more, with the exit code of the last check; a second signal
 *   ends the process at once
 * @throws the error of the file system where the folder cannot be read at the start
 */
export async function watchCheck(
  folder: string,
  checkOf: (reading: ArchiveReading) => Promise<Checked>,
  terminal: Terminal,
): Promise<Outcome> {
  const signals = signalsToStop(terminal);
  let code: Outcome['code'] = 0;
  let latest: ArchiveReading | null = null;
  const show = async (reading: ArchiveReading): Promise<void> => {
    latest = reading;
    const checked = await checkOf(reading);
    if (latest !== reading) return;
    code = checked.code;
    const head = terminal.isScreen ? CLEAR : '';
    terminal.print(`${head}${checked.output}Waiting for changes in ${folder}. Ctrl+C ends this.\n`);
  };
  try {
    const following = await followFolder(folder, {
      onArchive: async (reading) => void show(reading),
      onTrouble: (message) => terminal.printError(`broadsheet: ${message}\n`),
    });
    await signals.stopped;
    following.close();
  } finally {
    signals.forget();
  }
  return { output: '', complaint: '', code };
}

// Following a folder keeps no process alive, and neither does waiting for a signal.
function signalsToStop({ whenUnread }: Terminal): {
  readonly stopped: Promise<void>;
  readonly forget: () => void;
} {
  const alive = setInterval(() => undefined, 2 ** 30);
  let stop = (): void => undefined;
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const forgetReader = whenUnread(stop);
  const forget = (): void => {
    forgetReader();
    clearInterval(alive);
    process.removeListener('SIGINT', stop).removeListener('SIGTERM', stop);
  };
  return { stopped, forget };
}
