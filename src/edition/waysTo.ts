// Works out once for each story how it is reached: a story that did not change is the same object in every edition.
import type { Article } from '../article/Article.ts';
import { topicSlug } from '../article/topicSlug.ts';
import { articleAddress, formerAddress, plainAddress, shortAddress } from './redirects.ts';
import { seriesKey } from './seriesKey.ts';

/** How a story is reached. */
export interface Ways {
  readonly address: string;
  /** Its permanent short address. */
  readonly short: string;
  /** The addresses of its aliases. */
  readonly former: readonly string[];
  /** The same in the form that all ways of writing them have. */
  readonly plainFormer: readonly string[];
  /** The slugs of its topics, each with the name that the story gives it. */
  readonly topics: ReadonlyMap<string, string>;
  /** The key of its series, if it has one. */
  readonly series: readonly string[];
  /** The addresses of its topics. */
  readonly topicAddresses: readonly string[];
}

const known = new WeakMap<Article, Ways>();

/** The ways to a story. */
export function waysTo(article: Article): Ways {
  const ways = known.get(article) ?? workedOut(article);
  known.set(article, ways);
  return ways;
}

function workedOut(article: Article): Ways {
  const topics = new Map<string, string>();
  for (const name of article.fields.topics) {
    const slug = topicSlug(name);
    // Of several ways of writing a topic in one story the first counts.
    if (!topics.has(slug)) topics.set(slug, name);
  }
  const { series } = article.fields;
  const former = article.fields.aliases.map(formerAddress);
  return {
    address: articleAddress(article.slug),
    short: shortAddress(article),
    former,
    plainFormer: former.map(plainAddress),
    topics,
    series: series === undefined ? [] : [seriesKey(series)],
    topicAddresses: [...topics.keys()].map((slug) => `/topics/${slug}`),
  };
}
