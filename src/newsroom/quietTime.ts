// Decides how long a changed file must be quiet before its writer is taken to have finished.
import type { ListedFile } from './ListedFile.ts';
import { isWholeEdit } from './Outline.ts';

/** In milliseconds: longer than the steps of an ordinary save. */
export const QUIET = 60;

/** In milliseconds, where the text may be unfinished: longer than the pauses of a slow writer. */
export const UNFINISHED = 700;

/**
 * How long a changed file must be quiet. Writers that truncate first leave an empty or a shorter file, and slow ones a
 * text that may be a story by itself; who moves a finished file to its place leaves nothing to wait for.
 * @param old the file as it last counted, perhaps under another name
 */
export async function quietTime(file: ListedFile, old: ListedFile | undefined): Promise<number> {
  if (file.size === 0) return UNFINISHED;
  if (file.isTouched) return QUIET;
  if (old !== undefined && isSameFile(file, old)) return QUIET;
  const outline = old?.known() ?? null;
  if (outline === null || outline === 'fault' || !/\.(?:md|yaml)$/.test(file.file)) return UNFINISHED;
  const { bytes } = await file.read();
  return bytes !== null && isWholeEdit(bytes, outline) ? QUIET : UNFINISHED;
}

// Moved within the tick of the clock in which it was written, so that its times do not tell.
function isSameFile(file: ListedFile, old: ListedFile): boolean {
  return file.file !== old.file && file.identity === old.identity && file.size === old.size;
}
