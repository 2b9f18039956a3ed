// What is told of a story beside its text, in every form of it.
import type { Article } from '../article/Article.ts';
import type { Edition } from '../edition/Edition.ts';
import { waysTo } from '../edition/waysTo.ts';
import type { Issue } from './Document.ts';

/** The story whose form with an extension stands at a path such as `/articles/border.md`; null for any other path. */
export function storyIn({ articles }: Edition, path: string, extension: 'md' | 'json'): Article | null {
  const [, slug = '', end] = /^\/articles\/([^/.]+)\.([a-z]+)$/.exec(path) ?? [];
  return end === extension ? (articles.get(slug) ?? null) : null;
}

/**
 * The header that says which address counts. Search engines advise against forbidding the index beside it: the two
 * would contradict each other (https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls).
 */
export function canonicalLink({ origin }: Issue, article: Article): Readonly<Record<string, string>> {
  return { Link: `<${origin}${encodeURI(waysTo(article).address)}>; rel="canonical"` };
}

/** What the front matter of a story's copy says that its page shows, too. */
export function publicFacts({ edition, origin }: Issue, article: Article): object {
  const { fields, id, language } = article;
  const authors = fields.authors.flatMap((author) => edition.authors.get(author)?.fields.name ?? []);
  const facts = {
    headline: fields.headline,
    standfirst: fields.standfirst,
    canonical: origin + encodeURI(waysTo(article).address),
    id,
    site: edition.site.name,
    section: edition.site.sections.find(({ id: section }) => section === fields.section)?.name,
    kind: fields.kind,
    language,
    published: fields.published?.iso,
    updated: fields.updated?.iso,
    dateline: fields.dateline,
    authors: authors.length === 0 ? undefined : authors,
    topics: fields.topics.length === 0 ? undefined : fields.topics,
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
