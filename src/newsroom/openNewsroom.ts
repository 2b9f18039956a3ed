// Holds the current edition, the one piece of true state, and replaces it when time or copy asks for it.
import type { Problem } from '../article/Problem.ts';
import { composeEdition } from '../edition/composeEdition.ts';
import type { Edition } from '../edition/Edition.ts';
import { readArchive } from './readArchive.ts';

/** The source of editions for everyone who answers requests. */
export interface Newsroom {
  /** The edition that holds now. */
  readonly edition: () => Edition;
}

/** The content folder has no usable site.yaml. */
export class NoSiteError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('site.yaml cannot be used');
    this.problems = problems;
  }
}

/**
 * Reads the content folder and opens a newsroom on it.
 * @param clock gives the present in milliseconds
 * @throws NoSiteError without a usable site.yaml; the error of the file system where the folder cannot be read
 */
export async function openNewsroom(folder: string, clock: () => number): Promise<Newsroom> {
  const { archive, problems } = await readArchive(folder);
  if (archive === null) throw new NoSiteError(problems);
  let current = composeEdition(archive, clock());
  return {
    edition: () => {
      // Asked at each request, so that no late timer can leak or delay a story.
      const now = clock();
      // A clock that ran ahead and was set back must not leave an embargoed story up.
      if (now >= current.validUntil || now < current.validFrom) current = composeEdition(archive, now);
      return current;
    },
  };
}
