// Knows whether a disk has the states of files at hand: to wait for each of them elsewhere would hold up others.
import { lstatSync, type Stats } from 'node:fs';

/** In milliseconds: an answer that takes longer is one of a disk, or the processor was busy with something else. */
const SLOW = 1;

/** So many slow answers among a few are the disk's. */
const SLOW_ONES = 3;
const FEW = 32;

/** The pace of a disk. */
export class DiskPace {
  private readonly ask: (path: string) => Stats;
  private asked = 0;
  private slow = 0;

  /** @param ask gives the state of a path at once, without following links */
  constructor(ask: (path: string) => Stats = lstatSync) {
    this.ask = ask;
  }

  /** Whether it takes so long that its answers are to be waited for without holding up others. */
  get isSlow(): boolean {
    return this.slow >= SLOW_ONES;
  }

  /**
   * The state of a path at once, without following links: that takes a third of the time of waiting for it.
   * @throws the error of the file system
   */
  stateAtHand(path: string): Stats {
    if (this.asked % FEW === 0 && !this.isSlow) this.slow = 0;
    this.asked += 1;
    const start = performance.now();
    try {
      return this.ask(path);
    } finally {
      if (performance.now() - start > SLOW) this.slow += 1;
    }
  }
}
