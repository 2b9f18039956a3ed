// An edit that is measured.
import type { Answer, BenchSite } from './BenchSite.ts';

/** An edit, and what tells that it is live. */
export interface Edit {
  readonly name: string;
  /** Makes the n-th edit. */
  readonly make: (site: BenchSite, turn: number) => Promise<Made>;
  /** How often it is measured at most. */
  readonly most?: number;
}

/** An edit that was made. */
export interface Made {
  /** When it was made, in milliseconds of the monotonic clock. */
  readonly at: number;
  readonly path: string;
  readonly isLive: (answer: Answer) => boolean;
  /** A list on which it must show too. */
  readonly list?: string;
}
