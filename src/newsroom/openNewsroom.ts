// Opens a newsroom on a content folder: the current edition, the one piece of true state, follows what changes there.
import type { Problem } from '../article/Problem.ts';
import type { Archive } from '../edition/Archive.ts';
import { type Compose, composeEdition } from '../edition/composeEdition.ts';
import type { Edition } from '../edition/Edition.ts';
import { CurrentEdition, type State } from './CurrentEdition.ts';
import type { ArchiveReading, Progress } from './Desk.ts';
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
  /** How far the first reading of the folder is: of the files that are not known from before. */
  readonly onProgress?: Progress;
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

const NOBODY: NewsroomListener = { onEdition: () => undefined, onTrouble: () => undefined };

/**
 * Reads the content folder, opens a newsroom on it, and follows its changes until the newsroom is closed.
 * @throws NoSiteError without a usable site.yaml; the error of the file system where the folder cannot be read
 */
export async function openNewsroom(parts: NewsroomParts): Promise<Newsroom> {
  const { folder, clock, listener = NOBODY, compose = composeEdition, readings = null } = parts;
  const holding = new CurrentEdition(compose, clock);
  let problems: readonly Problem[] = [];
  let isClosed = false;
  const onArchive = async (reading: ArchiveReading): Promise<void> => {
    problems = reading.problems;
    if (reading.archive === null) return;
    const isNews = holding.now() !== null;
    const edition = await holding.replace(reading.archive);
    if (isNews && !isClosed) listener.onEdition(edition);
  };
  const current = (): State => {
    const state = holding.now();
    if (state === null) throw new NoSiteError(problems);
    return state;
  };
  const onCalm = (): void => {
    const state = holding.now();
    if (state !== null) listener.onCalm?.(state.edition);
  };
  const { onTrouble, onStir, onProgress } = listener;
  const hearing = { onArchive, onCalm, onStir, onProgress, onTrouble };
  const following = await followFolder(folder, hearing, readings);
  const close = (): void => {
    isClosed = true;
    following.close();
  };
  if (holding.now() === null) {
    close();
    throw new NoSiteError(problems);
  }
  return { edition: () => current().edition, archive: () => current().archive, close };
}
