// An edition together with what the next one can take over from it.
import type { Article } from '../article/Article.ts';
import type { asOf } from './asOf.ts';
import type { Edition } from './Edition.ts';
import type { Addresses } from './liveTexts.ts';
import type { Prepared } from './prepare.ts';
import type { publicationAt } from './publication.ts';

/** Who an edition is for. */
export interface View {
  readonly stateAt: typeof publicationAt;
  /** How a story reads at an instant. */
  readonly versionAt: typeof asOf;
}

/** An edition, and how it came about. */
export interface Composed {
  readonly prepared: Prepared;
  readonly edition: Edition;
  /** The instant that it was composed for, in milliseconds. */
  readonly at: number;
  /** Where links can lead to in it. */
  readonly live: Addresses;
  /** The stories of the archive that do not stand in it: drafts, those under embargo, and those that are gone. */
  readonly absent: readonly Article[];
  /** The slugs of its stories that are printed without some of their links. */
  readonly unlinked: ReadonlySet<string>;
  /** Whether an alias of its stories does not lead to its story, because its address is taken. */
  readonly isContested: boolean;
}
