// A body as it is kept: plain data, from which its blocks are made when somebody prints it.
import type { PictureUse } from '../frontMatter/storySchema.ts';
import type { Block } from './Block.ts';

/** A tweet or picture that a body places. */
export type Placed =
  | { readonly kind: 'tweet'; readonly key: string }
  /** The key is null for a picture that Markdown's own sign places. */
  | { readonly kind: 'picture'; readonly key: string | null; readonly picture: PictureUse };

/** A body that was read and is in order: its Markdown, and what else its blocks depend on. It can be written as JSON. */
export interface Body {
  /** It may come from disk when it is asked for: a large archive has no room in memory for the texts of all stories. */
  readonly text: string;
  /** Relative to the content folder: relative links start from here. */
  readonly file: string;
  /** BCP 47: decides about quotation marks. */
  readonly language: string;
  /** The language (BCP 47) of our words in it, such as those around notes. */
  readonly wordsIn: string;
  /** What stands between its prose, in the order of the text. */
  readonly placed: readonly Placed[];
  /** The addresses of this site that no link of it may lead to, because nothing is there. */
  readonly dead: readonly string[];
  /** Its blocks with all their links, where they take so long to make that it was done when the text was read. */
  readonly ready: readonly Block[] | null;
}

/** A body whose links to some addresses of this site lead nowhere. Its text is not read for that. */
export function withDead(body: Body, dead: readonly string[]): Body {
  const copy: Body = Object.create(Object.getPrototypeOf(body), Object.getOwnPropertyDescriptors(body));
  return Object.defineProperty(copy, 'dead', { value: dead, enumerable: true });
}

/** A body with its text, wherever that comes from: one that can go to another thread. */
export function plainBody({ file, text, language, wordsIn, placed, dead, ready }: Body): Body {
  return { text, file, language, wordsIn, placed, dead, ready };
}
