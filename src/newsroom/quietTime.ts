// Decides how long a changed file must be quiet before its writer is taken to have finished.
import type { ListedFile } from './ListedFile.ts';
import { isWholeEdit, type Outline } from './Outline.ts';

/** In milliseconds: longer than the steps of an ordinary save. */
export const QUIET = 60;

/** In milliseconds, where the text may be unfinished: longer than the pauses of a slow writer. */
export const UNFINISHED = 700;

/** A changed file. */
export interface Changed {
  readonly listed: ListedFile;
  /** The file as it last counted, perhaps under another name. */
  readonly old: ListedFile | undefined;
}

/** What tells when a changed file counts. */
export interface Quiet {
  /** How long it must be quiet, in milliseconds. */
  readonly due: number;
  /** When it was last seen as it is, by `performance.now()`; null where that was when its folder was looked at. */
  readonly seen: number | null;
}

/**
 * How long each of some changed files must be quiet. Writers that truncate first leave an empty or a shorter file, and
 * slow ones a text that may be a story by itself; who moves a finished file to its place leaves nothing to wait for.
 */
export async function quietTimes(files: readonly Changed[]): Promise<readonly Quiet[]> {
  const times: Quiet[] = [];
  for (const changed of files) times.push({ due: await quietTime(changed), seen: null });
  return times;
}

/** How long a changed file must be quiet. */
export async function quietTime(changed: Changed): Promise<number> {
  const { listed } = changed;
  const outline = formerOutline(changed);
  if (outline === null) return quietTimeUnread(changed);
  const { bytes } = await listed.read();
  return bytes !== null && isWholeEdit(bytes, outline) ? QUIET : UNFINISHED;
}

/** How long a file must be quiet of which the text tells nothing. */
export function quietTimeUnread({ listed, old }: Changed): number {
  return isMoved(listed, old) ? QUIET : UNFINISHED;
}

/** What the text of a changed file is to be compared with, where that tells whether it is whole. */
export function formerOutline({ listed, old }: Changed): Outline | null {
  const outline = old?.known() ?? null;
  if (outline === null || outline === 'fault' || !/\.(?:md|yaml)$/.test(listed.file)) return null;
  return listed.size === 0 || isMoved(listed, old) ? null : outline;
}

function isMoved(listed: ListedFile, old: ListedFile | undefined): boolean {
  if (listed.size === 0) return false;
  return listed.isTouched || (old !== undefined && isSameFile(listed, old));
}

// Moved within the tick of the clock in which it was written, so that its times do not tell.
function isSameFile(file: ListedFile, old: ListedFile): boolean {
  return file.file !== old.file && file.identity === old.identity && file.size === old.size;
}
