// Holds the edition that is current, and what it was made from; makes the next one when time or copy asks for it.
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Archive } from '../edition/Archive.ts';
import type { Compose } from '../edition/composeEdition.ts';
import type { Edition } from '../edition/Edition.ts';
import { holdFormer } from '../edition/holdFormer.ts';
import { inTurns } from './turns.ts';

/** An edition, and what it was made from. */
export interface State {
  readonly archive: Archive;
  readonly edition: Edition;
}

/** The current edition. Until there is an archive, there is none. */
export class CurrentEdition {
  private state: State | null = null;
  private readonly compose: Compose;
  private readonly clock: () => number;

  /** @param clock gives the present in milliseconds */
  constructor(compose: Compose, clock: () => number) {
    this.compose = compose;
    this.clock = clock;
  }

  /**
   * Makes an edition of another archive, with what was good before where it no longer fits. In turns: of a large
   * archive that is much work, and those who ask for pages meanwhile are answered from the edition before.
   */
  async replace(reading: Archive): Promise<Edition> {
    const archive = holdFormer(reading, this.state?.archive ?? null);
    await nextTurn();
    await inTurns(this.compose.inSteps(archive, this.clock()));
    // Time may have gone on by more than an instant at which a story comes or goes.
    return this.hold(archive, this.clock()).edition;
  }

  /** The edition of this moment. Asked at each request, so that no late timer can leak or delay a story. */
  now(): State | null {
    if (this.state === null) return null;
    const now = this.clock();
    const { archive, edition } = this.state;
    // A clock that ran ahead and was set back must not leave an embargoed story up.
    const holds = now >= edition.validFrom && now < edition.validUntil;
    return holds ? this.state : this.hold(archive, now);
  }

  private hold(archive: Archive, now: number): State {
    this.state = { archive, edition: this.compose(archive, now) };
    return this.state;
  }
}
