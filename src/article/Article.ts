// What a file of copy becomes: a story, a standing page or an author, each a frozen value.
import type { Block, InternalLink } from './body/Block.ts';
import type { AuthorFields } from './frontMatter/authorSchema.ts';
import type { PageFields } from './frontMatter/pageSchema.ts';
import type { StoryFields } from './frontMatter/storySchema.ts';
import type { Place } from './Problem.ts';

/** Something outside its own file that copy names, with the place where it does. */
export interface Reference extends Place {
  readonly kind: 'author' | 'picture' | 'related';
  readonly field: string;
  /** An author's id, a path in `pictures/`, a story's slug. */
  readonly target: string;
}

interface Text {
  /** Relative to the content folder, with forward slashes. */
  readonly file: string;
  readonly slug: string;
  /** BCP 47. */
  readonly language: string;
  readonly blocks: readonly Block[];
  readonly links: readonly InternalLink[];
  readonly references: readonly Reference[];
}

/** A story. */
export interface Article extends Text {
  readonly fields: StoryFields;
  /** Its permanent identity: the declared id, else the slug. */
  readonly id: string;
}

/** A standing page, such as the corrections policy. */
export interface StandingPage extends Text {
  readonly fields: PageFields;
}

/** An author; the slug is the id, the blocks are the biography. */
export interface Author extends Text {
  readonly fields: AuthorFields;
}
