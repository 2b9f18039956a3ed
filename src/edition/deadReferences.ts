// Finds references from one text to another that lead nowhere.
import type { Article, Author, Mentions, StandingPage } from '../article/Article.ts';
import { nearestName } from '../article/frontMatter/nearestName.ts';
import type { Problem } from '../article/Problem.ts';
import type { KnownNames } from './KnownNames.ts';

/** Any file of copy, read. */
export type Text = Article | StandingPage | Author;

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
export function deadReferences(text: Mentions, known: KnownNames): Problem[] {
  return namesOnlyKnown(text, known) ? [] : deadOnes(text, known);
}

// Of nearly all texts this holds, and costs nothing else.
function namesOnlyKnown({ references, links }: Mentions, known: KnownNames): boolean {
  return (
    references.every(({ kind, target }) => kind !== 'related' || known.stories.has(target)) &&
    links.every(({ address }) => known.hasAddress(address))
  );
}

function deadOnes(text: Mentions, known: KnownNames): Problem[] {
  const { stories } = known;
  const related = text.references
    .filter(({ kind, target }) => kind === 'related' && !stories.has(target))
    .map((reference) =>
      problem(
        text,
        reference,
        `There is no story “${reference.target}”.`,
        suggestion(reference.target, stories, 'Mend the slug, or delete it.'),
      ),
    );
  const links = text.links
    .filter(({ address }) => !known.hasAddress(address))
    .map(({ line, column, written, address }) =>
      problem(
        text,
        { line, column, field: null },
        `The link “${written.slice(0, 80)}” leads to no page of this site.`,
        `${suggestion(address, known.addresses(), 'Mend the address, or take the link out.')} Readers see the words without a link.`,
      ),
    );
  return [...related, ...links];
}

function suggestion(name: string, known: Names, otherwise: string): string {
  const nearest = nearestName(name, candidatesIn(known));
  return nearest === null ? otherwise : `Did you mean ${nearest}?`;
}

type Names = Iterable<string> & object;

const candidates = new WeakMap<Names, readonly string[]>();

// Sorted, so that of equally near names every machine suggests the same; capped, because each is compared.
function candidatesIn(known: Names): readonly string[] {
  const sorted = candidates.get(known) ?? [...known].sort().slice(0, 5000);
  candidates.set(known, sorted);
  return sorted;
}
