// A story as the index takes it in: what can be found of it.
import { createHash } from 'node:crypto';
import type { Article } from '../article/Article.ts';
import { type Body, plainBody } from '../article/body/Body.ts';
import type { Edition } from '../edition/Edition.ts';

/** What can be found of a story. */
export interface StoryCopy {
  readonly slug: string;
  /** Changes with everything below. */
  readonly key: string;
  /** The instant of its publication in milliseconds; infinite for a draft without a date. */
  readonly published: number;
  readonly section: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly topics: readonly string[];
  /** Names. */
  readonly authors: readonly string[];
  readonly body: Body;
  readonly tweets: Article['fields']['tweets'];
}

/** Of the form in which indexes keep stories: another number makes every index anew. */
export const INDEX_VERSION = 1;

/** What a story of an edition is known by in the index, in short: any change of what can be found makes another. */
export function storyKey(edition: Edition, article: Article): string {
  const { fingerprint, fields, language } = article;
  const { section, published } = fields;
  const found = [fingerprint, section, published?.instant, language, authorsOf(edition, article)];
  return createHash('sha256').update(JSON.stringify(found)).digest('base64url').slice(0, 16);
}

/** The copy of a story of an edition. */
export function storyCopy(edition: Edition, article: Article): StoryCopy {
  const { slug, fields } = article;
  const { section, headline, standfirst, topics, published } = fields;
  return {
    slug,
    key: storyKey(edition, article),
    published: published?.instant ?? Number.POSITIVE_INFINITY,
    section,
    headline,
    standfirst,
    topics,
    authors: authorsOf(edition, article),
    body: plainBody(article.body),
    tweets: fields.tweets,
  };
}

function authorsOf({ authors }: Edition, { fields }: Article): readonly string[] {
  return fields.authors.flatMap((id) => authors.get(id)?.fields.name ?? []);
}
