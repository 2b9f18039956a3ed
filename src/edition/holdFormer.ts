// Holds texts that no longer fit the rest of the folder at the version that did.
import type { Article, Author, Mentions, StandingPage } from '../article/Article.ts';
import { limitedBy } from '../article/limitedBy.ts';
import type { Problem } from '../article/Problem.ts';
import { type Archive, type Kept, NOTHING_KEPT } from './Archive.ts';
import { touchesBetween } from './changes/touchesBetween.ts';
import { crossCheck } from './crossCheck.ts';
import { done } from './Steps.ts';
import { takeNames, takersIn } from './takersIn.ts';
import { wholeIn } from './wholeIn.ts';

type Text = Article | StandingPage | Author;

/**
 * An archive in which whatever was good before stays as it was: a text that names an author or picture that is not
 * there (any more, or not yet), or that takes the name of another one, is held at its former version until it is
 * mended. Its problems are those of its file as it is now. A file that is deleted is not held, and a takedown counts.
 * @param former the archive before, as this function returned it; null at the start
 */
export function holdFormer(archive: Archive, former: Archive | null): Archive {
  if (former === null || fitsAsBefore(archive, former)) return archive;
  const takers = takersIn(archive, former);
  const isWhole = wholeIn(archive);
  const texts = [...archive.articles, ...archive.pages, ...archive.authors];
  const unfit = texts.filter((text) => takers.files.has(text.file) || !isWhole(text));
  if (unfit.length === 0) return archive;
  const good = done(crossCheck(former)).archive;
  const holding = new Holding(unfit, takers.files, good);
  const articles = holding.shown(archive.articles);
  const pages = holding.shown(archive.pages);
  const authors = holding.shown(archive.authors);
  const shown = { ...archive, articles, pages, authors };
  const again = takersIn(shown, former);
  // A held version has its name back, which another one may have taken meanwhile.
  const out = (text: Text) => again.files.has(text.file) && !holding.holds(text);
  return {
    ...shown,
    articles: articles.filter((text) => !out(text)),
    pages: pages.filter((text) => !out(text)),
    authors: authors.filter((text) => !out(text)),
    kept: keptFor([...articles, ...pages, ...authors].filter(holding.holds), archive, good),
    refused: withMentions(archive.refused, [...holding.replaced(), ...texts.filter(out)]),
    problems: [...archive.problems, ...withoutDoubles([...takers.problems, ...again.problems])],
  };
}

/** Which texts are held, and at which version. */
class Holding {
  private readonly versions = new Map<string, Text>();
  private readonly unfit: readonly Text[];
  private readonly takers: ReadonlySet<string>;

  constructor(unfit: readonly Text[], takers: ReadonlySet<string>, { articles, pages, authors }: Archive) {
    this.unfit = unfit;
    this.takers = takers;
    const former = new Map<string, Text>(
      [...articles, ...pages, ...authors].map((text) => [text.file, text]),
    );
    for (const text of unfit) {
      const version = former.get(text.file);
      if (version !== undefined) this.versions.set(text.file, underLimits(version, text));
    }
  }

  readonly holds = ({ file }: Text): boolean => this.versions.has(file);

  /** The texts as readers get them: without those that take a name and have no version of before. */
  shown<T extends Text>(texts: readonly T[]): readonly T[] {
    return texts.flatMap((text) => {
      const version = this.versions.get(text.file) as T | undefined;
      return version === undefined && this.takers.has(text.file) ? [] : [version ?? text];
    });
  }

  /** The texts of which readers get another version, or none. */
  replaced(): readonly Text[] {
    return this.unfit.filter(({ file }) => this.versions.has(file) || this.takers.has(file));
  }
}

function underLimits(version: Text, text: Text): Text {
  return 'id' in version && 'id' in text ? limitedBy(version, text.fields) : version;
}

/** Whether all that changed are stories that fit, where nothing was held: the case of an ordinary save. */
function fitsAsBefore(archive: Archive, former: Archive): boolean {
  const { articles, pages, authors, pictures } = former;
  if (former.kept !== NOTHING_KEPT) return false;
  if (archive.pages !== pages || archive.authors !== authors || archive.pictures !== pictures) return false;
  const touches = touchesBetween(articles, archive.articles, { most: Number.POSITIVE_INFINITY }) ?? [];
  const isWhole = wholeIn(archive);
  return touches.every(({ now }) => now === null || isWhole(now)) && !takeNames(touches, archive.articles);
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
  const more = new Map(texts.map((text) => [text.file, text]));
  for (const { file } of refused) more.delete(file);
  return [
    ...refused,
    ...[...more.values()].map(({ file, links, references }) => ({ file, links, references })),
  ];
}

function withoutDoubles(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
