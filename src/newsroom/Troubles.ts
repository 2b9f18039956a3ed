// Remembers which troubles were told of, so that each is told once until it has ended.

export const THREAD_FAILED = 'a thread that reads files has failed; its files are read without it';
export const NOT_WATCHED = 'a folder cannot be watched; changes are found by patrol';
export const NOT_KEPT = 'what was read cannot be kept in CACHE_DIR: the next start reads every file again';
export const VANISHED = 'more than half of the stories vanished at once; they are kept for now';

/** The troubles of a newsroom, told of by their messages. */
export class Troubles {
  private readonly tell: (message: string, details: object) => void;
  private told = new Set<string>();
  private found = new Set<string>();

  constructor(tell: (message: string, details: object) => void) {
    this.tell = tell;
  }

  /** There is a trouble. */
  add(message: string, details: object): void {
    this.found.add(message);
    if (this.told.has(message)) return;
    this.told.add(message);
    this.tell(message, details);
  }

  /** A trouble has ended. */
  end(message: string): void {
    this.found.delete(message);
    this.told.delete(message);
  }

  /** A look at everything begins. */
  begin(): void {
    this.found = new Set();
  }

  /** It has ended well: what it did not come upon has ended too. */
  endOthers(): void {
    this.told = new Set(this.found);
  }
}
