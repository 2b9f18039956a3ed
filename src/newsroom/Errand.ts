// A file that threads are to take in, and what comes of it.
import type { ListedFile } from './ListedFile.ts';
import type { Outline } from './Outline.ts';
import type { TakenInThread } from './ReaderTask.ts';

/** A file that is to be taken in. */
export interface Errand {
  readonly listed: ListedFile;
  readonly path: string;
  /** What to compare its text with. */
  readonly former: Outline | null;
}

/** An errand that is done; nothing was taken in where it took too long, or where the thread failed. */
export interface Done extends Errand {
  readonly taken: TakenInThread | null;
  /** When it was not read yet, by `performance.now()`: the reading came after that. */
  readonly begun: number;
}
