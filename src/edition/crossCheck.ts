// Checks what no file can know alone: names that must be unique, and references from one file to another.
import type { Author, Mentions, Reference } from '../article/Article.ts';
import { nearestName } from '../article/frontMatter/nearestName.ts';
import type { Problem } from '../article/Problem.ts';
import type { Archive } from './Archive.ts';
import { aliasProblems } from './aliasProblems.ts';
import { deadReferences, problem, type Text } from './deadReferences.ts';
import { knownNames } from './KnownNames.ts';
import { type Name, repeatProblems, repeatsIn } from './repeats.ts';
import { each, type Steps, those } from './Steps.ts';
import { siteProblems } from './siteProblems.ts';
import { isCurrentIn, textsIn } from './textsIn.ts';

/** The problems that a check finds. */
export interface Findings {
  /** Of what cannot be published. */
  readonly unfit: readonly Problem[];
  /** Of names that lead nowhere. */
  readonly dead: readonly Problem[];
  /** Of aliases that cannot lead to their story. */
  readonly aliases: readonly Problem[];
  /** Of site.yaml. */
  readonly site: readonly Problem[];
}

/** The archive without what cannot be published, and the problems found. */
export interface CrossChecked {
  readonly archive: Archive;
  readonly found: Findings;
  /** The addresses that its texts may name, beside those that stories have by their slug and id. */
  readonly nameable: ReadonlySet<string>;
}

/**
 * Checks an archive as a whole, in steps. A story with a name that another has, or that names an author or picture that is not
 * there, is left out; a link to a story that is not there only loses its link, because the other story's file may
 * have been the one to go.
 */
export function* crossCheck(archive: Archive): Steps<CrossChecked> {
  const unfit: Problem[] = [];
  const articles = yield* withoutRepeats(archive.articles, 'slug', unfit);
  const identified = yield* withoutRepeats(articles, 'id', unfit);
  const pages = yield* withoutRepeats(archive.pages, 'slug', unfit);
  const authors = yield* withoutRepeats(archive.authors, 'slug', unfit);
  const whole = { ...archive, authors: authors.filter(completeIn(archive, authors, unfit)) };
  const complete = completeIn(archive, whole.authors, unfit);
  const checked = withKept({
    ...whole,
    articles: yield* those(identified, complete),
    pages: pages.filter(complete),
  });
  const known = yield* knownNames(archive);
  // What cannot be published for other reasons is looked at all the same: one run reports everything.
  for (const mentions of archive.refused) complete(mentions);
  const dead: Problem[] = [];
  yield* each(textsIn(checked).flat(), (text) => dead.push(...deadReferences(text, known)));
  const aliases = yield* aliasProblems(checked);
  const found = { unfit, dead, aliases, site: siteProblems(archive, known.stories) };
  return { archive: checked, found, nameable: known.beside() };
}

function* withoutRepeats<T extends Text>(
  texts: readonly T[],
  key: Name,
  problems: Problem[],
): Steps<readonly T[]> {
  const repeats = yield* repeatsIn(texts, key);
  problems.push(...repeatProblems(repeats, key));
  const kept = repeats.size === 0 ? texts : texts.filter((text) => !repeats.has(text));
  yield;
  // The order of the files on disk is not the same on every machine.
  const inOrder = isInOrder(kept) ? kept : [...kept].sort((a, b) => (a.file < b.file ? -1 : 1));
  yield;
  return inOrder;
}

function isInOrder(texts: readonly Text[]): boolean {
  return texts.every(({ file }, index) => index === 0 || (texts[index - 1]?.file ?? '') < file);
}

function withKept(archive: Archive): Archive {
  const { authors, pictures } = archive.kept;
  if (authors.length + pictures.length === 0) return archive;
  return {
    ...archive,
    authors: [...archive.authors, ...authors],
    pictures: new Map([...archive.pictures, ...pictures.map((picture) => [picture.path, picture] as const)]),
  };
}

function completeIn(
  archive: Archive,
  authors: readonly Author[],
  problems: Problem[],
): (text: Mentions) => boolean {
  const there = {
    author: authors.map(({ slug }) => slug),
    picture: [...archive.pictures.keys()].sort(),
    broken: [...archive.problems, ...problems]
      .filter(({ severity }) => severity === 'error')
      .map(({ file }) => file),
  };
  const known = { author: new Set(there.author), picture: new Set(there.picture) };
  const isCurrent = isCurrentIn(archive);
  const isKept = keptIn(archive);
  const isThere = ({ kind, target }: Reference) => kind === 'related' || known[kind].has(target);
  return (text) => {
    if (text.references.every(isThere)) return true;
    const current = isCurrent(text);
    const missing = text.references.filter(
      (reference) => !isThere(reference) && (current || !isKept(reference)),
    );
    if (current)
      problems.push(
        ...missing.map((reference) => problem(text, reference, ...missingWords(reference, there))),
      );
    return missing.length === 0;
  };
}

// What is gone is still there for the stories that are held with it, and for no other.
function keptIn({ kept }: Archive): (reference: Reference) => boolean {
  const names = new Set([
    ...kept.authors.map(({ slug }) => `author ${slug}`),
    ...kept.pictures.map(({ path }) => `picture ${path}`),
  ]);
  return ({ kind, target }) => names.has(`${kind} ${target}`);
}

interface There {
  readonly author: readonly string[];
  readonly picture: readonly string[];
  /** Files that are there and have errors. */
  readonly broken: readonly string[];
}

function missingWords({ kind, target }: Reference, there: There): [string, string] {
  const file = kind === 'author' ? `authors/${target}.md` : `pictures/${target}`;
  const name = `${kind === 'author' ? 'author' : 'picture'} “${target}”`;
  if (there.broken.includes(file))
    return [`The ${name} cannot be used: ${file} has errors.`, 'Mend that file.'];
  const nearest = nearestName(target, kind === 'author' ? there.author : there.picture);
  const meant = nearest === null ? '' : `Did you mean ${nearest}? `;
  const remedy =
    kind === 'author'
      ? `Authors are files in authors/: add ${file} or mend the id.`
      : 'Save it in the folder pictures/, or mend the name.';
  return [`There is no ${name}.`, meant + remedy];
}
