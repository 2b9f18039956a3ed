// Lists the addresses that are no story's for the sitemap: fronts, standing pages, the archive and the corrections.
import type { Article } from '../article/Article.ts';
import type { Edition } from '../edition/Edition.ts';
import { monthAddress } from '../edition/zonedDay.ts';
import { changeAt, lastModifiedOf, latest, type Modified, NEVER } from './lastModified.ts';

/** An address that is no story's. */
export interface Place {
  readonly path: string;
  readonly modified: (now: number) => Modified;
}

function front(path: string, articles: readonly Article[]): Place {
  return { path, modified: (now) => lastModifiedOf(articles, now) };
}

/** All but the topics, which are many. */
export function pagePlaces(edition: Edition): readonly Place[] {
  const { sections, byAuthor, authors, months } = edition;
  const filled = [...sections].filter(([, articles]) => articles.length > 0);
  return [
    front('/', edition.latest),
    ...filled.map(([id, articles]) => front(`/sections/${id}`, articles)),
    ...[...authors.keys()].sort().map((id) => front(`/authors/${id}`, byAuthor.get(id) ?? [])),
    ...[...edition.pages.values()].map(({ slug, fields: { updated } }) => ({
      path: encodeURI(`/${slug}`),
      modified: (now: number) => (updated === undefined ? NEVER : changeAt(updated, now)),
    })),
    { path: '/corrections', modified: (now) => lastCorrection(edition, now) },
    { path: '/archive', modified: (now) => lastPublication(edition, now) },
    ...[...months].map(([month, articles]) => front(monthAddress(month), articles)),
  ];
}

/** The fronts of topics. */
export function topicPlaces(edition: Edition): readonly Place[] {
  const inOrder = [...edition.topics.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1));
  return inOrder.map(({ slug, articles }) => front(`/topics/${encodeURIComponent(slug)}`, articles));
}

function lastCorrection({ latest: articles }: Edition, now: number): Modified {
  return latest(articles.flatMap(({ fields }) => fields.corrections.map(({ at }) => changeAt(at, now))));
}

// The index of months says nothing of a story but that it is there.
function lastPublication({ latest: articles }: Edition, now: number): Modified {
  return latest(
    articles.flatMap(({ fields: { published } }) => (published ? [changeAt(published, now)] : [])),
  );
}
