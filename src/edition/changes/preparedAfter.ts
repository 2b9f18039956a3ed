// Prepares an archive from the one before, where few stories have changed, and no other text has to do with that.
import type { Archive } from '../Archive.ts';
import { NOTHING_KEPT } from '../Archive.ts';
import type { Composed } from '../Composed.ts';
import type { Prepared } from '../prepare.ts';
import { mayMeet } from './mayMeet.ts';
import { Naming } from './Naming.ts';
import { Others } from './Others.ts';
import { refiled } from './refiled.ts';
import { relisted } from './relisted.ts';
import { type Touch, touchesBetween } from './touchesBetween.ts';

/** The same as `prepare` makes; null where the archive has to be checked as a whole, to know what its problems are. */
export function preparedAfter(last: Composed, source: Archive): Prepared | null {
  const before = last.prepared;
  if (before.source === source) return before;
  if (!isComparable(before.source, source)) return null;
  const touches = touchesBetween(before.source.articles, source.articles);
  if (touches === null || haveProblems(touches, before)) return null;
  const others = new Others(last, touches);
  if (mayMeet(last, touches, others)) return null;
  const naming = new Naming(last, touches, others);
  const isFlawless = before.problems.length === source.problems.length;
  if ((naming.changes && !isFlawless) || naming.isMissed(source)) return null;
  const nows = touches.flatMap(({ now }) => now ?? []);
  if (!nows.every((article) => naming.allows(article, before.archive))) return null;
  const shift = { outs: touches.flatMap(({ old }) => old ?? []), ins: nows };
  return {
    ...before,
    source,
    archive: { ...before.archive, articles: refiled(before.archive.articles, touches) },
    inOrder: relisted(before.inOrder, shift),
    nameable: naming.nameable,
  };
}

/** Whether two archives differ in stories alone, none of which is held at a former version. */
function isComparable(before: Archive, { articles: _, ...others }: Archive): boolean {
  const isSame = Object.entries(others).every(([name, value]) => Reflect.get(before, name) === value);
  return isSame && others.kept === NOTHING_KEPT;
}

// The place of a problem moves with the words above it.
function haveProblems(touches: readonly Touch[], { problems }: Prepared): boolean {
  const files = new Set(touches.flatMap(({ old, now }) => [old?.file ?? [], now?.file ?? []].flat()));
  return files.size > 0 && problems.some(({ file }) => files.has(file));
}
