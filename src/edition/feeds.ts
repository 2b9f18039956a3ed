// Knows the feeds of an edition: where each stands, and which stories it carries.
import type { Article, Author } from '../article/Article.ts';
import type { Edition } from './Edition.ts';
import { siteWording } from './wordingOf.ts';

/** The formats of feeds, as their addresses end. */
export const FEED_FORMATS = ['atom', 'rss', 'json'] as const;

export type FeedFormat = (typeof FEED_FORMATS)[number];

/** How many stories a feed carries: readers that look in once a day miss none. */
const LONGEST = 30;

/** What a feed is about. */
export interface FeedSubject {
  /** The path of the page that lists the same stories. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** Newest first. */
  readonly articles: readonly Article[];
}

/** The address of a feed of what a page lists. */
export function feedAddress(path: string, format: FeedFormat): string {
  return `${path === '/' ? '' : path}/feed.${format}`;
}

/** The subject and format of the feed at a path; null where there is none. */
export function feedAt(
  edition: Edition,
  path: string,
): { readonly subject: FeedSubject; readonly format: FeedFormat } | null {
  const [, page, extension] = /^(.*)\/feed\.(\w+)$/.exec(path) ?? [];
  const format = FEED_FORMATS.find((name) => name === extension);
  const subject = page === undefined || format === undefined ? null : subjectAt(edition, page);
  return subject === null || format === undefined ? null : { subject, format };
}

/** The paths of the pages that have feeds. */
export function feedPages({ sections, authors }: Edition): string[] {
  const filled = [...sections].filter(([, { length }]) => length > 0);
  return [
    '/',
    ...filled.map(([id]) => `/sections/${id}`),
    ...[...authors.keys()].map((id) => `/authors/${id}`),
  ];
}

/** What the feeds of a page are about; null where they have nothing to tell. */
export function subjectAt(edition: Edition, page: string): FeedSubject | null {
  const { name, description } = edition.site;
  if (page === '' || page === '/')
    return {
      path: '/',
      title: name,
      description: description ?? name,
      articles: newest(edition, edition.latest),
    };
  const [, room, id = '', ...more] = page.split('/');
  if (more.length > 0) return null;
  if (room === 'sections') return ofSection(edition, id);
  return room === 'authors' ? ofAuthor(edition, id) : null;
}

function ofSection(edition: Edition, id: string): FeedSubject | null {
  const section = edition.site.sections.find((candidate) => candidate.id === id);
  const articles = edition.sections.get(id) ?? [];
  if (section === undefined || articles.length === 0) return null;
  const title = `${section.name} – ${edition.site.name}`;
  const description = section.description ?? title;
  return { path: `/sections/${id}`, title, description, articles: newest(edition, articles) };
}

function ofAuthor(edition: Edition, id: string): FeedSubject | null {
  const author = edition.authors.get(id);
  if (author === undefined) return null;
  const { name } = author.fields;
  const description = aboutAuthor(edition, author);
  const articles = newest(edition, edition.byAuthor.get(id) ?? []);
  return { path: `/authors/${id}`, title: `${name} – ${edition.site.name}`, description, articles };
}

/** A sentence about what an author's page and feeds hold. */
export function aboutAuthor({ site }: Edition, { fields: { name, role } }: Author): string {
  const { lists } = siteWording(site).words;
  return lists.aboutAuthor(role === undefined ? name : lists.authorRole(name, role), site.name);
}

// What the desk sees of drafts is in no feed: feed readers keep what they once had. The stories themselves are taken from
// where no link leads to what is not public: lists hold them as they were filed.
function newest({ unpublished, articles }: Edition, listed: readonly Article[]): readonly Article[] {
  const published = unpublished.size === 0 ? listed : listed.filter(({ slug }) => !unpublished.has(slug));
  return published.slice(0, LONGEST).flatMap(({ slug }) => articles.get(slug) ?? []);
}
