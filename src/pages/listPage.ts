// A page that lists the stories of a section, of a topic or of an author.
import type { Edition } from '../edition/Edition.ts';
import { blockViews } from './blockViews.ts';
import { authorHead } from './head/authorHead.ts';
import { listHead } from './head/listHead.ts';
import { type LanguageView, otherLanguage } from './LanguageView.ts';
import type { Page } from './Page.ts';
import { type ListPage, listPageAt } from './pagination.ts';
import { shellOf } from './shell.ts';
import { teaserOf } from './teaser.ts';

/** A page of the front of a section; null for one that the site does not have, or that has no story yet. */
export function sectionPage(edition: Edition, origin: string, id: string, number: number): Page | null {
  const section = edition.site.sections.find((candidate) => candidate.id === id);
  const articles = edition.sections.get(id) ?? [];
  if (section === undefined || articles.length === 0) return null;
  const { name, description } = section;
  const page = listPageAt({ name, path: `/sections/${id}`, articles }, number);
  if (page === null) return null;
  const head = listHead(edition, origin, { name, description, page });
  const shell = shellOf(edition, origin, { ...head, section: id });
  return list(edition, shell, { heading: name, introduction: description ?? null }, page);
}

/** A page of the front of a topic; null where no published story has it. */
export function topicPage(edition: Edition, origin: string, slug: string, number: number): Page | null {
  const topic = edition.topics.get(slug);
  if (topic === undefined) return null;
  const { name, articles } = topic;
  const page = listPageAt({ name, path: `/topics/${encodeURIComponent(slug)}`, articles }, number);
  if (page === null) return null;
  const description = `Stories about ${name} from ${edition.site.name}.`;
  const shell = shellOf(edition, origin, listHead(edition, origin, { name, description, page }));
  return list(edition, shell, { heading: name, introduction: null }, page);
}

/** A page of an author; null for one without a published story. */
export function authorPage(edition: Edition, origin: string, id: string, number: number): Page | null {
  const author = edition.authors.get(id);
  if (author === undefined) return null;
  const { name, role, links } = author.fields;
  const page = listPageAt({ name, path: `/authors/${id}`, articles: edition.byAuthor.get(id) ?? [] }, number);
  if (page === null) return null;
  const shell = shellOf(edition, origin, authorHead(edition, origin, { author, page }));
  const biography = number === 1 ? blockViews(edition, author.blocks, null) : [];
  const language = otherLanguage(author.language, edition.site.language);
  return list(
    edition,
    shell,
    { heading: name, introduction: role ?? null, biography, language, links },
    page,
  );
}

interface Heading {
  readonly heading: string;
  readonly introduction: string | null;
  /** The language of the biography, where it is not the site’s. */
  readonly language?: LanguageView | null;
  readonly biography?: ReturnType<typeof blockViews>;
  readonly links?: readonly string[];
}

function list(edition: Edition, shell: Page['shell'], heading: Heading, { articles, pager }: ListPage): Page {
  const links = (heading.links ?? []).map((href) => ({ href, name: new URL(href).hostname }));
  const teasers = articles.map((article) => teaserOf(edition, article));
  return {
    status: 200,
    template: 'list',
    shell,
    content: { ...heading, biography: heading.biography ?? [], links, teasers, pager },
  };
}
