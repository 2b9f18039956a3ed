// Hears of changes in folders from the operating system: one watcher for each folder, none for files.
import { type FSWatcher, watch } from 'node:fs';

/** Watches whatever folders it is told to follow. */
export interface FolderWatch {
  /** Begins to follow a folder, unless it does so already. */
  readonly add: (folder: string) => void;
  /** Follows these folders and no others. */
  readonly follow: (folders: Iterable<string>) => void;
  readonly close: () => void;
}

/**
 * Makes a watch, which follows no folder yet.
 * @param onSign is called when something changed in a folder, under a name; or, with null, anywhere in it or it itself
 * @param onFault is called where a folder cannot be watched, such as for want of handles
 */
export function watchFolders(
  onSign: (folder: string, name: string | null) => void,
  onFault: (error: unknown) => void,
): FolderWatch {
  const watchers = new Map<string, FSWatcher>();
  const drop = (folder: string): void => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const dropAndTell = (folder: string): void => {
    drop(folder);
    onSign(folder, null);
  };
  const add = (folder: string): void => {
    if (watchers.has(folder)) return;
    try {
      const watcher = watch(folder, { persistent: false }, (event, name) => {
        // A folder that is moved away keeps its watcher, which would never speak of the new one at its place.
        if (event === 'rename' && (name === null || folder.endsWith(`/${name}`))) dropAndTell(folder);
        else onSign(folder, name);
      });
      watcher.on('error', () => dropAndTell(folder));
      watchers.set(folder, watcher);
    } catch (error) {
      onFault(error);
    }
  };
  return {
    add,
    follow: (folders) => {
      const wanted = new Set(folders);
      for (const folder of [...watchers.keys()]) if (!wanted.has(folder)) drop(folder);
      for (const folder of wanted) add(folder);
    },
    close: () => {
      for (const folder of [...watchers.keys()]) drop(folder);
    },
  };
}
