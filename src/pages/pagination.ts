// Cuts a long list into pages.
import type { Article } from '../article/Article.ts';
import { WORDS } from './words.ts';

/** Stories on a page: as many as people look through before they would rather search. */
const PER_PAGE = 20;

/** A page of a list. */
export interface ListPage {
  readonly articles: readonly Article[];
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
export interface Listed {
  readonly name: string;
  readonly path: string;
  readonly articles: readonly Article[];
}

/** The page of a list with a number, from 1; null where it has no such page. */
export function listPageAt({ name, path, articles }: Listed, number: number): ListPage | null {
  const count = Math.max(1, Math.ceil(articles.length / PER_PAGE));
  if (number > count) return null;
  const place = WORDS.pageOf(number, count);
  return {
    articles: articles.slice((number - 1) * PER_PAGE, number * PER_PAGE),
    path: pathOf(path, number),
    suffix: number === 1 ? '' : `, ${WORDS.pageNumber(number)}`,
    pager: {
      label: WORDS.pagesOf(name),
      count,
      place,
      newer: number === 1 ? null : { name: WORDS.newer, href: pathOf(path, number - 1) },
      older: number === count ? null : { name: WORDS.older, href: pathOf(path, number + 1) },
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
