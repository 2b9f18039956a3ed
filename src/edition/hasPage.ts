// Knows the addresses at which an edition has a page.
import type { Edition } from './Edition.ts';

/** Whether a page stands at a canonical path, that of a story that is gone included. */
export function hasPage(edition: Edition, path: string): boolean {
  const { articles, gone, authors, sections, topics, pages } = edition;
  if (path === '/') return true;
  const [room = '', name = '', ...more] = path.slice(1).split('/');
  if (more.length > 0) return false;
  if (name === '') return pages.has(room);
  if (room === 'articles') return articles.has(name) || gone.has(name);
  if (room === 'authors') return authors.has(name);
  if (room === 'topics') return topics.has(name);
  return room === 'sections' && (sections.get(name)?.length ?? 0) > 0;
}
