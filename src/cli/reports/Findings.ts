// What a check found, with all that a report of it can say besides.
import type { Problem } from '../../article/Problem.ts';

/** The findings of a check. */
export interface Findings {
  readonly problems: readonly Problem[];
  /**
   * The path of a file of the content folder from where the program was called, so that terminals and editors open it;
   * the whole path where it is not below that. With forward slashes.
   */
  readonly pathOf: (file: string) => string;
  /** The text of a file as it is now; null for what is no text or cannot be read. */
  readonly textOf: (file: string) => string | null;
  readonly hasColours: boolean;
  /** The version of the program; null where it is not known. */
  readonly version: string | null;
}

/** Makes a text of findings. */
export type Report = (findings: Findings) => string;
