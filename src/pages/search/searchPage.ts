// The page of the search: its form, and what was found.
import type { Edition } from '../../edition/Edition.ts';
import { siteWording } from '../../edition/wordingOf.ts';
import type { Answered } from '../../search/openSearch.ts';
import { PER_PAGE } from '../../search/Query.ts';
import { storyKey } from '../../search/StoryCopy.ts';
import type { Words } from '../../words/english.ts';
import { numberText } from '../../words/plural.ts';
import type { Wording } from '../../words/wordingFor.ts';
import { oursIn } from '../LanguageView.ts';
import type { Page } from '../Page.ts';
import type { PagerView } from '../pagination.ts';
import { shellOf } from '../shell.ts';
import { teaserOf } from '../teaser.ts';
import { type Asked, ORDERS, searchAddress } from './readSearch.ts';
import { type Notice, resultsHeading } from './resultsHeading.ts';
import { searchForm } from './searchForm.ts';
import { type SearchResultView, searchResult } from './searchResult.ts';

/** Why there are no results. */
export type Hindrance = keyof Pick<Words['search'], 'preparing' | 'busy' | 'absent'>;

/** The page of results. The stories in it have to be those of the edition: see `isOf`. */
export function searchPage(edition: Edition, origin: string, asked: Asked, found: Answered): Page {
  const { heading, title, notices } = resultsHeading(edition.site, asked, found);
  const wording = siteWording(edition.site);
  const number = asked.query.page;
  const suffix = number === 1 ? '' : wording.words.lists.suffix(numberText(number, wording.language));
  const results = found.hits.flatMap((hit) => {
    const article = edition.articles.get(hit.slug);
    return article === undefined ? [] : [searchResult(edition, article, hit, found.marks)];
  });
  return page(edition, origin, asked, {
    title: title + suffix,
    heading,
    notices,
    results,
    orders: found.count > 1 ? ordersOf(asked, wording) : [],
    pager: pagerOf(asked, found.count, wording),
    isEmpty: found.count === 0,
  });
}

/** Whether what was found is true of an edition: each story is in it just as it was taken into the index. */
export function isOf(edition: Edition, { hits }: Answered): boolean {
  return hits.every(({ slug, key }) => {
    const article = edition.articles.get(slug);
    return article !== undefined && storyKey(edition, article) === key;
  });
}

/** The page where nothing was looked for: with a remark, if something was typed that holds no word. */
export function searchStart(edition: Edition, origin: string, asked: Asked): Page {
  const { heading, noWords } = siteWording(edition.site).words.search;
  const notices = asked.query.wanted.text === '' ? [] : [{ text: noWords, link: null }];
  return page(edition, origin, asked, { ...NOTHING, title: heading, notices });
}

/** The page where nothing can be looked for at the moment. */
export function searchHindered(edition: Edition, origin: string, asked: Asked, why: Hindrance): Page {
  const { heading, text } = siteWording(edition.site).words.search[why];
  const content = { ...NOTHING, title: heading, heading, notices: [{ text, link: null }], isEmpty: true };
  return { ...page(edition, origin, asked, content), status: 503 };
}

interface Content {
  readonly title: string;
  /** Of the results; null without any. */
  readonly heading: string | null;
  readonly notices: readonly Notice[];
  readonly results: readonly SearchResultView[];
  readonly orders: readonly { readonly name: string; readonly href: string; readonly current: boolean }[];
  readonly pager: PagerView | null;
  /** Whether there is nothing to read, so that other ways are offered. */
  readonly isEmpty: boolean;
}

const NOTHING = { heading: null, notices: [], results: [], orders: [], pager: null, isEmpty: false } as const;

// Without an address of its own: no search engine should list what others searched for.
function page(edition: Edition, origin: string, asked: Asked, { title, ...content }: Content): Page {
  const { search: way, ...around } = shellOf(edition, origin, { title, path: null });
  const shell = { ...around, search: { ...way, current: true } };
  const { search, site: words } = siteWording(edition.site).words;
  const teasers = content.isEmpty
    ? edition.latest.slice(0, 3).map((article) => teaserOf(edition, article))
    : [];
  return {
    status: 200,
    template: 'search',
    shell,
    content: {
      ...content,
      title: search.heading,
      orderLabel: search.order,
      way: words.toFront(edition.site.name),
      latest: words.latest,
      form: searchForm(edition, asked),
      teasers,
    },
  };
}

function ordersOf(asked: Asked, { words }: Wording): Content['orders'] {
  return ORDERS.map((order) => ({
    name: words.search.orders[order],
    href: searchAddress(asked, { order }),
    current: order === asked.query.order,
  }));
}

function pagerOf(asked: Asked, found: number, wording: Wording): PagerView {
  const { words, language } = wording;
  const { search, lists } = words;
  const count = Math.max(1, Math.ceil(found / PER_PAGE));
  const number = asked.query.page;
  const to = (name: string, page: number) => ({ name, href: searchAddress(asked, { page }) });
  return {
    label: search.pagesOf,
    language: oursIn(wording),
    count,
    place: lists.pageOf(numberText(number, language), numberText(count, language)),
    newer: number === 1 ? null : to(search.previous, number - 1),
    older: number >= count ? null : to(search.next, number + 1),
  };
}
