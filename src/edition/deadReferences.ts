// Finds references from one text to another that lead nowhere.
import type { Article, Author, Mentions, StandingPage } from '../article/Article.ts';
import { nearestName } from '../article/frontMatter/nearestName.ts';
import type { Problem } from '../article/Problem.ts';

/** Any file of copy, read. */
export type Text = Article | StandingPage | Author;

/** What texts may name. */
export interface Known {
  hasStory(slug: string): boolean;
  hasAddress(address: string): boolean;
  /** The slugs, and the addresses, that a misspelt one may have meant. */
  nearStories(): readonly string[];
  nearAddresses(): readonly string[];
}

/** An error in a text at a place. */
export function problem(
  text: { readonly file: string },
  at: Pick<Problem, 'line' | 'column' | 'field'>,
  message: string,
  hint: string,
): Problem {
  const { line, column, field } = at;
  return { file: text.file, line, column, field, message, hint, severity: 'error' };
}

/** A warning in a text at a place. */
export function warning(...words: Parameters<typeof problem>): Problem {
  return { ...problem(...words), severity: 'warning' };
}

/** The problems of the related stories and links of a text that name nothing known. */
export function deadReferences(text: Mentions, known: Known): Problem[] {
  return namesOnlyKnown(text, known) ? [] : deadOnes(text, known);
}

// Of nearly all texts this holds, and costs nothing else.
function namesOnlyKnown({ references, links }: Mentions, known: Known): boolean {
  return (
    references.every(({ kind, target }) => kind !== 'related' || known.hasStory(target)) &&
    links.every(({ address }) => known.hasAddress(address))
  );
}

function deadOnes(text: Mentions, known: Known): Problem[] {
  const related = text.references
    .filter(({ kind, target }) => kind === 'related' && !known.hasStory(target))
    .map((reference) =>
      problem(
        text,
        reference,
        `There is no story “${reference.target}”.`,
        suggestion(reference.target, known.nearStories(), 'Mend the slug, or delete it.'),
      ),
    );
  const links = text.links
    .filter(({ address }) => !known.hasAddress(address))
    .map(({ line, column, written, address }) =>
      problem(
        text,
        { line, column, field: null },
        `The link “${written.slice(0, 80)}” leads to no page of this site.`,
        `${suggestion(address, known.nearAddresses(), 'Mend the address, or take the link out.')} Readers see the words without a link.`,
      ),
    );
  return [...related, ...links];
}

function suggestion(name: string, candidates: readonly string[], otherwise: string): string {
  const nearest = nearestName(name, candidates);
  return nearest === null ? otherwise : `Did you mean ${nearest}?`;
}
