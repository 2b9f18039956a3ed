// Cuts a long list into pages.
import type { Article } from '../article/Article.ts';
import { WORDS } from './words.ts';

/** Stories on a page: as many as people look through before they would rather search. */
const PER_PAGE = 20;

/** A page of a list. */
export interface ListPage<T = Article> {
  readonly items: readonly T[];
  /** Those of all pages. */
  readonly count: number;
  readonly number: number;
  /** The path of its address, with the number where it is not the first. */
  readonly path: string;
  /** What its title carries beside that of the list; nothing on the first page. */
  readonly suffix: string;
  readonly pager: PagerView;
}

/** The way to the other pages. */
export interface PagerView {
  readonly label: string;
  readonly count: number;
  readonly place: string;
  readonly newer: PagerLink | null;
  readonly older: PagerLink | null;
}

interface PagerLink {
  readonly name: string;
  readonly href: string;
}

/** What is cut into pages. */
export interface Listed<T = Article> {
  readonly name: string;
  readonly path: string;
  readonly items: readonly T[];
  /** On a page, if not as many as of other lists. */
  readonly perPage?: number;
  /** What the ways to the other pages are called. */
  readonly ways?: Readonly<Record<'newer' | 'older', string>>;
}

/** The page of a list with a number, from 1; null where it has no such page. */
export function listPageAt<T>(listed: Listed<T>, number: number): ListPage<T> | null {
  const { name, path, items, perPage = PER_PAGE, ways = WORDS } = listed;
  const count = Math.max(1, Math.ceil(items.length / perPage));
  if (number > count) return null;
  const place = WORDS.pageOf(number, count);
  return {
    items: items.slice((number - 1) * perPage, number * perPage),
    count: items.length,
    number,
    path: pathOf(path, number),
    suffix: number === 1 ? '' : `, ${WORDS.pageNumber(number)}`,
    pager: {
      label: WORDS.pagesOf(name),
      count,
      place,
      newer: number === 1 ? null : { name: ways.newer, href: pathOf(path, number - 1) },
      older: number === count ? null : { name: ways.older, href: pathOf(path, number + 1) },
    },
  };
}

function pathOf(path: string, number: number): string {
  return number === 1 ? path : `${path}?page=${number}`;
}

/**
 * The number in the query of an address: 1 without one, null for what is no number of a page. Leading zeros are none:
 * each page has one address.
 */
export function pageNumber(query: string): number | null {
  const given = new URLSearchParams(query).getAll('page');
  if (given.length === 0) return 1;
  return given.length === 1 && /^[1-9]\d{0,5}$/.test(given[0] ?? '') ? Number(given[0]) : null;
}
