// Remembers what the check of an archive as a whole has found, so that it is not made again for the same archive.
import type { Archive } from './Archive.ts';
import { type CrossChecked, crossCheck, type Findings } from './crossCheck.ts';
import type { Steps } from './Steps.ts';

/** What a check has found of an archive of which all can be published. It can be written as JSON. */
export interface Check {
  readonly found: Findings;
  /** As in `CrossChecked`. */
  readonly nameable: readonly string[];
}

type Checked = Pick<CrossChecked, 'found' | 'nameable'>;

const checks = new WeakMap<Archive, Checked>();

/** Notes what is known of an archive, from another run of the program on the same files. */
export function noteCheck(archive: Archive, { found, nameable }: Check): void {
  checks.set(archive, { found, nameable: new Set(nameable) });
}

/** Notes what was found of an archive just now. */
export function noteChecked(archive: Archive, { found, nameable }: Checked): void {
  checks.set(archive, { found, nameable });
}

/** What is known of an archive; null where nothing is, and where something of it cannot be published or is held. */
export function checkOf(archive: Archive): Check | null {
  const known = knownOfAll(archive);
  return known && { found: known.found, nameable: [...known.nameable] };
}

/** What the check of an archive finds, in steps, or has found. Where all can be published, nothing is left out. */
export function* checked(archive: Archive): Steps<CrossChecked> {
  const known = knownOfAll(archive);
  return known === null ? yield* crossCheck(archive) : { ...known, archive };
}

function knownOfAll(archive: Archive): Checked | null {
  const known = checks.get(archive);
  const { kept, refused } = archive;
  if (known === undefined || known.found.unfit.length > 0) return null;
  return refused.length + kept.authors.length + kept.pictures.length > 0 ? null : known;
}
