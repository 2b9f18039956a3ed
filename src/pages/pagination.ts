// Cuts a long list into pages.
import type { Article } from '../article/Article.ts';
import type { Site } from '../article/frontMatter/siteSchema.ts';
import { siteWording } from '../edition/wordingOf.ts';
import { numberText } from '../words/plural.ts';
import { type LanguageView, oursIn } from './LanguageView.ts';

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
  /** The language of its words, where it is not that of the page. */
  readonly language: LanguageView | null;
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

/** The page of a list of a site with a number, from 1; null where it has no such page. */
export function listPageAt<T>(
  site: Pick<Site, 'language'>,
  listed: Listed<T>,
  number: number,
): ListPage<T> | null {
  const wording = siteWording(site);
  const { words, language } = wording;
  const { lists } = words;
  const { name, path, items, perPage = PER_PAGE, ways = lists } = listed;
  const count = Math.max(1, Math.ceil(items.length / perPage));
  if (number > count) return null;
  const here = numberText(number, language);
  return {
    items: items.slice((number - 1) * perPage, number * perPage),
    count: items.length,
    number,
    path: pathOf(path, number),
    suffix: number === 1 ? '' : lists.suffix(here),
    pager: {
      label: lists.pagesOf(name),
      language: oursIn(wording),
      count,
      place: lists.pageOf(here, numberText(count, language)),
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
