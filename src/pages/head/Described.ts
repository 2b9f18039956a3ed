// What a page says about itself, complete.
import type { About } from '../Page.ts';

/** A page as its head describes it. */
export interface Described extends About {
  readonly description: string;
  /** Absolute; null where the page has no address of its own. */
  readonly canonical: string | null;
}
