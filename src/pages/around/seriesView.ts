// The series of a story as its page shows it.
import type { Article } from '../../article/Article.ts';
import type { Edition } from '../../edition/Edition.ts';
import { articleAddress } from '../../edition/redirects.ts';
import type { Series, SeriesPart } from '../../edition/seriesOf.ts';
import { storyWording } from '../../edition/wordingOf.ts';
import { numberText } from '../../words/plural.ts';
import type { Wording } from '../../words/wordingFor.ts';
import { type LanguageView, otherLanguage } from '../LanguageView.ts';
import { kickerOf, type MarkView } from '../teaser.ts';

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
  readonly mark: MarkView | null;
  /** That of the headline, where it is not that of the page. */
  readonly language: LanguageView | null;
}

/** A series for its template. */
export interface SeriesView {
  readonly name: string;
  /** Such as “Part 2 of 5”. */
  readonly place: string;
  readonly parts: readonly PartView[];
}

/** The view of a series on the page of a story. */
export function seriesView(edition: Edition, article: Article, series: Series): SeriesView {
  const wording = storyWording(edition.site, article);
  const [number = '', count = ''] = [series.number, series.count].map((some) =>
    numberText(some, wording.language),
  );
  return {
    name: series.name,
    place: wording.words.around.partOf(number, count),
    parts: series.parts.map((part) => partView(edition, { series, wording }, part)),
  };
}

interface PartPlace {
  readonly series: Series;
  readonly wording: Wording;
}

function partView(
  edition: Edition,
  { series, wording }: PartPlace,
  { number, article }: SeriesPart,
): PartView {
  const { previous, next } = wording.words.around;
  const ways = new Map([
    [series.number - 1, previous],
    [series.number + 1, next],
  ]);
  return {
    number,
    headline: article.fields.headline,
    href: articleAddress(article.slug),
    isHere: number === series.number,
    way: ways.get(number) ?? null,
    mark: kickerOf(edition, article, wording).mark,
    language: otherLanguage(article.language, wording.around),
  };
}
