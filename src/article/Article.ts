// What a file of copy becomes: a story, a standing page or an author, each a frozen value.
import type { InternalLink } from './body/Block.ts';
import type { Body } from './body/Body.ts';
import type { AuthorFields } from './frontMatter/authorSchema.ts';
import type { PageFields } from './frontMatter/pageSchema.ts';
import type { StoryFields } from './frontMatter/storySchema.ts';
import type { FieldPlaceMap, Place, Reading } from './Problem.ts';

/** Something outside its own file that copy names, with the place where it does. */
export interface Reference extends Place {
  readonly kind: 'author' | 'picture' | 'related';
  /** Dotted path of the front-matter field; null in the body. */
  readonly field: string | null;
  /** An author's id, a path in `pictures/`, a story's slug. */
  readonly target: string;
}

/** What copy says of when a story is public, as far as it can be read. */
export type Limits = Partial<Pick<StoryFields, 'draft' | 'published' | 'expires' | 'withdrawn'>>;

/** What copy names outside itself: known also of copy that cannot be published, as far as it can be read. */
export interface Mentions {
  /** Relative to the content folder, with forward slashes. */
  readonly file: string;
  readonly links: readonly InternalLink[];
  readonly references: readonly Reference[];
  /** Of a story that cannot be published as it is. */
  readonly limits?: Limits;
}

/** Copy read: what it is, or what it mentions where it cannot be used. */
export interface CopyReading<T> extends Reading<T> {
  /** Null where there is a value, which has them itself, and where nothing could be read. */
  readonly mentions: Mentions | null;
}

interface Text extends Mentions {
  readonly slug: string;
  /** BCP 47. */
  readonly language: string;
  readonly body: Body;
}

/** A story. */
export interface Article extends Text {
  readonly fields: StoryFields;
  /** Where some of its fields stand. */
  readonly places: FieldPlaceMap;
  /** Its permanent identity: the declared id, else the slug. */
  readonly id: string;
  /** Hexadecimal SHA-256 of the bytes of its file. */
  readonly fingerprint: string;
}

/** A standing page, such as the corrections policy. */
export interface StandingPage extends Text {
  readonly fields: PageFields;
}

/** An author; the slug is the id, the body is the biography. */
export interface Author extends Text {
  readonly fields: AuthorFields;
}
