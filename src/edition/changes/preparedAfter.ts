// Prepares an archive from the one before, where few stories have changed.
import { type Archive, NOTHING_KEPT } from '../Archive.ts';
import type { Composed } from '../Composed.ts';
import { type Prepared, problemsOf } from '../prepare.ts';
import { frontNames } from '../siteProblems.ts';
import { wholeIn } from '../wholeIn.ts';
import { deadAfter } from './deadAfter.ts';
import { faultsBetween } from './faultsBetween.ts';
import { mayMeet } from './mayMeet.ts';
import { Naming } from './Naming.ts';
import { Others } from './Others.ts';
import { refiled } from './refiled.ts';
import { relisted } from './relisted.ts';
import { type Touch, touchesBetween } from './touchesBetween.ts';

/**
 * The same as `prepare` makes; null where the archive has to be checked as a whole: where names may meet, a story may not be
 * published as it is, or more has changed than stories and what is wrong with the files of stories.
 */
export function preparedAfter(last: Composed, source: Archive): Prepared | null {
  const before = last.prepared;
  if (before.source === source) return before;
  const faults = isComparable(before.source, source) ? faultsBetween(before, source) : null;
  const touches = faults && touchesBetween(before.source.articles, source.articles);
  if (faults === null || touches === null || mayBeUnfit(touches, faults.files, before)) return null;
  const others = new Others(last, touches);
  if (mayMeet(last, touches, others)) return null;
  const naming = new Naming({ last, source, touches, others });
  if (mayConcernSite(naming, before)) return null;
  const articles = refiled(before.archive.articles, touches);
  const nameable = faults.nameableAfter(naming.nameable, touches, others);
  if (articles === null || nameable === null) return null;
  const { problems, refused } = source;
  const archive = { ...before.archive, articles, problems, refused };
  const nows = touches.flatMap(({ now }) => now ?? []);
  const shift = { outs: touches.flatMap(({ old }) => old ?? []), ins: nows };
  const dead = deadAfter(before, archive, { touched: [...nows, ...faults.texts], naming });
  const found = { ...before.found, dead };
  const isSame = dead === before.found.dead && problems === before.source.problems;
  return {
    ...before,
    source,
    archive,
    found,
    inOrder: relisted(before.inOrder, shift),
    nameable,
    problems: isSame ? before.problems : problemsOf(source, found),
  };
}

/** Whether two archives differ in stories and what is wrong with files alone, and none is held at a former version of others. */
function isComparable(before: Archive, { articles: _, problems, refused, ...others }: Archive): boolean {
  const isSame = Object.entries(others).every(([name, value]) => Reflect.get(before, name) === value);
  return isSame && others.kept === NOTHING_KEPT;
}

// The place of a problem moves with the words above it. Those of names that lead nowhere are found anew.
function mayBeUnfit(
  touches: readonly Touch[],
  faulty: ReadonlySet<string>,
  { source, archive, found }: Prepared,
): boolean {
  const files = new Set(touches.flatMap(({ old, now }) => [old?.file ?? [], now?.file ?? []].flat()));
  const known = source.problems.filter(({ file }) => !faulty.has(file));
  const flawed = [known, found.unfit, found.aliases];
  if (flawed.some((problems) => problems.some(({ file }) => files.has(file)))) return true;
  const isWhole = wholeIn(archive);
  return touches.some(({ now }) => now !== null && !isWhole(now));
}

function mayConcernSite({ changes, lostStories }: Naming, { source: { site }, found }: Prepared): boolean {
  return (changes && found.site.length > 0) || frontNames(site).some(({ slug }) => lostStories.has(slug));
}
