// Makes the archive of what is filed; what did not change stays the same objects, lists included.
import type { Article, Author, Mentions, StandingPage } from '../article/Article.ts';
import type { Site } from '../article/frontMatter/siteSchema.ts';
import type { Problem } from '../article/Problem.ts';
import { type Archive, NOTHING_KEPT, type Picture } from '../edition/Archive.ts';
import { refiled } from '../edition/changes/refiled.ts';
import { mostTouched } from '../edition/changes/touchesBetween.ts';
import { each, type Steps } from '../edition/Steps.ts';
import type { Filed } from './Filed.ts';

/**
 * The archive of files, made in steps.
 * @param filed the files by their path, in the order that the archive gets
 * @param before the archive of the files as they were, if there was one
 */
export function* archiveOf(
  site: Site,
  filed: Iterable<readonly [string, Filed]>,
  before: Archive | null,
): Steps<Archive> {
  const articles: Article[] = [];
  const pages: StandingPage[] = [];
  const authors: Author[] = [];
  const pictures: Picture[] = [];
  const refused: Mentions[] = [];
  const problems: Problem[] = [];
  yield* each(filed, ([file, { good, mentions, problems: own }]) => {
    problems.push(...own);
    if (mentions !== null) refused.push(mentions);
    if (good === null) return;
    if (file.startsWith('articles/')) articles.push(good as Article);
    else if (file.startsWith('pages/')) pages.push(good as StandingPage);
    else if (file.startsWith('authors/')) authors.push(good as Author);
    else if (file.startsWith('pictures/')) pictures.push(good as Picture);
  });
  const same = before !== null && isSame([...before.pictures.values()], pictures);
  return {
    site,
    articles: shared(before?.articles, articles),
    pages: shared(before?.pages, pages),
    authors: shared(before?.authors, authors),
    pictures: same ? before.pictures : new Map(pictures.map((picture) => [picture.path, picture])),
    kept: NOTHING_KEPT,
    refused: shared(before?.refused, refused),
    problems: shared(before?.problems, problems),
  };
}

/** A file that was read again, or that is new or gone: as it was filed before, and as it is now. */
export interface Refiled {
  readonly old: Filed | undefined;
  readonly now: Filed | undefined;
}

/** The archive before with other versions of some sound stories, or without them; null where more than that has changed. */
export function withVersions(before: Archive, files: readonly Refiled[]): Archive | null {
  if (files.length > mostTouched(before.articles.length)) return null;
  const touches = files.map(({ old, now }) => ({ old: soundStory(old), now: soundStory(now) }));
  const isStory = ({ old, now }: Refiled, index: number) =>
    (old === undefined || touches[index]?.old) && (now === undefined || touches[index]?.now);
  const articles = files.every(isStory) ? refiled(before.articles, touches) : null;
  return articles && { ...before, articles };
}

function soundStory(filed: Filed | undefined): Article | null {
  if (filed === undefined || filed.good === null || filed.problems.length > 0) return null;
  return 'id' in filed.good ? filed.good : null;
}

function shared<T>(before: readonly T[] | undefined, now: readonly T[]): readonly T[] {
  return before !== undefined && isSame(before, now) ? before : now;
}

function isSame<T>(before: readonly T[], now: readonly T[]): boolean {
  return before.length === now.length && before.every((value, index) => value === now[index]);
}
