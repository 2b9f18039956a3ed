// Makes an edition from the archive and the time.
import type { Article, Mentions } from '../article/Article.ts';
import type { Archive } from './Archive.ts';
import { asOf, comingDates } from './asOf.ts';
import type { Departure, Edition, Unpublished } from './Edition.ts';
import { type Lists, listsOf } from './listsOf.ts';
import { type Addresses, addressesOf, withoutDeadLinks } from './liveTexts.ts';
import { picturesOf } from './picturesOf.ts';
import { type Prepared, prepare, reprepared } from './prepare.ts';
import { periodAt, proofAt, publicationAt } from './publication.ts';
import { redirectsOf } from './redirectsOf.ts';
import { rewordedEdition } from './rewording.ts';
import { soundTexts } from './soundTexts.ts';

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
  const published: Article[] = [];
  const gone: Article[] = [];
  for (const article of inOrder) {
    const state = stateAt(article, now);
    if (state === 'published') published.push(versionAt(article, now));
    else if (state === 'gone') gone.push(article);
  }
  const lists = listsOf(archive, published);
  const articles = bySlug(published);
  const pages = {
    ...lists,
    articles,
    gone: bySlug([]),
    authors: lists.byAuthor,
    pages: bySlug(archive.pages),
  };
  const redirects = redirectsOf([...published, ...gone], addressesOf({ ...pages, gone: bySlug(gone) }));
  const live = addressesOf(pages, redirects);
  const isSound = soundTexts(prepared, articles, live);
  const edition = Object.freeze({
    ...periodAt(archive.articles, now),
    ...lists,
    ...textsOf(archive, articles, { live, lists, isSound }),
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

type Texts = Pick<Edition, 'articles' | 'latest' | 'pages' | 'authors' | 'pictures'>;

interface Linking {
  readonly live: Addresses;
  readonly lists: Lists;
  /** Whether a text is known to have no dead link. */
  readonly isSound: (text: Mentions) => boolean;
}

/** @param articles the stories, newest first; they become what is printed of them */
function textsOf(archive: Archive, articles: Map<string, Article>, linking: Linking): Texts {
  const { live, lists, isSound } = linking;
  const latest: Article[] = [];
  for (const article of articles.values()) {
    const text = isSound(article) ? article : withoutDeadLinks(article, live);
    latest.push(text);
    if (text !== article) articles.set(article.slug, text);
  }
  const pages = archive.pages.map((page) => withoutDeadLinks(page, live));
  const authors = archive.authors
    .filter(({ slug }) => lists.byAuthor.has(slug))
    .map((author) => withoutDeadLinks(author, live));
  return {
    latest,
    articles,
    pages: bySlug(pages),
    authors: bySlug(authors),
    pictures: picturesOf(archive, [latest, pages, authors]),
  };
}

function bySlug<T extends { readonly slug: string }>(texts: readonly T[]): Map<string, T> {
  const found = new Map<string, T>();
  for (const text of texts) found.set(text.slug, text);
  return found;
}

function departureOf({ slug, language, fields }: Article, now: number): readonly Departure[] {
  const { headline, withdrawn, expires } = fields;
  const told = { slug, headline, language };
  if (withdrawn !== undefined && now >= withdrawn.at.instant)
    return [{ ...told, reason: withdrawn.reason, at: withdrawn.at }];
  return expires === undefined ? [] : [{ ...told, reason: null, at: expires }];
}
