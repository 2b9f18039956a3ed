// The search of a site: an index in a thread of its own, which is made anew whenever something happens to it.
import type { Edition } from '../edition/Edition.ts';
import type { Found } from './Found.ts';
import { BusyError, IndexKeeper, type KeeperParts } from './IndexKeeper.ts';
import type { Query } from './Query.ts';

/** What was found, and whether all stories were looked through: after a great change some may still be coming. */
export interface Answered extends Found {
  readonly isComplete: boolean;
}

/** The search. */
export interface Search {
  /**
   * Finds stories of an edition.
   * @throws PreparingError, BusyError
   */
  readonly find: (edition: Edition, query: Query) => Promise<Answered>;
  /** Brings the index to an edition, ahead of the first query. */
  readonly follow: (edition: Edition) => void;
  /** Leaves the processors to others until an edition is followed or searched. */
  readonly rest: () => void;
  /** Ends the thread. */
  readonly close: () => Promise<void>;
}

/** What a search is made of; times in milliseconds. */
export interface SearchParts extends KeeperParts {
  /** How long somebody waits for an answer. */
  readonly patience?: number;
  /** How many may wait. */
  readonly queue?: number;
}

/** Opens a search. Nothing happens before it has an edition. */
export function openSearch({ patience = 3000, queue = 32, ...parts }: SearchParts): Search {
  const keeper = new IndexKeeper(parts);
  let waiting = 0;
  const find = async (edition: Edition, query: Query): Promise<Answered> => {
    keeper.follow(edition);
    if (waiting >= queue) throw new BusyError('Too many are waiting');
    waiting += 1;
    try {
      const found = await within(patience, keeper.find(query, Date.now() + patience));
      return { ...found, isComplete: keeper.isComplete };
    } finally {
      waiting -= 1;
    }
  };
  return {
    find,
    follow: (edition) => keeper.follow(edition),
    rest: () => keeper.rest(),
    close: () => keeper.close(),
  };
}

async function within(patience: number, finding: Promise<Found | null>): Promise<Found> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((over) => {
    timer = setTimeout(over, patience, null).unref();
  });
  // Should nobody wait any more when it fails, the keeper hears of it all the same.
  finding.catch(() => {});
  try {
    const found = await Promise.race([finding, late]);
    if (found === null) throw new BusyError('The answer took too long');
    return found;
  } finally {
    clearTimeout(timer);
  }
}
