// Chooses which of some stories stands largest where no editor has said so.
import type { Article } from '../../article/Article.ts';
import { publishedAt } from '../../edition/newestFirst.ts';

/** A report can lead. A view, a judgement or an explanation stands beside what it is about. */
const LEADING: readonly string[] = ['news', 'feature'];

/**
 * The story that leads: the newest report with a picture, so that what stands largest has something to show; but never one
 * that is much older than the newest of all, which leads where there is none. Dates and fields decide, so that the same
 * stories give the same lead.
 * @param newestFirst the stories to choose from
 * @param hours how much older than the newest the lead may be
 */
export function leadOf(newestFirst: readonly Article[], hours: number): Article | null {
  const [newest] = newestFirst;
  if (newest === undefined) return null;
  const earliest = publishedAt(newest) - hours * 3_600_000;
  const firstTooOld = newestFirst.findIndex((article) => publishedAt(article) < earliest);
  const recent = firstTooOld === -1 ? newestFirst : newestFirst.slice(0, firstTooOld);
  return recent.find(canLead) ?? newest;
}

function canLead({ fields }: Article): boolean {
  return fields.picture !== undefined && LEADING.includes(fields.kind);
}
