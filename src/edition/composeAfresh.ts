// Composes an edition from the beginning, without any edition before.
import type { Article, Mentions } from '../article/Article.ts';
import type { Archive } from './Archive.ts';
import type { Composed, View } from './Composed.ts';
import { departureOf } from './departureOf.ts';
import type { Edition, Unpublished } from './Edition.ts';
import { type Lists, listsOf } from './listsOf.ts';
import { type Addresses, addressesOf, withoutDeadLinks } from './liveTexts.ts';
import { picturesOf } from './picturesOf.ts';
import type { Prepared } from './prepare.ts';
import { periodAt, publicationAt } from './publication.ts';
import { redirectsOf } from './redirectsOf.ts';
import { each, type Steps } from './Steps.ts';
import { soundTexts } from './soundTexts.ts';

/** Composes the edition of an instant, in milliseconds, in steps. */
export function* composeAfresh(prepared: Prepared, now: number, view: View): Steps<Composed> {
  const { archive, problems } = prepared;
  const { published, gone, absent } = yield* sorted(prepared, now, view);
  const lists = yield* listsOf(archive, published);
  const articles = yield* bySlug(published);
  const pages = {
    ...lists,
    articles,
    gone: new Map<string, Article>(),
    authors: lists.byAuthor,
    pages: yield* bySlug(archive.pages),
  };
  const taken = addressesOf({ ...pages, gone: yield* bySlug(gone) });
  const { redirects, isContested } = yield* redirectsOf([...published, ...gone], taken);
  const live = addressesOf(pages, redirects);
  const isSound = yield* soundTexts(prepared, articles, live);
  const { unlinked, ...texts } = yield* textsOf(archive, articles, { live, lists, isSound });
  const departures = gone.flatMap((article) => departureOf(article, now));
  const edition = Object.freeze({
    ...periodAt(archive.articles, now),
    ...lists,
    ...texts,
    site: archive.site,
    gone: yield* bySlug(departures),
    redirects,
    pictureQuery: '',
    // What is not public at all is only in editions for others than readers.
    unpublished: view.stateAt === publicationAt ? new Map() : yield* unpublishedOf(published, now),
    problems,
  });
  return { prepared, edition, at: now, live, absent, unlinked, isContested };
}

interface Sorted {
  readonly published: readonly Article[];
  readonly gone: readonly Article[];
  /** All that are not published. */
  readonly absent: readonly Article[];
}

function* sorted({ inOrder }: Prepared, now: number, { stateAt, versionAt }: View): Steps<Sorted> {
  const published: Article[] = [];
  const gone: Article[] = [];
  const absent: Article[] = [];
  yield* each(inOrder, (article) => {
    const state = stateAt(article, now);
    if (state === 'published') published.push(versionAt(article, now));
    else absent.push(article);
    if (state === 'gone') gone.push(article);
  });
  return { published, gone, absent };
}

function* unpublishedOf(shown: readonly Article[], now: number): Steps<Edition['unpublished']> {
  const unpublished = new Map<string, Unpublished>();
  yield* each(shown, (article) => {
    const state = publicationAt(article, now);
    if (state === 'draft' || state === 'embargoed') unpublished.set(article.slug, state);
  });
  return unpublished;
}

interface Texts extends Pick<Edition, 'articles' | 'latest' | 'pages' | 'authors' | 'pictures'> {
  readonly unlinked: Set<string>;
}

interface Linking {
  readonly live: Addresses;
  readonly lists: Lists;
  /** Whether a text is known to have no dead link. */
  readonly isSound: (text: Mentions) => boolean;
}

/** @param articles the stories, newest first; they become what is printed of them */
function* textsOf(archive: Archive, articles: Map<string, Article>, linking: Linking): Steps<Texts> {
  const { live, lists, isSound } = linking;
  const latest: Article[] = [];
  const unlinked = new Set<string>();
  yield* each(articles.values(), (article) => {
    const text = isSound(article) ? article : withoutDeadLinks(article, live);
    latest.push(text);
    if (text === article) return;
    articles.set(article.slug, text);
    unlinked.add(article.slug);
  });
  const pages = archive.pages.map((page) => withoutDeadLinks(page, live));
  const authors = archive.authors
    .filter(({ slug }) => lists.byAuthor.has(slug))
    .map((author) => withoutDeadLinks(author, live));
  return {
    latest,
    articles,
    pages: yield* bySlug(pages),
    authors: yield* bySlug(authors),
    pictures: yield* picturesOf(archive, [latest, pages, authors]),
    unlinked,
  };
}

function* bySlug<T extends { readonly slug: string }>(texts: readonly T[]): Steps<Map<string, T>> {
  const found = new Map<string, T>();
  yield* each(texts, (text) => found.set(text.slug, text));
  return found;
}
