// Lists the texts of an archive of which problems are told.
import type { Mentions } from '../article/Article.ts';
import type { Archive } from './Archive.ts';

/** The texts of an archive that are to be looked at, as far as they are in order; held versions are not. */
export function textsIn(archive: Archive): readonly (readonly Mentions[])[] {
  const { articles, pages, authors, refused } = archive;
  if (refused.length === 0) return [articles, pages, authors];
  const isCurrent = isCurrentIn(archive);
  const lists: readonly (readonly Mentions[])[] = [articles, pages, authors];
  return [...lists.map((texts) => texts.filter(isCurrent)), refused];
}

/** Whether a text is as its file is now. Of a held one, problems are not those of the version that readers see. */
export function isCurrentIn({ refused }: Archive): (text: Mentions) => boolean {
  if (refused.length === 0) return () => true;
  const held = new Set(refused.map(({ file }) => file));
  return (text) => !held.has(text.file) || refused.includes(text);
}
