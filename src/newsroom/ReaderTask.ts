// What a thread that takes in files is told, and what it tells.
import type { Site } from '../article/frontMatter/siteSchema.ts';
import type { Known } from './ListedFile.ts';
import type { Outline } from './Outline.ts';
import type { Taken } from './takeFile.ts';

/** A file that a thread is to take in. */
export interface Task {
  /** Relative to the content folder. */
  readonly file: string;
  /** Absolute, without links. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** What to compare its text with. */
  readonly former: Outline | null;
}

/** What a thread is told; the site comes with the first order for it. */
export interface Order {
  readonly site?: Site;
  readonly tasks: readonly Task[];
}

/** A file that a thread has taken in. */
export interface TakenInThread extends Taken {
  readonly known: Known;
  /** Whether its text is an edit of what it was compared with, and whole. */
  readonly isWhole: boolean;
}

/** What a thread is given at its start. */
export interface ThreadData {
  /** How many files were begun: it tells whoever started the thread at which one it is. */
  readonly begun: Int32Array;
  /** The descriptor of the spool; null without one. */
  readonly spool: number | null;
}
