// Reads the address of a search: what is looked for, and what of it could not be read.

import { readMoment } from '../../article/frontMatter/moment.ts';
import type { Site } from '../../article/frontMatter/siteSchema.ts';
import { siteWording } from '../../edition/wordingOf.ts';
import { parseQuery } from '../../search/parseQuery.ts';
import type { Order, Query } from '../../search/Query.ts';
import type { Words } from '../../words/english.ts';
import { pageNumber } from '../pagination.ts';

/** A search as its address asks for it. */
export interface Asked {
  readonly query: Query;
  /** The days as they are written, such as 2018-10-25; empty without one. */
  readonly days: { readonly from: string; readonly to: string };
  /** What was left out of each field, in words for its reader; null where it is as it should be. */
  readonly flaws: {
    readonly section: string | null;
    readonly from: string | null;
    readonly to: string | null;
  };
}

/** The names of the fields in the address, in their order. */
const FIELDS = ['q', 'section', 'from', 'to', 'sort'] as const;

/**
 * Reads the query of an address, with its question mark; null where it asks for what is no page. Whatever else cannot be
 * read is left out, and said so.
 */
export function readSearch(site: Site, address: string): Asked | null {
  const { sections, timeZone } = site;
  const words = siteWording(site).words.search;
  const number = pageNumber(address);
  if (number === null) return null;
  const given = fieldsOf(address);
  const section = sections.find(({ id }) => id === given.section)?.id ?? null;
  const { from, to, isSwapped } = daysOf(given, timeZone, words);
  return {
    query: {
      wanted: parseQuery(given.q),
      section,
      from: from.start,
      until: to.end,
      order: given.sort === 'date' ? 'date' : 'relevance',
      page: number,
    },
    days: { from: from.text, to: to.text },
    flaws: {
      section: section === null && given.section !== '' ? words.noSection : null,
      from: from.flaw ?? (isSwapped ? words.swapped : null),
      to: to.flaw,
    },
  };
}

/** The address of a search, or of another page or order of it: one for each, without what is not asked for. */
export function searchAddress(
  { query, days }: Asked,
  {
    page = 1,
    order = query.order,
    q = query.wanted.text,
  }: Partial<Pick<Query, 'page' | 'order'>> & { readonly q?: string },
): string {
  const fields = {
    q,
    section: query.section ?? '',
    from: days.from,
    to: days.to,
    sort: order === 'date' ? order : '',
    page: page === 1 ? '' : String(page),
  };
  return `/search?${new URLSearchParams(Object.entries(fields).filter(([, value]) => value !== ''))}`;
}

/** Whether an address has fields that say nothing, as a form sends them. */
export function hasEmptyFields(address: string): boolean {
  const given = new URLSearchParams(address);
  return FIELDS.some((name) => given.getAll(name).some((value) => value.trim() === '') && name !== 'q');
}

function fieldsOf(address: string): Readonly<Record<(typeof FIELDS)[number], string>> {
  const given = new URLSearchParams(address);
  const first = (name: string): string => given.get(name)?.trim() ?? '';
  return {
    q: given.get('q') ?? '',
    section: first('section'),
    from: first('from'),
    to: first('to'),
    sort: first('sort'),
  };
}

interface Day {
  /** As it is written; empty where it is none. */
  readonly text: string;
  /** Its first instant, and that after its last one; null without a day. */
  readonly start: number | null;
  readonly end: number | null;
  readonly flaw: string | null;
}

type SearchWords = Words['search'];

function daysOf(given: { readonly from: string; readonly to: string }, timeZone: string, words: SearchWords) {
  const [from, to] = [dayOf(given.from, timeZone, words), dayOf(given.to, timeZone, words)];
  const isSwapped = from.start !== null && to.start !== null && from.start > to.start;
  return isSwapped ? { from: to, to: from, isSwapped } : { from, to, isSwapped };
}

const DAY = 86_400_000;

function dayOf(text: string, timeZone: string, words: SearchWords): Day {
  if (text === '') return { text, start: null, end: null, flaw: null };
  const moment = readMoment(text, timeZone);
  if ('message' in moment || moment.precision !== 'day')
    return { text: '', start: null, end: null, flaw: words.noDay(text.slice(0, 40)) };
  // Days are of 23 to 25 hours: the next one begins where its name says so.
  const next = readMoment(new Date(Date.parse(moment.iso) + DAY).toISOString().slice(0, 10), timeZone);
  return {
    text: moment.iso,
    start: moment.instant,
    end: 'message' in next ? null : next.instant,
    flaw: null,
  };
}

/** The orders of results. */
export const ORDERS: readonly Order[] = ['relevance', 'date'];
