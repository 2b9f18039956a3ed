// Works out how a story is reached, each part of it when it is asked for: to keep it would take more than it costs.
import type { Article } from '../article/Article.ts';
import { topicSlug } from '../article/topicSlug.ts';
import { articleAddress, formerAddress, plainAddress, shortAddress } from './redirects.ts';
import { seriesKey } from './seriesKey.ts';

/** How a story is reached. */
class Ways {
  private readonly article: Article;

  constructor(article: Article) {
    this.article = article;
  }

  get address(): string {
    return articleAddress(this.article.slug);
  }

  /** Its permanent short address. */
  get short(): string {
    return shortAddress(this.article);
  }

  /** The addresses of its aliases. */
  get former(): readonly string[] {
    return this.article.fields.aliases.map(formerAddress);
  }

  /** The same in the form that all ways of writing them have. */
  get plainFormer(): readonly string[] {
    return this.former.map(plainAddress);
  }

  /** The slugs of its topics, each with the name that the story gives it. */
  get topics(): ReadonlyMap<string, string> {
    const topics = new Map<string, string>();
    for (const name of this.article.fields.topics) {
      const slug = topicSlug(name);
      // Of several ways of writing a topic in one story the first counts.
      if (!topics.has(slug)) topics.set(slug, name);
    }
    return topics;
  }

  /** The slugs of its topics, each once. */
  get topicSlugs(): readonly string[] {
    const slugs = this.article.fields.topics.map(topicSlug);
    return slugs.length < 2 ? slugs : [...new Set(slugs)];
  }

  /** The key of its series, if it has one. */
  get series(): readonly string[] {
    const { series } = this.article.fields;
    return series === undefined ? [] : [seriesKey(series)];
  }

  /** The addresses of its topics. */
  get topicAddresses(): readonly string[] {
    return this.topicSlugs.map((slug) => `/topics/${slug}`);
  }
}

/** The ways to a story. */
export function waysTo(article: Article): Ways {
  return new Ways(article);
}
