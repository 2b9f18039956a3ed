// Knows when nothing has changed for a moment: what is not urgent is done then, because what changes needs the processors.

/** How long, in milliseconds, nothing must have changed. */
const CALM = 500;

/** Who hears of it. */
export interface CalmListener {
  /** Nothing has changed for a moment. */
  readonly onCalm: () => void;
  /** Something changes after a calm. */
  readonly onStir: () => void;
}

/** Waits for calm; at first there is none. It does not keep the process alive. */
export class Calm {
  private readonly listener: CalmListener;
  private timer: NodeJS.Timeout | undefined;
  private isCalm = false;
  private readonly waiting: (() => void)[] = [];

  constructor(listener: CalmListener) {
    this.listener = listener;
  }

  /** Nothing is known to be changing. */
  begin(): void {
    if (this.isCalm || this.timer !== undefined) return;
    this.timer = setTimeout(() => {
      this.isCalm = true;
      this.release();
      this.listener.onCalm();
    }, CALM).unref();
  }

  /** Something changes. */
  end(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (!this.isCalm) return;
    this.isCalm = false;
    this.listener.onStir();
  }

  /** Is over when there is calm, or there will be none any more. */
  async reached(): Promise<void> {
    if (!this.isCalm) await new Promise<void>((over) => this.waiting.push(over));
  }

  /** Waits no more. */
  close(): void {
    clearTimeout(this.timer);
    this.release();
  }

  private release(): void {
    for (const over of this.waiting.splice(0)) over();
  }
}
