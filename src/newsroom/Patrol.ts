// Paces the patrol, which looks at everything part by part without any sign: the kernel drops signs when its queue is full.
import type { FolderView } from './FolderView.ts';
import type { Names } from './namesByFolder.ts';

/** How often, in milliseconds, the patrol gets round, where it can. */
const ROUND = 1000;

/** It never takes more than this part of the time of one core. */
const SHARE = 0.05;

/** In milliseconds: a slow disk rests for as long as a look at it took, but a look that took longer was interrupted. */
const LONGEST = 3000;

/** How many entries it looks at in one go: so few that a sign of a change does not wait for it. */
const PART = 200;

/** A look that the patrol has had. */
export interface Passed {
  /** When it was over. */
  readonly at: number;
  /** How long it took. */
  readonly took: number;
  /** How long processors worked meanwhile: no time in which others had them, or in which this program was stopped. */
  readonly worked: number;
}

/** A patrol of a folder. Times are milliseconds of any steady clock. */
export class Patrol {
  private readonly view: FolderView;
  private parts: readonly Names[] = [];
  private next = 0;
  private dueAt = 0;

  constructor(view: FolderView) {
    this.view = view;
  }

  /** How long it is until the next part is to be looked at. */
  wait(now: number): number {
    return Math.max(0, this.dueAt - now);
  }

  /** The part to look at now, if it is time. */
  part(now: number): Names | undefined {
    if (now < this.dueAt) return undefined;
    // Not before it is time: to divide a large folder takes a while, at a start too.
    if (this.next >= this.parts.length) this.begin();
    return this.parts[this.next++];
  }

  /** Tells it that a part was looked at. */
  passed(look: Passed): void {
    this.dueAt = look.at + Math.max(ROUND / this.parts.length, restAfter(look));
  }

  /** Tells it that everything was looked at, or could not be: a new round begins. */
  passedAll(look: Passed): void {
    this.parts = [];
    this.dueAt = look.at + Math.max(ROUND, restAfter(look));
  }

  private begin(): void {
    this.parts = [...partsOf(this.view.names())];
    this.next = 0;
  }
}

function restAfter({ took, worked }: Passed): number {
  // Threads beside have worked too, if it comes to more than the time that the look took.
  return Math.max(Math.min(worked, took) / SHARE, Math.min(took, LONGEST));
}

function* partsOf(names: Names): Generator<Names, void> {
  let part = new Map<string, readonly string[]>();
  let size = 0;
  for (const [folder, all] of names) {
    for (let first = 0; first === 0 || first < all.length; first += PART) {
      const some = all.slice(first, first + PART);
      if (size + some.length > PART) {
        yield part;
        part = new Map();
        size = 0;
      }
      part.set(folder, some);
      size += some.length + 1;
    }
  }
  yield part;
}
