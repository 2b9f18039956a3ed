// Knows the addresses at which an edition has a page.
import type { Edition } from './Edition.ts';

/** The pages of every edition beside its front: the index of months, and the corrections. */
export const ALWAYS_THERE: readonly string[] = ['/archive', '/corrections'];

/** Whether a page stands at a canonical path, that of a story that is gone included. */
export function hasPage(edition: Edition, path: string): boolean {
  const { articles, gone, authors, sections, topics, months, pages } = edition;
  if (path === '/' || ALWAYS_THERE.includes(path)) return true;
  const [room = '', name = '', ...more] = path.slice(1).split('/');
  if (room === 'archive') return months.has([name, ...more].join('/'));
  if (more.length > 0) return false;
  if (name === '') return pages.has(room);
  if (room === 'articles') return articles.has(name) || gone.has(name);
  if (room === 'authors') return authors.has(name);
  if (room === 'topics') return topics.has(name);
  // A section stays where it is, also while it is empty.
  return room === 'sections' && sections.has(name);
}
