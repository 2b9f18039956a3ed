// A page that lists the stories of a section, of a topic or of an author.
import type { Edition } from '../edition/Edition.ts';
import { siteWording } from '../edition/wordingOf.ts';
import { blockViews } from './blockViews.ts';
import { type Facts, factsOf } from './front/facts.ts';
import { leadOf } from './front/leadOf.ts';
import { authorHead } from './head/authorHead.ts';
import { listHead } from './head/listHead.ts';
import { type LanguageView, nameLanguage, otherLanguage } from './LanguageView.ts';
import type { Page, Shell } from './Page.ts';
import { type ListPage, listPageAt, type PagerView } from './pagination.ts';
import { shellOf } from './shell.ts';
import { type TeaserForm, type TeaserView, teaserOf } from './teaser.ts';

/** A list for its template. */
export interface ListView {
  readonly heading: string;
  /** That of the heading, where it is not the site’s. */
  readonly headingLanguage: LanguageView | null;
  readonly introduction: string | null;
  /** The language of the introduction and the biography, where it is not the site’s. */
  readonly language: LanguageView | null;
  readonly biography: ReturnType<typeof blockViews>;
  readonly links: readonly { readonly href: string; readonly name: string }[];
  readonly facts: Facts;
  /** A story of the first page, set larger before the others; null where all are alike. */
  readonly lead: TeaserView | null;
  readonly teasers: readonly TeaserView[];
  /** What stands in the place of stories; null where there are some. */
  readonly empty: string | null;
  readonly pager: PagerView;
}

/** A page of the front of a section, also while it is empty; null for one that the site does not have. */
export function sectionPage(edition: Edition, origin: string, id: string, number: number): Page | null {
  const section = edition.site.sections.find((candidate) => candidate.id === id);
  const articles = edition.sections.get(id) ?? [];
  if (section === undefined) return null;
  const { name, description } = section;
  const page = listPageAt(edition.site, { name, path: `/sections/${id}`, items: articles }, number);
  if (page === null) return null;
  const head = listHead(edition, origin, { name, description, page });
  const shell = shellOf(edition, origin, { ...head, section: id });
  const heading = { ...plain(name), introduction: description ?? null };
  return print(shell, { ...heading, ...ledList(edition, { name, page }, { isWithinSection: true }) });
}

/** A page of the front of a topic; null where no published story has it. */
export function topicPage(edition: Edition, origin: string, slug: string, number: number): Page | null {
  const topic = edition.topics.get(slug);
  if (topic === undefined) return null;
  const { name, articles } = topic;
  const { site } = edition;
  const listed = { name, path: `/topics/${encodeURIComponent(slug)}`, items: articles };
  const page = listPageAt(site, listed, number);
  if (page === null) return null;
  const description = siteWording(site).words.lists.aboutTopic(name, site.name);
  const shell = shellOf(edition, origin, listHead(edition, origin, { name, description, page }));
  const own = nameLanguage(name, site.language, articles[0]?.language ?? site.language);
  const heading = { ...plain(name), headingLanguage: otherLanguage(own, site.language) };
  return print(shell, { ...heading, ...ledList(edition, { name, page }) });
}

/** A page of an author; null for one without a published story. */
export function authorPage(edition: Edition, origin: string, id: string, number: number): Page | null {
  const author = edition.authors.get(id);
  if (author === undefined) return null;
  const { name, role, links } = author.fields;
  const listed = { name, path: `/authors/${id}`, items: edition.byAuthor.get(id) ?? [] };
  const page = listPageAt(edition.site, listed, number);
  if (page === null) return null;
  const shell = shellOf(edition, origin, authorHead(edition, origin, { author, page }));
  return print(shell, {
    heading: name,
    headingLanguage: null,
    introduction: role ?? null,
    biography: number === 1 ? blockViews(edition, author, null) : [],
    language: otherLanguage(author.language, edition.site.language),
    links: links.map((href) => ({ href, name: new URL(href).hostname })),
    ...listOf(edition, { name, page }),
  });
}

interface Named {
  readonly name: string;
  readonly page: ListPage;
}

type Heading = Pick<
  ListView,
  'heading' | 'headingLanguage' | 'introduction' | 'biography' | 'language' | 'links'
>;
type List = Pick<ListView, 'facts' | 'lead' | 'teasers' | 'empty' | 'pager'>;

function plain(heading: string): Heading {
  return { heading, headingLanguage: null, introduction: null, biography: [], language: null, links: [] };
}

function listOf(edition: Edition, { name, page }: Named, form: TeaserForm = {}): List {
  const { items, pager } = page;
  const teasers = items.map((article) => teaserOf(edition, article, form));
  const { empty } = siteWording(edition.site).words.fronts;
  const facts = factsOf(edition, name, page);
  return { facts, lead: null, teasers, empty: items.length === 0 ? empty : null, pager };
}

/** The first story is chosen from so many, and may be so much older than the newest, in hours. */
const LEAD_AMONG = 3;
const LEAD_WAITS = 7 * 24;

// The first page begins with one of its newest stories, set larger; further pages are looked through.
function ledList(edition: Edition, named: Named, form: TeaserForm = {}): List {
  const list = listOf(edition, named, form);
  const { items, number } = named.page;
  const first = number > 1 ? null : leadOf(items.slice(0, LEAD_AMONG), LEAD_WAITS);
  if (first === null) return list;
  const lead = teaserOf(edition, first, { ...form, place: 'lead' });
  return { ...list, lead, teasers: list.teasers.filter((_, index) => items[index] !== first) };
}

function print(shell: Shell, content: ListView): Page {
  return { status: 200, template: 'list', shell, content };
}
