// Has what is not urgent done once nothing has changed for a moment: what changes needs the processors first.

/** How long, in milliseconds, nothing must have changed. */
const CALM = 500;

/** Waits for calm. It does not keep the process alive. */
export class Calm {
  private readonly onCalm: () => void;
  private timer: NodeJS.Timeout | undefined;
  private isWanted = false;

  /** @param onCalm is called once for all that wanted calm by then */
  constructor(onCalm: () => void) {
    this.onCalm = onCalm;
  }

  /** There is something to be done once it is calm. */
  want(): void {
    this.isWanted = true;
  }

  /** Nothing is known to be changing. */
  begin(): void {
    if (!this.isWanted || this.timer !== undefined) return;
    this.timer = setTimeout(() => {
      this.end();
      this.isWanted = false;
      this.onCalm();
    }, CALM).unref();
  }

  /** Something changes. */
  end(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }
}
