// Says who wrote a story, what it is about and what kind of story it is, in the terms of ninjs.
import type { Article } from '../../article/Article.ts';
import { waysTo } from '../../edition/waysTo.ts';
import type { Issue } from '../Document.ts';
import type { Named, NewsItem } from './NewsItem.ts';

/** The authors. */
export function peopleOf({ edition, origin }: Issue, { fields }: Article): readonly Named[] {
  return fields.authors
    .flatMap((id) => edition.authors.get(id) ?? [])
    .map(({ slug, fields: { name } }) => ({ name, rel: 'author', uri: `${origin}/authors/${slug}` }));
}

/** The section and the topics. */
export function subjectsOf({ edition, origin }: Issue, article: Article): readonly Named[] {
  const section = edition.site.sections.find(({ id }) => id === article.fields.section);
  const topics = [...waysTo(article).topics].map(([slug, name]) => ({
    name,
    rel: 'topic',
    uri: `${origin}/topics/${encodeURIComponent(slug)}`,
  }));
  if (section === undefined) return topics;
  return [{ name: section.name, rel: 'section', uri: `${origin}/sections/${section.id}` }, ...topics];
}

/** The kinds of story in the vocabulary of http://cv.iptc.org/newscodes/genre/, which knows no explainer. */
const GENRES = {
  news: 'Current',
  analysis: 'Analysis',
  opinion: 'Opinion',
  explainer: 'Background',
  feature: 'Feature',
  review: 'Review',
} as const;

/** The kind of story. */
export function genresOf({ fields: { kind } }: Article): NonNullable<NewsItem['genres']> {
  const name = GENRES[kind];
  return [{ name, uri: `http://cv.iptc.org/newscodes/genre/${name}`, literal: kind }];
}
