// What reading a body needs besides its text.
import type { Wording } from '../../words/wordingFor.ts';
import type { PictureUse } from '../frontMatter/storySchema.ts';

/** The keys of the declared tweets, and the declared pictures; null where the fields of one could not be read. */
export interface Declared {
  readonly tweets: readonly string[] | null;
  readonly pictures: Readonly<Record<string, PictureUse>> | null;
}

/** A body's text, and what of its story it may refer to. */
export interface BodyCopy {
  readonly text: string;
  /** The number of its first line in the file. */
  readonly firstLine: number;
  /** Relative to the content folder: relative links start from here. */
  readonly file: string;
  /** BCP 47: decides about quotation marks. */
  readonly language: string;
  /** The words of ours in it, such as those around notes. */
  readonly wording: Wording;
  /** What the fields declare for directives to place. */
  readonly declared: Declared;
}
