// Holds texts that no longer fit the rest of the folder at the version that did.
import type { Article, Author, Mentions, StandingPage } from '../article/Article.ts';
import type { Problem } from '../article/Problem.ts';
import { type Archive, type Kept, NOTHING_KEPT } from './Archive.ts';
import { type CrossChecked, crossCheck } from './crossCheck.ts';
import { type Name, nameOf, repeatProblems, repeatsIn } from './repeats.ts';

type Text = Article | StandingPage | Author;

/**
 * An archive in which whatever was good before stays as it was: a text that names an author or picture that is not
 * there (any more, or not yet), or that takes the name of another one, is held at its former version until it is
 * mended. Its problems are those of its file as it is now. A file that is deleted is not held.
 * @param former the archive before, as this function returned it; null at the start
 */
export function holdFormer(archive: Archive, former: Archive | null): Archive {
  if (former === null || hasNewWordsOnly(archive, former)) return archive;
  const taking = takingNames(archive.articles, former);
  const isWhole = wholeIn(archive);
  const isUnfit = (text: Text) => taking.texts.has(text) || !isWhole(text);
  const unfit = [...archive.articles, ...archive.pages, ...archive.authors].filter(isUnfit);
  if (unfit.length === 0) return archive;
  const good = crossCheck(former).archive;
  const versions = versionsIn(good);
  const isOut = (text: Text) => taking.texts.has(text) && !versions.has(text.file);
  const instead = <T extends Text>(text: T): T =>
    isUnfit(text) ? ((versions.get(text.file) as T | undefined) ?? text) : text;
  return {
    ...archive,
    articles: archive.articles.filter((article) => !isOut(article)).map(instead),
    pages: archive.pages.map(instead),
    authors: archive.authors.map(instead),
    kept: keptFor(unfit.map(instead), archive, good),
    refused: withMentions(
      archive.refused,
      unfit.filter((text) => isOut(text) || versions.has(text.file)),
    ),
    problems: [...archive.problems, ...taking.problems],
  };
}

/** Whether nothing changed that fits or does not fit, where nothing was held: the case of an ordinary save. */
function hasNewWordsOnly(archive: Archive, former: Archive): boolean {
  const { articles, pages, authors, pictures } = former;
  if (former.kept !== NOTHING_KEPT || archive.articles.length !== articles.length) return false;
  if (archive.pages !== pages || archive.authors !== authors || archive.pictures !== pictures) return false;
  const isWhole = wholeIn(archive);
  return archive.articles.every((article, index) => {
    const old = articles[index];
    if (article === old) return true;
    return article.file === old?.file && article.id === old.id && isWhole(article);
  });
}

interface Taking {
  readonly texts: ReadonlySet<Text>;
  readonly problems: readonly Problem[];
}

/** The stories that take a name that another one has. */
function takingNames(articles: readonly Article[], former: Archive): Taking {
  const slugs = repeatsIn(articles, 'slug', holdersIn(former, 'slug'));
  const others = slugs.size === 0 ? articles : articles.filter((article) => !slugs.has(article));
  const ids = repeatsIn(others, 'id', holdersIn(former, 'id'));
  return {
    texts: new Set([...slugs.keys(), ...ids.keys()]),
    problems: [...repeatProblems(slugs, 'slug'), ...repeatProblems(ids, 'id')],
  };
}

function holdersIn({ articles }: Archive, key: Name): (name: string) => string | undefined {
  return (name) => articles.find((article) => nameOf(article, key) === name)?.file;
}

function wholeIn({ authors, pictures }: Archive): (text: Mentions) => boolean {
  const ids = new Set(authors.map(({ slug }) => slug));
  return ({ references }) =>
    references.every(({ kind, target }) => {
      if (kind === 'related') return true;
      return kind === 'picture' ? pictures.has(target) : ids.has(target);
    });
}

function versionsIn({ articles, pages, authors }: CrossChecked['archive']): ReadonlyMap<string, Text> {
  return new Map([...articles, ...pages, ...authors].map((text) => [text.file, text]));
}

/** What held texts name that is in the good archive before, and not in this one. */
function keptFor(held: readonly Text[], { authors, pictures }: Archive, good: Archive): Kept {
  const named = held.flatMap(({ references }) => references);
  const targets = (kind: string) =>
    new Set(named.filter((reference) => reference.kind === kind).map(({ target }) => target));
  const ids = targets('author');
  const there = new Set(authors.map(({ slug }) => slug));
  const missing = [...targets('picture')].filter((path) => !pictures.has(path));
  return {
    authors: good.authors.filter(({ slug }) => ids.has(slug) && !there.has(slug)),
    pictures: missing.flatMap((path) => good.pictures.get(path) ?? []),
  };
}

/** What is refused, with texts as they are now; of a file with errors, what it mentions is there already. */
function withMentions(refused: readonly Mentions[], texts: readonly Text[]): readonly Mentions[] {
  const known = new Set(refused.map(({ file }) => file));
  const more = texts.filter(({ file }) => !known.has(file));
  return [...refused, ...more.map(({ file, links, references }) => ({ file, links, references }))];
}
