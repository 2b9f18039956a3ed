// A page that lists the stories of a section, of a topic or of an author.
import type { Article } from '../article/Article.ts';
import type { Edition } from '../edition/Edition.ts';
import { blockViews } from './blockViews.ts';
import { type LanguageView, otherLanguage } from './LanguageView.ts';
import type { Page } from './Page.ts';
import { shellOf } from './shell.ts';
import { teaserOf } from './teaser.ts';

/** The front of a section; null for one that the site does not have, or that has no story yet. */
export function sectionPage(edition: Edition, origin: string, id: string): Page | null {
  const section = edition.site.sections.find((candidate) => candidate.id === id);
  const articles = edition.sections.get(id) ?? [];
  if (section === undefined || articles.length === 0) return null;
  const shell = shellOf(edition, origin, {
    title: section.name,
    description: section.description,
    path: `/sections/${id}`,
    section: id,
  });
  return list(edition, shell, { heading: section.name, introduction: section.description ?? null }, articles);
}

/** The front of a topic; null where no published story has it. */
export function topicPage(edition: Edition, origin: string, slug: string): Page | null {
  const topic = edition.topics.get(slug);
  if (topic === undefined) return null;
  const description = `Stories about ${topic.name} from ${edition.site.name}.`;
  const shell = shellOf(edition, origin, {
    title: topic.name,
    description,
    path: `/topics/${encodeURIComponent(slug)}`,
  });
  return list(edition, shell, { heading: topic.name, introduction: null }, topic.articles);
}

/** The page of an author; null for one without a published story. */
export function authorPage(edition: Edition, origin: string, id: string): Page | null {
  const author = edition.authors.get(id);
  if (author === undefined) return null;
  const { name, role } = author.fields;
  const description = `${name}${role === undefined ? '' : `, ${role}`}: stories in ${edition.site.name}.`;
  const shell = shellOf(edition, origin, {
    title: name,
    description,
    path: `/authors/${id}`,
    language: author.language,
  });
  const biography = blockViews(edition, author.blocks, null);
  const language = otherLanguage(author.language, edition.site.language);
  return list(
    edition,
    shell,
    { heading: name, introduction: role ?? null, biography, language, links: author.fields.links },
    edition.byAuthor.get(id) ?? [],
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

function list(edition: Edition, shell: Page['shell'], heading: Heading, articles: readonly Article[]): Page {
  const links = (heading.links ?? []).map((href) => ({ href, name: new URL(href).hostname }));
  const teasers = articles.map((article) => teaserOf(edition, article));
  return {
    status: 200,
    template: 'list',
    shell,
    content: { ...heading, biography: heading.biography ?? [], links, teasers },
  };
}
