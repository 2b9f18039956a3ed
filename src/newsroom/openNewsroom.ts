// Holds the current edition, the one piece of true state, and replaces it when time or copy asks for it.
import type { Problem } from '../article/Problem.ts';
import type { Archive } from '../edition/Archive.ts';
import { type Compose, composeEdition } from '../edition/composeEdition.ts';
import type { Edition } from '../edition/Edition.ts';
import { holdFormer } from '../edition/holdFormer.ts';
import type { ArchiveReading } from './Desk.ts';
import { followFolder } from './followFolder.ts';
import type { ReadingsPlace } from './readings/Readings.ts';

/** The source of editions for everyone who answers requests. */
export interface EditionSource {
  /** The edition that holds now. */
  readonly edition: () => Edition;
  /** What it was made from: everything valid, published or not. Nothing of it may reach a reader. */
  readonly archive: () => Archive;
}

/** A newsroom follows the content folder until it is closed. */
export interface Newsroom extends EditionSource {
  /** Stops following the folder. */
  readonly close: () => void;
}

/** How a newsroom works. */
export interface NewsroomParts {
  /** The content folder. */
  readonly folder: string;
  /** Gives the present in milliseconds. */
  readonly clock: () => number;
  readonly listener?: NewsroomListener;
  /** Makes its editions: for readers, if it is left out. */
  readonly compose?: Compose;
  /** Where what was read is kept for the next start; null or left out where it is not. */
  readonly readings?: ReadingsPlace | null;
}

/** Who wants to hear what happens in the newsroom. */
export interface NewsroomListener {
  /** A changed folder made another edition. */
  readonly onEdition: (edition: Edition) => void;
  /** Nothing has changed for a moment: it is time for what is not urgent. */
  readonly onCalm?: (edition: Edition) => void;
  /** Something changes again. */
  readonly onStir?: () => void;
  readonly onTrouble: (message: string, details: object) => void;
}

/** The content folder has no usable site.yaml. */
export class NoSiteError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('site.yaml cannot be used');
    this.problems = problems;
  }
}

interface State {
  readonly archive: Archive;
  readonly edition: Edition;
}

const NOBODY: NewsroomListener = { onEdition: () => undefined, onTrouble: () => undefined };

/**
 * Reads the content folder, opens a newsroom on it, and follows its changes until the newsroom is closed.
 * @throws NoSiteError without a usable site.yaml; the error of the file system where the folder cannot be read
 */
export async function openNewsroom(parts: NewsroomParts): Promise<Newsroom> {
  const { folder, clock, listener = NOBODY, compose = composeEdition, readings = null } = parts;
  let state: State | null = null;
  let problems: readonly Problem[] = [];
  const onArchive = (reading: ArchiveReading): void => {
    problems = reading.problems;
    if (reading.archive === null) return;
    const isNews = state !== null;
    const archive = holdFormer(reading.archive, state?.archive ?? null);
    state = { archive, edition: compose(archive, clock()) };
    if (isNews) listener.onEdition(state.edition);
  };
  const onCalm = (): void => {
    if (state !== null) listener.onCalm?.(current().edition);
  };
  const current = (): State => {
    if (state === null) throw new NoSiteError(problems);
    // Asked at each request, so that no late timer can leak or delay a story.
    const now = clock();
    const { archive, edition } = state;
    // A clock that ran ahead and was set back must not leave an embargoed story up.
    if (now < edition.validFrom || now >= edition.validUntil)
      state = { archive, edition: compose(archive, now) };
    return state;
  };
  const { onTrouble, onStir } = listener;
  const following = await followFolder(folder, { onArchive, onCalm, onStir, onTrouble }, readings);
  if (state === null) {
    following.close();
    throw new NoSiteError(problems);
  }
  return {
    edition: () => current().edition,
    archive: () => current().archive,
    close: following.close,
  };
}
