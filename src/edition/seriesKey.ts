// Tells which names mean the same series.
import { topicSlug } from '../article/topicSlug.ts';

/** What the names of a series have in common, however they are written, as those of a topic do. */
export function seriesKey(name: string): string {
  return topicSlug(name) || name;
}
