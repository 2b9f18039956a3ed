// Checks what no file can know alone: names that must be unique, and references from one file to another.
import type { Author, Reference } from '../article/Article.ts';
import { nearestName } from '../article/frontMatter/nearestName.ts';
import type { Problem } from '../article/Problem.ts';
import type { Archive } from './Archive.ts';
import { deadReferences, knownAddresses, problem, type Text } from './deadReferences.ts';

/** The archive without what cannot be published, and the problems found. */
export interface CrossChecked {
  readonly archive: Archive;
  readonly problems: readonly Problem[];
}

/**
 * Checks an archive as a whole. A story with a name that another has, or that names an author or picture that is not
 * there, is left out; a link to a story that is not there only loses its link, because the other story's file may
 * have been the one to go.
 */
export function crossCheck(archive: Archive): CrossChecked {
  const problems: Problem[] = [];
  const articles = withoutRepeats(archive.articles, 'slug', problems);
  const identified = withoutRepeats(articles, 'id', problems);
  const pages = withoutRepeats(archive.pages, 'slug', problems);
  const authors = withoutRepeats(archive.authors, 'slug', problems);
  const whole = { ...archive, authors: authors.filter(completeIn(archive, authors, problems)) };
  const complete = completeIn(archive, whole.authors, problems);
  const checked = { ...whole, articles: identified.filter(complete), pages: pages.filter(complete) };
  const known = knownAddresses(checked);
  for (const text of [...checked.articles, ...checked.pages, ...checked.authors])
    problems.push(...deadReferences(text, known));
  problems.push(...frontProblems(checked));
  return { archive: checked, problems };
}

// The first file by path keeps the name: an order that is the same on every machine.
function withoutRepeats<T extends Text>(texts: readonly T[], key: 'slug' | 'id', problems: Problem[]): T[] {
  const first = new Map<string, T>();
  for (const text of [...texts].sort((a, b) => (a.file < b.file ? -1 : 1))) {
    const name = key === 'id' && 'id' in text ? text.id : text.slug;
    const other = first.get(name);
    if (other === undefined) first.set(name, text);
    else {
      const hint =
        key === 'slug'
          ? 'Rename one of the two files: its name is its address.'
          : 'Give one of the two another `id`.';
      problems.push(
        problem(
          text,
          { line: 1, column: 1, field: key === 'id' ? 'id' : null },
          `The ${key} “${name}” is already that of ${other.file}.`,
          hint,
        ),
      );
    }
  }
  return [...first.values()];
}

function completeIn(
  archive: Archive,
  authors: readonly Author[],
  problems: Problem[],
): (text: Text) => boolean {
  const ids = authors.map(({ slug }) => slug);
  return (text) => {
    const missing = text.references.filter(
      ({ kind, target }) =>
        (kind === 'author' && !ids.includes(target)) || (kind === 'picture' && !archive.pictures.has(target)),
    );
    problems.push(
      ...missing.map((reference) =>
        problem(text, reference, ...missingWords(reference, ids, [...archive.pictures.keys()])),
      ),
    );
    return missing.length === 0;
  };
}

function missingWords(
  { kind, target }: Reference,
  authors: readonly string[],
  pictures: readonly string[],
): [string, string] {
  const nearest = nearestName(target, kind === 'author' ? authors : pictures);
  const meant = nearest === null ? '' : `Did you mean ${nearest}? `;
  if (kind === 'author')
    return [
      `There is no author “${target}”.`,
      `${meant}Authors are files in authors/: add authors/${target}.md or mend the id.`,
    ];
  return [`There is no picture “${target}”.`, `${meant}Save it in the folder pictures/, or mend the name.`];
}

function frontProblems({ site, articles }: Archive): Problem[] {
  const slugs = articles.map(({ slug }) => slug);
  const named = [site.front?.lead ?? [], site.front?.order ?? []].flat();
  return named
    .filter((slug) => !slugs.includes(slug))
    .map((slug) => {
      const nearest = nearestName(slug, slugs);
      const hint = nearest === null ? 'Write the slug of a story.' : `Did you mean ${nearest}?`;
      return {
        file: 'site.yaml',
        line: 1,
        column: 1,
        field: 'front',
        message: `\`front\` names “${slug}”, which is no story.`,
        hint,
        severity: 'warning',
      };
    });
}
