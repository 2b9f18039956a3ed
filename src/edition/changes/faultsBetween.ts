// Finds what has come to be wrong with the files of stories, or is not any more, where readers keep the stories all the same.
import type { Mentions } from '../../article/Article.ts';
import type { Archive } from '../Archive.ts';
import { brokenCopies } from '../KnownNames.ts';
import type { Prepared } from '../prepare.ts';
import { articleAddress } from '../redirects.ts';
import { wholeIn } from '../wholeIn.ts';
import { claimsOf, type Others } from './Others.ts';
import { mostTouched, type Touch } from './touchesBetween.ts';

/** What differs between two archives in what is wrong with files. */
export interface Faults {
  /** The files with which something else is wrong than before. */
  readonly files: ReadonlySet<string>;
  /** What those say now, and what readers have of them. */
  readonly texts: readonly Mentions[];
  /** What texts may name, with the addresses of those files; null where one of them may have that for another reason, too. */
  nameableAfter(
    nameable: ReadonlySet<string>,
    touches: readonly Touch[],
    others: Others,
  ): ReadonlySet<string> | null;
}

/**
 * What has come to be wrong, and what is mended. Null where that takes a check of everything: where it is wrong with another
 * file than that of a story which readers have before and after, or where the story as it is now names what is not there.
 */
export function faultsBetween({ source: before, archive, found }: Prepared, after: Archive): Faults | null {
  if (before.problems === after.problems && before.refused === after.refused) return NO_FAULTS;
  const files = new Set([
    ...differing(before.problems, after.problems),
    ...differing(before.refused, after.refused),
  ]);
  if (files.size > mostTouched(after.articles.length) || found.unfit.length > 0) return null;
  const isIn = ({ articles }: Archive) =>
    articles.filter(({ file }) => files.has(file)).length === files.size;
  if (!isIn(before) || !isIn(after) || !after.refused.every(wholeIn(archive))) return null;
  const [was, is] = [brokenIn(before, files), brokenIn(after, files)];
  return {
    files,
    texts: [...after.refused, ...after.articles].filter(({ file }) => files.has(file)),
    nameableAfter: (nameable, touches, others) => {
      const claims = new Set(
        touches.flatMap(({ old, now }) => [old ?? [], now ?? []].flat().flatMap(claimsOf)),
      );
      const isClaimed = (address: string) => claims.has(address) || others.claims(address);
      if ([...was, ...is].some(isClaimed)) return null;
      const stay = new Set(brokenIn(after, null));
      const gone = new Set(was.filter((address) => !stay.has(address)));
      return new Set([...[...nameable].filter((address) => !gone.has(address)), ...is]);
    },
  };
}

const NO_FAULTS: Faults = { files: new Set(), texts: [], nameableAfter: (nameable) => nameable };

/** The files of what is in one of two lists alone. What stays as it was stays the same object. */
function differing<T extends { readonly file: string }>(before: readonly T[], after: readonly T[]): string[] {
  const [old, now] = [new Set(before), new Set(after)];
  return [...before.filter((one) => !now.has(one)), ...after.filter((one) => !old.has(one))].map(
    ({ file }) => file,
  );
}

/** The addresses of the stories whose files have problems: of some files, or of all. */
function brokenIn({ problems }: Archive, files: ReadonlySet<string> | null): readonly string[] {
  const some = problems.filter(({ file }) => files?.has(file) ?? true);
  return brokenCopies(some).flatMap(({ room, slug }) => (room === 'articles' ? articleAddress(slug) : []));
}
