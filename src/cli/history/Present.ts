// The content as it is now, which its history is compared with.
import type { Archive } from '../../edition/Archive.ts';
import type { Edition } from '../../edition/Edition.ts';

/** The content as it is now. */
export interface Present {
  readonly archive: Archive;
  readonly edition: Edition;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  /** The path of a file of the content folder from where the program was called. */
  readonly pathOf: (file: string) => string;
}
