// Finds the place of a story in its series.
import type { Article } from '../article/Article.ts';
import type { Edition } from './Edition.ts';
import { publishedAt } from './newestFirst.ts';
import { seriesKey } from './seriesKey.ts';

/** A part of a series. */
export interface SeriesPart {
  /** From 1. */
  readonly number: number;
  readonly article: Article;
}

/** A series, seen from one of its parts. */
export interface Series {
  /** Its name as the story writes it. */
  readonly name: string;
  /** Which part the story is, from 1. */
  readonly number: number;
  /** How many parts there are. */
  readonly count: number;
  readonly previous: SeriesPart | null;
  readonly next: SeriesPart | null;
  /** The parts to show, the story among them: all of a short series, those around the story of a long one. */
  readonly parts: readonly SeriesPart[];
}

/** A longer series is shown in part. */
const SHOWN = 9;

/**
 * The series of a story: the parts in the order of their publication, those of the same instant by slug. Null without a
 * series, and while the story is the only part that is public. Numbers follow the parts that are public, so that none
 * tells of one that is not.
 */
export function seriesOf(edition: Edition, article: Article): Series | null {
  const { series: name } = article.fields;
  if (name === undefined) return null;
  // The story of a preview stands in no list.
  const others = (edition.series.get(seriesKey(name)) ?? []).filter(({ slug }) => slug !== article.slug);
  if (others.length === 0) return null;
  const parts = [...others, article]
    .sort(inOrder)
    .map((part, index): SeriesPart => ({ number: index + 1, article: part }));
  const index = parts.findIndex((part) => part.article === article);
  const start = Math.max(0, Math.min(index - Math.floor(SHOWN / 2), parts.length - SHOWN));
  return {
    name,
    number: index + 1,
    count: parts.length,
    previous: parts[index - 1] ?? null,
    next: parts[index + 1] ?? null,
    parts: parts.slice(start, start + SHOWN),
  };
}

function inOrder(a: Article, b: Article): number {
  const [first, second] = [publishedAt(a), publishedAt(b)];
  if (first !== second) return first < second ? -1 : 1;
  return a.slug < b.slug ? -1 : 1;
}
