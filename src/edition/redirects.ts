// The addresses of a story: its own, its permanent short one, and its former ones.
import type { Article } from '../article/Article.ts';
import { decodeUriSafely } from '../article/body/links.ts';

/** The address of a story. */
export function articleAddress(slug: string): string {
  return `/articles/${slug}`;
}

/** The permanent short address of a story. */
export function shortAddress({ id }: Article): string {
  return `/a/${id}`;
}

/** The address that an alias stands for: a path as it is, a bare slug among the stories; without encoding. */
export function formerAddress(alias: string): string {
  const path = decodeUriSafely(alias);
  return (path.startsWith('/') ? path : articleAddress(path)).replace(/\/+$/, '') || '/';
}
