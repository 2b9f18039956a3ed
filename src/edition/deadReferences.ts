// Finds references from one text to another that lead nowhere.
import type { Article, Author, StandingPage } from '../article/Article.ts';
import { nearestName } from '../article/frontMatter/nearestName.ts';
import type { Problem } from '../article/Problem.ts';
import type { Archive } from './Archive.ts';
import { articleAddress, formerAddress, shortAddress, withoutEncoding } from './redirects.ts';
import { topicSlug } from './topicSlug.ts';

/** Any file of copy, read. */
export type Text = Article | StandingPage | Author;

/** An error in a text at a place. */
export function problem(
  text: Text,
  at: Pick<Problem, 'line' | 'column' | 'field'>,
  message: string,
  hint: string,
): Problem {
  const { line, column, field } = at;
  return { file: text.file, line, column, field, message, hint, severity: 'error' };
}

/** The problems of the related stories and links of a text that are not among the known addresses. */
export function deadReferences(text: Text, known: ReadonlySet<string>): Problem[] {
  const related = text.references
    .filter(({ kind, target }) => kind === 'related' && !known.has(articleAddress(target)))
    .map((reference) =>
      problem(
        text,
        reference,
        `There is no story “${reference.target}”.`,
        suggestion(articleAddress(reference.target), known, 'Mend the slug, or delete it'),
      ),
    );
  const links = text.links
    .filter(({ address }) => !known.has(withoutEncoding(address)))
    .map(({ line, column, written, address }) =>
      problem(
        text,
        { line, column, field: null },
        `The link “${written.slice(0, 80)}” leads to no page of this site.`,
        `${suggestion(address, known, 'Mend the address, or take the link out')} Readers see the words without a link.`,
      ),
    );
  return [...related, ...links];
}

function suggestion(address: string, known: ReadonlySet<string>, otherwise: string): string {
  const nearest = nearestName(address, [...known].slice(0, 5000));
  return nearest === null ? `${otherwise}.` : `Did you mean ${nearest}?`;
}

const COPY = /^(articles|pages|authors)\/(?:.*\/)?([^/]+)\.md$/;

/**
 * Every address that a link may name, published or not. A story whose own file has errors counts: its links work
 * again once that file is mended.
 */
export function knownAddresses({ site, articles, pages, authors, problems }: Archive): Set<string> {
  return new Set([
    '/',
    ...site.sections.map(({ id }) => `/sections/${id}`),
    ...articles.flatMap((article) => [
      articleAddress(article.slug),
      shortAddress(article),
      ...article.fields.aliases.map(formerAddress),
      ...article.fields.topics.map((topic) => `/topics/${topicSlug(topic)}`),
    ]),
    ...pages.map(({ slug }) => `/${slug}`),
    ...authors.map(({ slug }) => `/authors/${slug}`),
    ...problems.flatMap(({ file }) => {
      const [, room, slug] = COPY.exec(file) ?? [];
      return room === undefined ? [] : [room === 'pages' ? `/${slug}` : `/${room}/${slug}`];
    }),
  ]);
}
