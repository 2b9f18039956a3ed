// Makes the page of a search from what was found in the edition that holds when it is sent.
import type { Edition } from '../../edition/Edition.ts';
import type { Page } from '../../pages/Page.ts';
import { type Asked, readSearch } from '../../pages/search/readSearch.ts';
import {
  type Hindrance,
  isOf,
  searchHindered,
  searchPage,
  searchStart,
} from '../../pages/search/searchPage.ts';
import { BusyError, PreparingError } from '../../search/IndexKeeper.ts';
import type { Answered, Search } from '../../search/openSearch.ts';
import type { FailureParts } from '../failures.ts';

/** What the search needs. */
export interface SearchAnswerParts extends Omit<FailureParts, 'shelf'> {
  /** Null or left out where there is none. */
  readonly search?: Search | null;
}

/** How often a search is begun anew because the edition changed meanwhile. */
const ATTEMPTS = 3;

/** A page with the edition that it is of; null where there is no such page of results. */
export interface SearchedPage {
  readonly page: Page | null;
  readonly edition: Edition;
}

/** The page of a search. */
export async function searchedPage(parts: SearchAnswerParts, address: string): Promise<SearchedPage> {
  const { newsroom, search = null } = parts;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const edition = newsroom.edition();
    const origin = parts.origin ?? edition.site.url;
    const asked = readSearch(edition.site, address);
    if (asked === null) return { page: null, edition };
    if (asked.query.wanted.terms.length === 0) return { page: searchStart(edition, origin, asked), edition };
    const found = search === null ? 'absent' : await foundIn(search, edition, asked);
    // Searching takes its time: what was public at its beginning may be gone at its end, and may not even be counted.
    if (newsroom.edition() !== edition) continue;
    if (typeof found === 'string') return { page: searchHindered(edition, origin, asked, found), edition };
    if (!isOf(edition, found)) continue;
    const isBeyond = asked.query.page > 1 && found.hits.length === 0;
    return { page: isBeyond ? null : searchPage(edition, origin, asked, found), edition };
  }
  return hindered(parts, address, 'busy');
}

function hindered({ newsroom, origin }: SearchAnswerParts, address: string, why: Hindrance): SearchedPage {
  const edition = newsroom.edition();
  const asked = readSearch(edition.site, address);
  return { page: asked && searchHindered(edition, origin ?? edition.site.url, asked, why), edition };
}

async function foundIn(search: Search, edition: Edition, asked: Asked): Promise<Answered | Hindrance> {
  try {
    return await search.find(edition, asked.query);
  } catch (error) {
    if (error instanceof PreparingError) return 'preparing';
    if (error instanceof BusyError) return 'busy';
    throw error;
  }
}
