// Says in words what was found, and how it came about.
import type { Site } from '../../article/frontMatter/siteSchema.ts';
import { siteWording } from '../../edition/wordingOf.ts';
import type { Answered } from '../../search/openSearch.ts';
import type { Words } from '../../words/english.ts';
import { amount } from '../../words/plural.ts';
import type { Wording } from '../../words/wordingFor.ts';
import { type Asked, searchAddress } from './readSearch.ts';

/** A remark, with a link in it. */
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
export function resultsHeading(site: Site, asked: Asked, found: Answered): ResultsHeading {
  const { wanted } = asked.query;
  const { manner, suggestion } = found;
  const wording = siteWording(site);
  const { search } = wording.words;
  const words = manner === 'corrected' && suggestion !== null ? suggestion : wanted.text;
  const quote = (some: string) => quoted(some, search);
  const count = countOf(found, wording);
  const isNone = found.count === 0;
  return {
    heading: isNone ? search.none(quote(words)) : search.results[manner](count, quote(words)),
    title: isNone ? search.none(quote(shortened(words))) : search.title(count, shortened(words)),
    notices: [
      ...(isNone ? [remedyFor(asked, search)] : noticesOn(asked, found, search)),
      ...(wanted.isCut ? [search.cut] : []),
      ...(found.isComplete ? [] : [search.incomplete]),
    ].map((notice) => (typeof notice === 'string' ? { text: notice, link: null } : notice)),
  };
}

type SearchWords = Words['search'];

function noticesOn(
  asked: Asked,
  { manner, suggestion }: Answered,
  words: SearchWords,
): readonly (string | Notice)[] {
  if (manner === 'corrected') return [words.notices.corrected(quoted(asked.query.wanted.text, words))];
  if (manner !== 'all') return [words.notices[manner]];
  if (suggestion === null) return [];
  return [linked(words.meant, { text: suggestion, href: searchAddress(asked, { q: suggestion }) })];
}

function remedyFor(asked: Asked, words: SearchWords): string | Notice {
  const { query, days } = asked;
  if (query.section === null && days.from === '' && days.to === '') return words.noneTry;
  const everywhere = { ...asked, query: { ...query, section: null }, days: { from: '', to: '' } };
  return linked(words.noneHere, { text: words.everywhere, href: searchAddress(everywhere, {}) });
}

function linked(pattern: string, link: { readonly text: string; readonly href: string }): Notice {
  const [text = '', end = ''] = pattern.split('{link}');
  return { text, link: { ...link, end } };
}

function countOf({ count, isCapped }: Answered, { words, language }: Wording): string {
  const stories = amount(count, language);
  return isCapped ? words.search.moreThan(stories) : words.fronts.count(stories);
}

// Who types quotation marks sees them once.
function quoted(text: string, words: SearchWords): string {
  return /["“”„«»]/.test(text) ? text : words.quoted(text);
}

function shortened(words: string): string {
  const signs = [...words];
  return signs.length > IN_TITLE ? `${signs.slice(0, IN_TITLE).join('')}…` : words;
}
