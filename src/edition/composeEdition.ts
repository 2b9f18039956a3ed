// Makes an edition from the archive and the time.
import type { Article } from '../article/Article.ts';
import type { Archive } from './Archive.ts';
import { asOf, comingDates } from './asOf.ts';
import type { Departure, Edition, Unpublished } from './Edition.ts';
import { ALWAYS_THERE } from './hasPage.ts';
import { type Lists, listsOf } from './listsOf.ts';
import { type Addresses, withoutDeadLinks } from './liveTexts.ts';
import { picturesOf } from './picturesOf.ts';
import { type Prepared, prepare, reprepared } from './prepare.ts';
import { periodAt, proofAt, publicationAt } from './publication.ts';
import { redirectsOf } from './redirectsOf.ts';
import { rewordedEdition } from './rewording.ts';
import { waysTo } from './waysTo.ts';
import { monthAddress } from './zonedDay.ts';

/** Makes an edition of an archive for an instant, in milliseconds since 1970-01-01T00:00Z. */
export type Compose = (archive: Archive, now: number) => Edition;

/** Composes the edition that readers get at an instant. */
export const composeEdition: Compose = composer({ stateAt: publicationAt, versionAt: asOf });

/** Composes what the desk sees at an instant: drafts and stories under embargo as if they were public. */
export const composeProof: Compose = composer({ stateAt: proofAt, versionAt: (article) => article });

/** Who an edition is for. */
interface View {
  readonly stateAt: typeof publicationAt;
  /** How a story reads at an instant. */
  readonly versionAt: typeof asOf;
}

/** An edition, with what the next one can take over. */
interface Composed {
  readonly prepared: Prepared;
  readonly edition: Edition;
  /** Where links can lead to in it. */
  readonly live: Addresses;
}

// What was composed last for a site is only a short cut: without it, every edition comes out the same.
function composer(view: View): Compose {
  const lasts = new WeakMap<Archive['site'], Composed>();
  return (archive, now) => {
    const last = lasts.get(archive.site);
    const prepared = (last && reprepared(last.prepared, archive)) ?? prepare(archive);
    const composed = (last && recomposed(last, prepared, now)) ?? compose(prepared, now, view);
    lasts.set(archive.site, composed);
    return composed.edition;
  };
}

function recomposed({ edition, live }: Composed, prepared: Prepared, now: number): Composed | null {
  const { rewordings } = prepared;
  if (rewordings === null || now < edition.validFrom || now >= edition.validUntil) return null;
  // Of a story with something dated ahead, the edition holds another version than the archive.
  if ([...rewordings].flat().some((article) => comingDates(article, now).length > 0)) return null;
  const reworded = rewordedEdition(edition, rewordings, live);
  return reworded && { prepared, edition: reworded, live };
}

function compose(prepared: Prepared, now: number, { stateAt, versionAt }: View): Composed {
  const { archive, problems, inOrder } = prepared;
  const published = inOrder
    .filter((article) => stateAt(article, now) === 'published')
    .map((article) => versionAt(article, now));
  const gone = inOrder.filter((article) => stateAt(article, now) === 'gone');
  const lists = listsOf(archive, published);
  const own = addressesOf(archive, published, lists);
  const departed = new Set(gone.map((article) => waysTo(article).address));
  const taken = { has: (address: string) => own.has(address) || departed.has(address) };
  const redirects = redirectsOf([...published, ...gone], taken);
  const live = { has: (address: string) => own.has(address) || own.has(redirects.get(address) ?? '') };
  const edition = Object.freeze({
    ...periodAt(archive.articles, now),
    ...lists,
    ...textsOf(archive, published, { live, lists }),
    site: archive.site,
    gone: new Map(gone.flatMap((article) => departureOf(article, now)).map((one) => [one.slug, one])),
    redirects,
    pictureQuery: '',
    unpublished: unpublishedOf(published, now),
    problems,
  });
  return { prepared, edition, live };
}

function unpublishedOf(shown: readonly Article[], now: number): Edition['unpublished'] {
  const unpublished = new Map<string, Unpublished>();
  for (const article of shown) {
    const state = publicationAt(article, now);
    if (state === 'draft' || state === 'embargoed') unpublished.set(article.slug, state);
  }
  return unpublished;
}

/** The addresses at which this edition has a page. */
function addressesOf(
  { pages }: Archive,
  published: readonly Article[],
  { sections, topics, byAuthor, months }: Lists,
): ReadonlySet<string> {
  return new Set([
    '/',
    ...ALWAYS_THERE,
    ...[...sections.keys()].map((id) => `/sections/${id}`),
    ...published.map((article) => waysTo(article).address),
    ...pages.map(({ slug }) => `/${slug}`),
    ...[...topics.keys()].map((slug) => `/topics/${slug}`),
    ...[...byAuthor.keys()].map((id) => `/authors/${id}`),
    ...[...months.keys()].map(monthAddress),
  ]);
}

type Texts = Pick<Edition, 'articles' | 'latest' | 'pages' | 'authors' | 'pictures'>;

interface Linking {
  readonly live: Addresses;
  readonly lists: Lists;
}

function textsOf(archive: Archive, published: readonly Article[], { live, lists }: Linking): Texts {
  const latest = published.map((article) => withoutDeadLinks(article, live));
  const pages = archive.pages.map((page) => withoutDeadLinks(page, live));
  const authors = archive.authors
    .filter(({ slug }) => lists.byAuthor.has(slug))
    .map((author) => withoutDeadLinks(author, live));
  return {
    latest,
    articles: new Map(latest.map((article) => [article.slug, article])),
    pages: new Map(pages.map((page) => [page.slug, page])),
    authors: new Map(authors.map((author) => [author.slug, author])),
    pictures: picturesOf(archive, [latest, pages, authors]),
  };
}

function departureOf({ slug, language, fields }: Article, now: number): readonly Departure[] {
  const { headline, withdrawn, expires } = fields;
  const told = { slug, headline, language };
  if (withdrawn !== undefined && now >= withdrawn.at.instant)
    return [{ ...told, reason: withdrawn.reason, at: withdrawn.at }];
  return expires === undefined ? [] : [{ ...told, reason: null, at: expires }];
}
