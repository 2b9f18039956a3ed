// What kept readings refer to.
import type { OpenFile } from './OpenFile.ts';
import type { RecurringOnes } from './RecurringOnes.ts';

/** The file that they are from, and what they have in common. */
export interface Source {
  readonly file: OpenFile;
  readonly recurring: RecurringOnes;
}
