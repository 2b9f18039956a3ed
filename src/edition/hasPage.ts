// Knows the addresses at which an edition has a page.

/** The pages of every edition beside its front: the index of months, and the corrections. */
export const ALWAYS_THERE: readonly string[] = ['/archive', '/corrections'];

type Names = Pick<ReadonlyMap<string, unknown>, 'has'>;

/** What of an edition has pages, by name. */
export type Pages = {
  readonly [list in 'articles' | 'gone' | 'authors' | 'sections' | 'topics' | 'months' | 'pages']: Names;
};

const STORIES = '/articles/';

/** Whether a page stands at a canonical path, that of a story that is gone included. */
export function hasPage(edition: Pages, path: string): boolean {
  const { articles, gone, authors, sections, topics, months, pages } = edition;
  if (path.startsWith(STORIES)) {
    const slug = path.slice(STORIES.length);
    return articles.has(slug) || gone.has(slug);
  }
  if (path === '/' || ALWAYS_THERE.includes(path)) return true;
  const [room = '', name = '', ...more] = path.slice(1).split('/');
  if (room === 'archive') return months.has([name, ...more].join('/'));
  if (more.length > 0) return false;
  if (name === '') return pages.has(room);
  if (room === 'authors') return authors.has(name);
  if (room === 'topics') return topics.has(name);
  // A section stays where it is, also while it is empty.
  return room === 'sections' && sections.has(name);
}
