// Makes an edition from the archive and the time.
import type { Archive } from './Archive.ts';
import { asOf } from './asOf.ts';
import type { Composed, View } from './Composed.ts';
import { composedAfter } from './changes/composedAfter.ts';
import { preparedAfter } from './changes/preparedAfter.ts';
import { composeAfresh } from './composeAfresh.ts';
import type { Edition } from './Edition.ts';
import { noteChecked } from './knownCheck.ts';
import { type Prepared, prepare } from './prepare.ts';
import { proofAt, publicationAt } from './publication.ts';
import { done, type Steps } from './Steps.ts';

/** Makes editions. */
export interface Compose {
  /** Makes the edition of an archive for an instant, in milliseconds since 1970-01-01T00:00Z. */
  (archive: Archive, now: number): Edition;
  /** The same in steps, where much may have changed; between them, editions of other archives may be made. */
  readonly inSteps: (archive: Archive, now: number) => Steps<Edition>;
}

/** Composes the edition that readers get at an instant. */
export const composeEdition: Compose = composer({ stateAt: publicationAt, versionAt: asOf });

/** Composes what the desk sees at an instant: drafts and stories under embargo as if they were public. */
export const composeProof: Compose = composer({ stateAt: proofAt, versionAt: (article) => article });

// What was composed or prepared last is only a short cut: without it, every edition comes out the same.
function composer(view: View): Compose {
  const lasts = new WeakMap<Archive['site'], Composed>();
  const ready = new WeakMap<Archive, Prepared>();
  const preparedOf = function* (archive: Archive): Steps<Prepared> {
    const last = lasts.get(archive.site);
    const known = ready.get(archive) ?? (last && preparedAfter(last, archive)) ?? null;
    const prepared = known ?? (yield* prepare(archive));
    ready.set(archive, prepared);
    return prepared;
  };
  const inSteps = function* (archive: Archive, now: number): Steps<Edition> {
    const prepared = yield* preparedOf(archive);
    yield;
    const last = lasts.get(archive.site);
    const known = (last && composedAfter(last, prepared, now, view)) ?? null;
    const composed = known ?? (yield* composeAfresh(prepared, now, view));
    lasts.set(archive.site, composed);
    noteChecked(archive, prepared);
    return composed.edition;
  };
  return Object.assign((archive: Archive, now: number) => done(inSteps(archive, now)), { inSteps });
}
