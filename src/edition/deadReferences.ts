// Finds references from one text to another that lead nowhere.
import type { Article, Author, Mentions, StandingPage } from '../article/Article.ts';
import { nearestName } from '../article/frontMatter/nearestName.ts';
import type { Problem } from '../article/Problem.ts';
import type { Archive } from './Archive.ts';
import { ALWAYS_THERE } from './hasPage.ts';
import { waysTo } from './waysTo.ts';
import { monthAddress, monthOf } from './zonedDay.ts';

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

/** What other texts may name. */
export interface Known {
  /** Every address that a link may name. */
  readonly addresses: ReadonlySet<string>;
  /** The slugs of all stories. */
  readonly stories: ReadonlySet<string>;
}

/** The problems of the related stories and links of a text that name nothing known. */
export function deadReferences(text: Mentions, known: Known): Problem[] {
  return namesOnlyKnown(text, known) ? [] : deadOnes(text, known);
}

// Of nearly all texts this holds, and costs nothing else.
function namesOnlyKnown({ references, links }: Mentions, { addresses, stories }: Known): boolean {
  return (
    references.every(({ kind, target }) => kind !== 'related' || stories.has(target)) &&
    links.every(({ address }) => addresses.has(address))
  );
}

function deadOnes(text: Mentions, { addresses, stories }: Known): Problem[] {
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
    .filter(({ address }) => !addresses.has(address))
    .map(({ line, column, written, address }) =>
      problem(
        text,
        { line, column, field: null },
        `The link “${written.slice(0, 80)}” leads to no page of this site.`,
        `${suggestion(address, addresses, 'Mend the address, or take the link out.')} Readers see the words without a link.`,
      ),
    );
  return [...related, ...links];
}

function suggestion(name: string, known: ReadonlySet<string>, otherwise: string): string {
  const nearest = nearestName(name, candidatesIn(known));
  return nearest === null ? otherwise : `Did you mean ${nearest}?`;
}

const candidates = new WeakMap<ReadonlySet<string>, readonly string[]>();

// Sorted, so that of equally near names every machine suggests the same; capped, because each is compared.
function candidatesIn(known: ReadonlySet<string>): readonly string[] {
  const sorted = candidates.get(known) ?? [...known].sort().slice(0, 5000);
  candidates.set(known, sorted);
  return sorted;
}

const COPY = /^(articles|pages|authors)\/(?:.*\/)?([^/]+)\.md$/;

/**
 * All that texts may name, published or not. A text whose own file has errors counts: links to it work again once
 * that file is mended.
 */
export function knownIn({ site, articles, pages, authors, problems }: Archive): Known {
  const addresses = new Set(['/', ...ALWAYS_THERE, ...site.sections.map(({ id }) => `/sections/${id}`)]);
  const stories = new Set<string>();
  // One after the other, because a list of all of them would be as long as the archive.
  for (const article of articles) {
    const { address, short, former, topicAddresses } = waysTo(article);
    stories.add(article.slug);
    addresses.add(address).add(short);
    for (const other of former) addresses.add(other);
    for (const topic of topicAddresses) addresses.add(topic);
    const month = monthOf(article, site.timeZone);
    if (month !== null) addresses.add(monthAddress(month));
  }
  for (const { slug } of pages) addresses.add(`/${slug}`);
  for (const { slug } of authors) addresses.add(`/authors/${slug}`);
  for (const { file } of problems) {
    const [, room, slug] = COPY.exec(file) ?? [];
    if (room === undefined || slug === undefined) continue;
    addresses.add(room === 'pages' ? `/${slug}` : `/${room}/${slug}`);
    if (room === 'articles') stories.add(slug);
  }
  return { addresses, stories };
}
