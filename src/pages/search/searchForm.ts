// The form of the search: its field, and what narrows the results.
import type { Edition } from '../../edition/Edition.ts';
import { LONGEST_QUERY } from '../../search/parseQuery.ts';
import type { Asked } from './readSearch.ts';
import { SEARCH } from './searchWords.ts';

/** The form for its template. */
export interface SearchFormView {
  readonly label: string;
  readonly hint: string | null;
  readonly button: string;
  readonly longest: number;
  readonly text: string;
  /** What narrows the results; null where there is the field alone. */
  readonly filters: FiltersView | null;
}

interface FiltersView {
  readonly label: string;
  /** Whether any is used, so that they are to be seen. */
  readonly areUsed: boolean;
  readonly section: {
    readonly label: string;
    readonly options: readonly { readonly id: string; readonly name: string; readonly isChosen: boolean }[];
    readonly flaw: string | null;
  };
  readonly from: DayView;
  readonly to: DayView;
  /** The order that is kept; empty for the usual one. */
  readonly sort: string;
}

interface DayView {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly flaw: string | null;
}

/** The field alone, for a page on which something is missing. */
export function searchField(): SearchFormView {
  const { label, button } = SEARCH;
  return { label, hint: null, button, longest: LONGEST_QUERY, text: '', filters: null };
}

/** The form of a search. */
export function searchForm(edition: Edition, asked: Asked): SearchFormView {
  return {
    ...searchField(),
    hint: SEARCH.hint,
    text: asked.query.wanted.text,
    filters: filtersOf(edition, asked),
  };
}

function filtersOf({ site, sections }: Edition, { query, days, flaws }: Asked): FiltersView {
  const offered = site.sections.filter(
    ({ id }) => (sections.get(id)?.length ?? 0) > 0 || id === query.section,
  );
  const options = [{ id: '', name: SEARCH.allSections }, ...offered];
  const isUsed = query.section !== null || days.from !== '' || days.to !== '';
  return {
    label: SEARCH.filters,
    areUsed: isUsed || Object.values(flaws).some((flaw) => flaw !== null),
    section: {
      label: SEARCH.section,
      options: options.map(({ id, name }) => ({ id, name, isChosen: id === (query.section ?? '') })),
      flaw: flaws.section,
    },
    from: { name: 'from', label: SEARCH.from, value: days.from, flaw: flaws.from },
    to: { name: 'to', label: SEARCH.until, value: days.to, flaw: flaws.to },
    sort: query.order === 'date' ? query.order : '',
  };
}
