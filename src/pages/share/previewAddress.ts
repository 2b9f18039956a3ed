// The address at the desk where a story is shown as networks draw it.
import type { Article } from '../../article/Article.ts';

/** Where the previews stand. */
export const PREVIEWS = '/desk/share/';

/** The address of the preview of a story. */
export function previewAddress({ slug }: Pick<Article, 'slug'>): string {
  return PREVIEWS + encodeURIComponent(slug);
}
