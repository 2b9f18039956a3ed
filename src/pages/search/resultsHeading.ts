// Says in words what was found, and how it came about.
import type { Answered } from '../../search/openSearch.ts';
import { type Asked, searchAddress } from './readSearch.ts';
import { SEARCH } from './searchWords.ts';

/** A remark, with a link that ends it. */
export interface Notice {
  readonly text: string;
  readonly link: { readonly text: string; readonly href: string; readonly end: string } | null;
}

/** What stands above results. */
export interface ResultsHeading {
  readonly heading: string;
  /** Of the page. */
  readonly title: string;
  readonly notices: readonly Notice[];
}

/** In characters: of a longer query, the title shows the beginning. */
const IN_TITLE = 40;

/** The heading, the title and the remarks. */
export function resultsHeading(asked: Asked, found: Answered): ResultsHeading {
  const { wanted } = asked.query;
  const { manner, suggestion } = found;
  const words = manner === 'corrected' && suggestion !== null ? suggestion : wanted.text;
  const count = countOf(found);
  const isNone = found.count === 0;
  return {
    heading: isNone ? SEARCH.none(quoted(words)) : SEARCH.results[manner](count, quoted(words)),
    title: isNone ? SEARCH.none(quoted(shortened(words))) : SEARCH.title(count, shortened(words)),
    notices: [
      ...(isNone ? [remedyFor(asked)] : noticesOn(asked, found)),
      ...(wanted.isCut ? [SEARCH.cut] : []),
      ...(found.isComplete ? [] : [SEARCH.incomplete]),
    ].map((notice) => (typeof notice === 'string' ? { text: notice, link: null } : notice)),
  };
}

function noticesOn(asked: Asked, { manner, suggestion }: Answered): readonly (string | Notice)[] {
  if (manner === 'corrected') return [SEARCH.notices.corrected(quoted(asked.query.wanted.text))];
  if (manner !== 'all') return [SEARCH.notices[manner]];
  if (suggestion === null) return [];
  const href = searchAddress(asked, { q: suggestion });
  return [{ text: SEARCH.meant, link: { text: suggestion, href, end: '?' } }];
}

function remedyFor(asked: Asked): string | Notice {
  const { query, days } = asked;
  if (query.section === null && days.from === '' && days.to === '') return SEARCH.noneTry;
  const everywhere = { ...asked, query: { ...query, section: null }, days: { from: '', to: '' } };
  return {
    text: SEARCH.noneHere,
    link: { text: SEARCH.everywhere, href: searchAddress(everywhere, {}), end: '.' },
  };
}

function countOf({ count, isCapped }: Answered): string {
  return isCapped ? SEARCH.moreThan(count) : SEARCH.count(count);
}

// Who types quotation marks sees them once.
function quoted(words: string): string {
  return /["“”„«»]/.test(words) ? words : SEARCH.quoted(words);
}

function shortened(words: string): string {
  const signs = [...words];
  return signs.length > IN_TITLE ? `${signs.slice(0, IN_TITLE).join('')}…` : words;
}
