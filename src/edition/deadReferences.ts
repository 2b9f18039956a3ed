// Finds references from one text to another that lead nowhere.
import type { Article, Author, StandingPage } from '../article/Article.ts';
import type { InternalLink } from '../article/body/Block.ts';
import { nearestName } from '../article/frontMatter/nearestName.ts';
import type { Problem } from '../article/Problem.ts';
import type { Archive } from './Archive.ts';
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
  return {
    file: text.file,
    line: at.line,
    column: at.column,
    field: at.field,
    message,
    hint,
    severity: 'error',
  };
}

/** The problems of the related stories and links of a text that are not among the known addresses. */
export function deadReferences(text: Text, known: ReadonlySet<string>): Problem[] {
  const related = text.references
    .filter(({ kind, target }) => kind === 'related' && !known.has(`/articles/${target}`))
    .map((reference) =>
      problem(
        text,
        reference,
        `There is no story “${reference.target}”.`,
        suggestion(`/articles/${reference.target}`, known),
      ),
    );
  const links = text.links
    .filter(({ address }) => !known.has(address))
    .map((link: InternalLink) =>
      problem(
        text,
        { ...link, field: null },
        `The link “${link.written.slice(0, 80)}” leads to no page of this site.`,
        suggestion(link.address, known),
      ),
    );
  return [...related, ...links];
}

function suggestion(address: string, known: ReadonlySet<string>): string {
  const nearest = nearestName(address, [...known].slice(0, 5000));
  return nearest === null
    ? 'Mend the address, or take the link out; readers see its words without a link.'
    : `Did you mean ${nearest}? Readers see the words without a link.`;
}

/** Every address that a link may name, published or not. */
export function knownAddresses({ site, articles, pages, authors }: Archive): Set<string> {
  return new Set([
    '/',
    ...site.sections.map(({ id }) => `/sections/${id}`),
    ...articles.flatMap(({ slug, fields }) => [
      `/articles/${slug}`,
      ...fields.topics.map((topic) => `/topics/${topicSlug(topic)}`),
    ]),
    ...pages.map(({ slug }) => `/${slug}`),
    ...authors.map(({ slug }) => `/authors/${slug}`),
  ]);
}
