// Sorts the stories of an edition into its sections, topics, series, authors and months.
import type { Article } from '../article/Article.ts';
import type { Archive } from './Archive.ts';
import type { Edition, Topic } from './Edition.ts';
import { waysTo } from './waysTo.ts';
import { monthOf } from './zonedDay.ts';

/** The lists of an edition, each in the order of the stories. */
export type Lists = Pick<Edition, 'sections' | 'topics' | 'series' | 'byAuthor' | 'months'>;

/** The lists of published stories, which come newest first. */
export function listsOf({ site }: Archive, published: readonly Article[]): Lists {
  const bySection = groups(published, ({ fields }) => [fields.section]);
  return {
    sections: new Map(site.sections.map(({ id }) => [id, bySection.get(id) ?? []])),
    topics: topicsOf(published),
    series: groups(published, (article) => waysTo(article).series),
    byAuthor: groups(published, ({ fields }) => fields.authors),
    months: groups(published, (article) => monthsOf(article, site)),
  };
}

function topicsOf(published: readonly Article[]): ReadonlyMap<string, Topic> {
  const bySlug = groups(published, (article) => waysTo(article).topics.keys());
  return new Map(
    [...bySlug].map(([slug, articles]) => [slug, { slug, name: nameOf(slug, articles), articles }]),
  );
}

// Of several ways of writing a topic, the newest story's counts.
function nameOf(slug: string, [newest]: readonly Article[]): string {
  return (newest && waysTo(newest).topics.get(slug)) ?? slug;
}

// One at most: a draft at the desk may have no date yet.
function monthsOf(article: Article, { timeZone }: Archive['site']): readonly string[] {
  const month = monthOf(article, timeZone);
  return month === null ? [] : [month];
}

function groups(
  articles: readonly Article[],
  keysOf: (article: Article) => Iterable<string>,
): ReadonlyMap<string, readonly Article[]> {
  const grouped = new Map<string, Article[]>();
  for (const article of articles) {
    for (const key of keysOf(article)) {
      const group = grouped.get(key);
      if (group === undefined) grouped.set(key, [article]);
      else group.push(article);
    }
  }
  return grouped;
}
