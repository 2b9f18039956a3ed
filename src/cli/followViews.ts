// Keeps a press for templates and styles that are being edited.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { watchFolders } from '../newsroom/watchFolders.ts';
import { createPress, type Press } from '../render/createPress.ts';
import { StartError } from './openServer.ts';

/** A press that follows its templates. */
export interface LivePress {
  /** Prints with the last templates and styles that could be used. */
  readonly press: Press;
  /** Why those on disk cannot be used; null where they can. */
  readonly trouble: () => string | null;
  readonly close: () => void;
}

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
    watch.follow(foldersOf(root));
    try {
      press = createPress(root);
      trouble = null;
    } catch (error) {
      trouble = error instanceof Error ? error.message : String(error);
    }
    onChange();
  };
  const plan = (): void => {
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
    throw new StartError(error instanceof Error ? error.message : String(error));
  }
}

function foldersOf(root: string): string[] {
  return ['views', 'public'].flatMap((name) => {
    const entries = readdirSync(join(root, name), { recursive: true, withFileTypes: true });
    const nested = entries.filter((entry) => entry.isDirectory());
    return [join(root, name), ...nested.map((entry) => join(entry.parentPath, entry.name))];
  });
}
