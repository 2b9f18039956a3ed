// The form of the search: its field, and what narrows the results.
import type { Site } from '../../article/frontMatter/siteSchema.ts';
import type { Edition } from '../../edition/Edition.ts';
import { siteWording } from '../../edition/wordingOf.ts';
import { LONGEST_QUERY } from '../../search/parseQuery.ts';
import { type LanguageView, otherLanguage } from '../LanguageView.ts';
import type { Asked } from './readSearch.ts';

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
    readonly options: readonly OptionView[];
    readonly flaw: string | null;
  };
  readonly from: DayView;
  readonly to: DayView;
  /** The order that is kept; empty for the usual one. */
  readonly sort: string;
}

interface OptionView {
  readonly id: string;
  readonly name: string;
  /** That of the name, where it is not that of the form. */
  readonly language: LanguageView | null;
  readonly isChosen: boolean;
}

interface DayView {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly flaw: string | null;
}

/** The field alone, for a page on which something is missing. */
export function searchField(site: Pick<Site, 'language'>): SearchFormView {
  const { label, button } = siteWording(site).words.search;
  return { label, hint: null, button, longest: LONGEST_QUERY, text: '', filters: null };
}

/** The form of a search. */
export function searchForm(edition: Edition, asked: Asked): SearchFormView {
  return {
    ...searchField(edition.site),
    hint: siteWording(edition.site).words.search.hint,
    text: asked.query.wanted.text,
    filters: filtersOf(edition, asked),
  };
}

function filtersOf({ site, sections }: Edition, { query, days, flaws }: Asked): FiltersView {
  const wording = siteWording(site);
  const words = wording.words.search;
  const offered = site.sections.filter(
    ({ id }) => (sections.get(id)?.length ?? 0) > 0 || id === query.section,
  );
  const option = (id: string, name: string, tag: string): OptionView => ({
    id,
    name,
    language: otherLanguage(tag, wording.language),
    isChosen: id === (query.section ?? ''),
  });
  const isUsed = query.section !== null || days.from !== '' || days.to !== '';
  return {
    label: words.filters,
    areUsed: isUsed || Object.values(flaws).some((flaw) => flaw !== null),
    section: {
      label: words.section,
      options: [
        option('', words.allSections, wording.language),
        ...offered.map(({ id, name }) => option(id, name, site.language)),
      ],
      flaw: flaws.section,
    },
    from: { name: 'from', label: words.from, value: days.from, flaw: flaws.from },
    to: { name: 'to', label: words.until, value: days.to, flaw: flaws.to },
    sort: query.order === 'date' ? query.order : '',
  };
}
