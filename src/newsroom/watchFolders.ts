// Hears of changes in folders from the operating system: one watcher for each folder, none for files.
import { type FSWatcher, watch } from 'node:fs';

/** Watches whatever folders it is told to follow. */
export interface FolderWatch {
  /** Follows these folders and no others. */
  readonly follow: (folders: readonly string[]) => void;
  readonly close: () => void;
}

/**
 * Makes a watch.
 * @param onChange is called at any sign of a change; it says nothing of what changed
 * @param onFault is called where a folder cannot be watched, such as for want of handles
 */
export function watchFolders(onChange: () => void, onFault: (error: unknown) => void): FolderWatch {
  const watchers = new Map<string, FSWatcher>();
  const drop = (folder: string): void => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const add = (folder: string): void => {
    try {
      const watcher = watch(folder, { persistent: false }, (event, name) => {
        // A folder that is moved away keeps its watcher, which would never speak of the new one at its place.
        if (event === 'rename' && (name === null || folder.endsWith(`/${name}`))) drop(folder);
        onChange();
      });
      watcher.on('error', () => {
        drop(folder);
        onChange();
      });
      watchers.set(folder, watcher);
    } catch (error) {
      onFault(error);
    }
  };
  return {
    follow: (folders) => {
      const wanted = new Set(folders);
      for (const folder of [...watchers.keys()]) if (!wanted.has(folder)) drop(folder);
      for (const folder of folders) if (!watchers.has(folder)) add(folder);
    },
    close: () => {
      for (const folder of [...watchers.keys()]) drop(folder);
    },
  };
}
