// Makes an edition from the archive and the time.
import type { Article } from '../article/Article.ts';
import { byPlace } from '../article/Problem.ts';
import { topicSlug } from '../article/topicSlug.ts';
import type { Archive, Picture } from './Archive.ts';
import { crossCheck } from './crossCheck.ts';
import type { Departure, Edition, Topic } from './Edition.ts';
import { withoutDeadLinks } from './liveTexts.ts';
import { periodAt, proofAt, publicationAt } from './publication.ts';
import { articleAddress, redirectsOf } from './redirects.ts';

/** Makes an edition of an archive for an instant, in milliseconds since 1970-01-01T00:00Z. */
export type Compose = (archive: Archive, now: number) => Edition;

/** Composes the edition that readers get at an instant. */
export const composeEdition: Compose = (archive, now) => compose(archive, now, publicationAt);

/** Composes what the desk sees at an instant: drafts and stories under embargo as if they were public. */
export const composeProof: Compose = (archive, now) => compose(archive, now, proofAt);

function compose(everything: Archive, now: number, stateAt: typeof publicationAt): Edition {
  const { archive, problems } = crossCheck(everything);
  const inOrder = [...archive.articles].sort(newestFirst);
  const published = inOrder.filter((article) => stateAt(article, now) === 'published');
  const gone = inOrder.filter((article) => stateAt(article, now) === 'gone');
  const lists = listsOf(archive, published);
  const own = addressesOf(archive, published, lists);
  const departed = gone.map(({ slug }) => articleAddress(slug));
  const redirects = redirectsOf([...published, ...gone], new Set([...own, ...departed]));
  const former = [...redirects].filter(([, address]) => own.has(address)).map(([address]) => address);
  return Object.freeze({
    ...periodAt(archive.articles, now),
    ...lists,
    ...textsOf(archive, published, new Set([...own, ...former]), lists),
    site: archive.site,
    gone: new Map(gone.map((article) => [article.slug, departureOf(article, now)])),
    redirects,
    pictureQuery: '',
    unpublished: unpublishedOf(published, now),
    problems: [...archive.problems, ...problems].sort(byPlace),
  });
}

function unpublishedOf(shown: readonly Article[], now: number): Edition['unpublished'] {
  const states = shown.map((article) => [article.slug, publicationAt(article, now)] as const);
  return new Map(
    states.flatMap(([slug, state]) => (state === 'draft' || state === 'embargoed' ? [[slug, state]] : [])),
  );
}

type Lists = Pick<Edition, 'sections' | 'topics' | 'byAuthor'>;

function listsOf({ site }: Archive, published: readonly Article[]): Lists {
  const inSection = (id: string) => published.filter(({ fields }) => fields.section === id);
  return {
    sections: new Map(site.sections.map(({ id }) => [id, inSection(id)])),
    topics: topicsOf(published),
    byAuthor: groups(published, ({ fields }) => fields.authors),
  };
}

/** The addresses at which this edition has a page. */
function addressesOf(
  { pages }: Archive,
  published: readonly Article[],
  { sections, topics, byAuthor }: Lists,
): ReadonlySet<string> {
  return new Set([
    '/',
    ...[...sections].filter(([, { length }]) => length > 0).map(([id]) => `/sections/${id}`),
    ...published.map(({ slug }) => articleAddress(slug)),
    ...pages.map(({ slug }) => `/${slug}`),
    ...[...topics.keys()].map((slug) => `/topics/${slug}`),
    ...[...byAuthor.keys()].map((id) => `/authors/${id}`),
  ]);
}

type Texts = Pick<Edition, 'articles' | 'latest' | 'pages' | 'authors' | 'pictures'>;

function textsOf(
  archive: Archive,
  published: readonly Article[],
  live: ReadonlySet<string>,
  { byAuthor }: Lists,
): Texts {
  const latest = published.map((article) => withoutDeadLinks(article, live));
  const pages = archive.pages.map((page) => withoutDeadLinks(page, live));
  const authors = archive.authors
    .filter(({ slug }) => byAuthor.has(slug))
    .map((author) => withoutDeadLinks(author, live));
  const references = [...latest, ...pages, ...authors].flatMap((text) => text.references);
  const named = references.filter(({ kind }) => kind === 'picture').map(({ target }) => target);
  return {
    latest,
    articles: new Map(latest.map((article) => [article.slug, article])),
    pages: new Map(pages.map((page) => [page.slug, page])),
    authors: new Map(authors.map((author) => [author.slug, author])),
    pictures: picturesNamed([...named, archive.site.publisher?.logo ?? []].flat(), archive),
  };
}

function picturesNamed(paths: readonly string[], { pictures }: Archive): ReadonlyMap<string, Picture> {
  const found = paths.flatMap((path) => pictures.get(path) ?? []);
  return new Map(found.map((picture) => [picture.path, picture]));
}

/** Newest first; stories of the same instant by slug, so that the order is the same on every machine. */
function newestFirst(a: Article, b: Article): number {
  const [first, second] = [instantOf(a), instantOf(b)];
  if (first !== second) return second > first ? 1 : -1;
  return a.slug < b.slug ? -1 : 1;
}

// A draft without a date is newer than all that has one.
function instantOf({ fields: { published } }: Article): number {
  return published?.instant ?? Number.POSITIVE_INFINITY;
}

function departureOf({ slug, fields: { headline, withdrawn } }: Article, now: number): Departure {
  const isWithdrawn = withdrawn !== undefined && now >= withdrawn.at.instant;
  return { slug, headline, reason: isWithdrawn ? withdrawn.reason : null };
}

function topicsOf(published: readonly Article[]): ReadonlyMap<string, Topic> {
  const named = published.flatMap(({ fields }) =>
    fields.topics.map((name) => [topicSlug(name), name] as const),
  );
  // Of several ways of writing a topic, the newest story's counts: the last entry of a Map wins.
  const names = new Map(named.reverse());
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
