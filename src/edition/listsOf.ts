// Sorts the stories of an edition into its sections, topics, series, authors and months.
import type { Article } from '../article/Article.ts';
import type { Archive } from './Archive.ts';
import type { Edition, Topic } from './Edition.ts';
import { each, type Steps } from './Steps.ts';
import { waysTo } from './waysTo.ts';
import { monthOf } from './zonedDay.ts';

/** The lists of an edition, each in the order of the stories. */
export type Lists = Pick<Edition, 'sections' | 'topics' | 'series' | 'byAuthor' | 'months'>;

/** The lists of published stories, which come newest first; in steps. */
export function* listsOf({ site }: Archive, published: readonly Article[]): Steps<Lists> {
  const sections = new Map<string, Article[]>(site.sections.map(({ id }) => [id, []]));
  const topics = new Map<string, Article[]>();
  const series = new Map<string, Article[]>();
  const byAuthor = new Map<string, Article[]>();
  const months = new Map<string, Article[]>();
  yield* each(published, (article) => {
    const { section, authors } = article.fields;
    const ways = waysTo(article);
    // A section that the site no longer has keeps no list.
    sections.get(section)?.push(article);
    for (const slug of ways.topicSlugs) put(topics, slug, article);
    for (const key of ways.series) put(series, key, article);
    for (const author of authors) put(byAuthor, author, article);
    const month = monthOf(article, site.timeZone);
    // A draft at the desk may have no date yet.
    if (month !== null) put(months, month, article);
  });
  return { sections, topics: named(topics), series, byAuthor, months };
}

function put(lists: Map<string, Article[]>, name: string, article: Article): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [article]);
  else list.push(article);
}

function named(topics: ReadonlyMap<string, readonly Article[]>): ReadonlyMap<string, Topic> {
  return new Map([...topics].map(([slug, articles]) => [slug, topicOf(slug, articles)]));
}

/** A topic. Of several ways of writing it, the newest story's counts. */
export function topicOf(slug: string, articles: readonly Article[]): Topic {
  const [newest] = articles;
  return { slug, name: (newest && waysTo(newest).topics.get(slug)) ?? slug, articles };
}
