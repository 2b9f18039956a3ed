// Makes an edition from the archive and the time.
import type { Article, Author, StandingPage } from '../article/Article.ts';
import { unlink } from '../article/body/sanitise.ts';
import { byPlace } from '../article/Problem.ts';
import type { Archive } from './Archive.ts';
import { crossCheck } from './crossCheck.ts';
import type { Departure, Edition, Topic } from './Edition.ts';
import { nextChange, publicationAt } from './publication.ts';
import { redirectsOf } from './redirects.ts';
import { topicSlug } from './topicSlug.ts';

/**
 * Composes the edition that holds at an instant.
 * @param now milliseconds since 1970-01-01T00:00Z
 */
export function composeEdition(everything: Archive, now: number): Edition {
  const { archive, problems } = crossCheck(everything);
  const published = archive.articles
    .filter((article) => publicationAt(article, now) === 'published')
    .sort(newestFirst);
  const topics = topicsOf(published);
  const byAuthor = groups(published, ({ fields }) => fields.authors);
  const parts = {
    site: archive.site,
    sections: new Map(
      archive.site.sections.map(({ id }) => [id, published.filter(({ fields }) => fields.section === id)]),
    ),
    gone: goneAt(archive.articles, now),
    redirects: redirectsOf(published),
    topics,
    byAuthor,
    problems: [...archive.problems, ...problems].sort(byPlace),
    validUntil: Math.min(
      ...archive.articles.map((article) => nextChange(article, now)),
      Number.POSITIVE_INFINITY,
    ),
  };
  return Object.freeze({ ...parts, ...texts(archive, published, [...topics.keys()], [...byAuthor.keys()]) });
}

type Texts = Pick<Edition, 'articles' | 'latest' | 'pages' | 'authors' | 'pictures'>;

/** The texts as this edition prints them: without links to what is not in it. */
function texts(
  archive: Archive,
  published: readonly Article[],
  topics: readonly string[],
  authors: readonly string[],
): Texts {
  const live = new Set([
    '/',
    ...archive.site.sections.map(({ id }) => `/sections/${id}`),
    ...published.map(({ slug }) => `/articles/${slug}`),
    ...archive.pages.map(({ slug }) => `/${slug}`),
    ...topics.map((slug) => `/topics/${slug}`),
    ...archive.authors.filter(({ slug }) => authors.includes(slug)).map(({ slug }) => `/authors/${slug}`),
  ]);
  const latest = published.map((article) => withoutDeadLinks(article, live));
  const pages = archive.pages.map((page) => withoutDeadLinks(page, live));
  const people = archive.authors
    .filter(({ slug }) => authors.includes(slug))
    .map((author) => withoutDeadLinks(author, live));
  const named = [...latest, ...pages, ...people].flatMap(({ references }) =>
    references.filter(({ kind }) => kind === 'picture').map(({ target }) => target),
  );
  const logo = archive.site.publisher?.logo;
  return {
    latest,
    articles: new Map(latest.map((article) => [article.slug, article])),
    pages: new Map(pages.map((page) => [page.slug, page])),
    authors: new Map(people.map((author) => [author.slug, author])),
    pictures: new Map(
      [...named, ...(logo === undefined ? [] : [logo])].flatMap((path) => {
        const picture = archive.pictures.get(path);
        return picture === undefined ? [] : [[path, picture] as const];
      }),
    ),
  };
}

// Most texts link to nothing that is missing: they stay the same objects from edition to edition.
function withoutDeadLinks<T extends Article | StandingPage | Author>(text: T, live: ReadonlySet<string>): T {
  if (text.links.every(({ address }) => live.has(address))) return text;
  const blocks = text.blocks.map((block) =>
    'html' in block ? { ...block, html: unlink(block.html, (address) => !live.has(address)) } : block,
  );
  return { ...text, blocks };
}

/** Newest first; stories of the same instant by slug, so that the order is the same on every machine. */
function newestFirst(a: Article, b: Article): number {
  const difference = (b.fields.published?.instant ?? 0) - (a.fields.published?.instant ?? 0);
  return difference || (a.slug < b.slug ? -1 : 1);
}

function goneAt(articles: readonly Article[], now: number): ReadonlyMap<string, Departure> {
  const gone = articles.filter((article) => publicationAt(article, now) === 'gone');
  return new Map(
    gone.map(({ slug, fields }) => {
      const withdrawn = fields.withdrawn !== undefined && now >= fields.withdrawn.at.instant;
      return [
        slug,
        { slug, headline: fields.headline, reason: withdrawn ? (fields.withdrawn?.reason ?? null) : null },
      ];
    }),
  );
}

function topicsOf(published: readonly Article[]): ReadonlyMap<string, Topic> {
  const names = new Map(
    published
      .flatMap(({ fields }) => fields.topics.map((name) => [topicSlug(name), name] as const))
      .reverse(),
  );
  const bySlug = groups(published, ({ fields }) => [...new Set(fields.topics.map(topicSlug))]);
  return new Map(
    [...bySlug].map(([slug, articles]) => [slug, { slug, name: names.get(slug) ?? slug, articles }]),
  );
}

function groups(
  articles: readonly Article[],
  keysOf: (article: Article) => readonly string[],
): ReadonlyMap<string, readonly Article[]> {
  const grouped = new Map<string, Article[]>();
  for (const article of articles) {
    for (const key of keysOf(article)) {
      const group = grouped.get(key);
      if (group === undefined) grouped.set(key, [article]);
      else group.push(article);
    }
  }
  return grouped;
}
