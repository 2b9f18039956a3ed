// Keeps a press for templates and styles that are being edited.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { watchFolders } from '../newsroom/watchFolders.ts';
import { createPress, type Press } from '../render/createPress.ts';
import { StartError } from './openServer.ts';
import { systemError } from './systemError.ts';

/** A press that follows its templates. */
export interface LivePress {
  /** Prints with the last templates and styles that could be used. */
  readonly press: Press;
  /** Why those on disk cannot be used; null where they can. */
  readonly trouble: () => string | null;
  readonly close: () => void;
}

const ROOMS: readonly string[] = ['views', 'public'];

/** How long, in milliseconds, the files must be quiet: editors save in several steps. */
const QUIET = 60;

/**
 * Follows `views/` and `public/`.
 * @param root the folder of the program
 * @param onChange is called when the press is another one, or can no longer be set up
 * @throws StartError where there is no press to begin with
 */
export function followViews(root: string, onChange: () => void): LivePress {
  let press = firstPress(root);
  let trouble: string | null = null;
  let timer: NodeJS.Timeout | undefined;
  const look = (): void => {
    try {
      watch.follow(foldersOf(root));
      // The press reads templates only when it prints: without this, one without any would take the place of the last.
      for (const name of ROOMS) readdirSync(join(root, name));
      press = createPress(root);
      trouble = null;
    } catch (error) {
      trouble = wordsOf(error);
    }
    onChange();
  };
  const plan = (folder: string, name: string | null): void => {
    if (folder === root && name !== null && !ROOMS.includes(name)) return;
    clearTimeout(timer);
    timer = setTimeout(look, QUIET);
  };
  const watch = watchFolders(plan, () => undefined);
  watch.follow(foldersOf(root));
  return {
    press: {
      print: (page) => press.print(page),
      get assets() {
        return press.assets;
      },
    },
    trouble: () => trouble,
    close: () => {
      clearTimeout(timer);
      watch.close();
    },
  };
}

function firstPress(root: string): Press {
  try {
    return createPress(root);
  } catch (error) {
    throw new StartError(wordsOf(error));
  }
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'path' in error ? systemError(error, String(error.path)) : error.message;
}

// The root too: it alone tells when one of them comes back.
function foldersOf(root: string): string[] {
  return [root, ...ROOMS.flatMap((name) => foldersFrom(join(root, name)))];
}

function foldersFrom(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const nested = entries.filter((entry) => entry.isDirectory());
    return [folder, ...nested.map((entry) => join(entry.parentPath, entry.name))];
  } catch {
    // It went, or was moved while it was listed: the press says so.
    return [folder];
  }
}
