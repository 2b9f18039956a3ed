// The addresses of a story: its own, its permanent short one, and its former ones.
import type { Article } from '../article/Article.ts';
import { decodeUriSafely } from '../article/body/links.ts';

/** The address of a story. */
export function articleAddress(slug: string): string {
  return `/articles/${slug}`;
}

/** The permanent short address of a story. */
export function shortAddress({ id }: Pick<Article, 'id'>): string {
  return `/a/${id}`;
}

/** The address that an alias stands for: a path as it is, a bare slug among the stories; without encoding. */
export function formerAddress(alias: string): string {
  const path = decodeUriSafely(alias);
  return (path.startsWith('/') ? path : articleAddress(path)).replace(/\/+$/, '') || '/';
}

/**
 * A path in the one form in which all ways of writing an address are the same: lower case, composed letters, no slash at
 * the end, no `.html`.
 */
export function plainAddress(path: string): string {
  const parts = path.split('/').filter((part) => part !== '');
  const plain = `/${parts.join('/')}`.normalize('NFC').toLowerCase();
  return /^\/index\.html?$/.test(plain) ? '/' : plain.replace(/\.html?$/, '');
}

/** What follows the address of a story in the addresses of its other forms: as text, as data, as pictures, as a card. */
const FORM = /^(\/(?:articles|a)\/[^/]+?)(\.(?:md|json)|\/(?:card[\w.-]*\.png|embed))$/;

/** Whether a path is that of another form of a story than its page. */
export function isForm(path: string): boolean {
  return FORM.test(path);
}

/** Where the address of one of a story's forms leads, if the story had that address formerly; null for others. */
export function formerForm(redirects: ReadonlyMap<string, string>, path: string): string | null {
  const [, story = '', form = ''] = FORM.exec(path) ?? [];
  const address = redirects.get(story);
  return address === undefined ? null : address + form;
}
