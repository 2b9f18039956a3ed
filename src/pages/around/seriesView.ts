// The series of a story as its page shows it.
import type { Article } from '../../article/Article.ts';
import type { Edition } from '../../edition/Edition.ts';
import { articleAddress } from '../../edition/redirects.ts';
import type { Series, SeriesPart } from '../../edition/seriesOf.ts';
import { type LanguageView, otherLanguage } from '../LanguageView.ts';
import { kickerOf } from '../teaser.ts';
import { AROUND } from '../words.ts';

/** A part for its template. */
export interface PartView {
  readonly number: number;
  readonly headline: string;
  readonly href: string;
  /** Whether it is the story of the page. */
  readonly isHere: boolean;
  /** The words before a link to it from its neighbour; null beyond the neighbours. */
  readonly way: string | null;
  /** That no reader sees it yet; null for every reader. */
  readonly mark: string | null;
  readonly language: LanguageView | null;
}

/** A series for its template. */
export interface SeriesView {
  readonly name: string;
  readonly language: LanguageView | null;
  /** Such as “Part 2 of 5”. */
  readonly place: string;
  readonly parts: readonly PartView[];
}

/** The view of a series on the page of a story. */
export function seriesView(edition: Edition, article: Article, series: Series): SeriesView {
  return {
    name: series.name,
    language: otherLanguage(article.language, edition.site.language),
    place: AROUND.partOf(series.number, series.count),
    parts: series.parts.map((part) => partView(edition, series, part)),
  };
}

function partView(edition: Edition, series: Series, { number, article }: SeriesPart): PartView {
  const ways = new Map([
    [series.number - 1, AROUND.previous],
    [series.number + 1, AROUND.next],
  ]);
  return {
    number,
    headline: article.fields.headline,
    href: articleAddress(article.slug),
    isHere: number === series.number,
    way: ways.get(number) ?? null,
    mark: kickerOf(edition, article).mark,
    language: otherLanguage(article.language, edition.site.language),
  };
}
