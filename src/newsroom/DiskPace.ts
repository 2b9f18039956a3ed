// Knows whether a disk has its answers at hand: to wait for each of them where readers are served would hold those up.

/** In milliseconds: an answer that takes longer is one of a disk, or the processor was busy with something else. */
const SLOW = 1;

/** So many slow answers among a few are the disk's. */
const SLOW_ONES = 3;
const FEW = 32;

/** The pace of a disk. */
export class DiskPace {
  private asked = 0;
  private slow = 0;

  /** Whether it takes so long that its answers are to be waited for without holding up others. */
  get isSlow(): boolean {
    return this.slow >= SLOW_ONES;
  }

  /**
   * Takes an answer at once: that takes a third of the time of waiting for it, and less.
   * @throws the error of the file system
   */
  atHand<T>(ask: () => T): T {
    if (this.asked % FEW === 0 && !this.isSlow) this.slow = 0;
    this.asked += 1;
    const start = performance.now();
    try {
      return ask();
    } finally {
      if (performance.now() - start > SLOW) this.slow += 1;
    }
  }
}
