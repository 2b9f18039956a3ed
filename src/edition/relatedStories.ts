// Finds the stories that are related to a story.
import type { Article } from '../article/Article.ts';
import type { Edition } from './Edition.ts';
import { newestFirst, publishedAt } from './newestFirst.ts';
import { waysTo } from './waysTo.ts';

/** So many related stories a story has, if there are as many; those that its editors name may be more. */
export const RELATED = 4;

/** How far into the list of a topic to look, towards the newer and towards the older. */
const LOOK = 100;

/**
 * The stories related to a story: first those that it names, in its order, each of them; then, up to four in all, those
 * that share a topic with it, by their points:
 *
 *     sum over the shared topics of log2(1 + stories of the edition / stories of the topic)
 *     + 1/2 in the same section
 *     + 1 / (1 + days apart / 90), where days after the story count half
 *
 * So a rare topic weighs more than one that every other story has: among 10,000 stories, 10 points for a topic of ten, 2
 * for one of 3,000. Section and date decide between stories whose topics weigh about the same; what came later
 * counts as nearer, because it tells how things went on. The newer of two with the same points comes first, then the order of
 * slugs decides. A story without a shared topic is not related, in whichever section it stands.
 *
 * Of each topic the hundred next newer and the hundred next older stories are looked at: all of a rare topic, and of a
 * common one those around the date, so that the cost of a page does not grow with the archive.
 * @param taken the slugs of stories that stand elsewhere on the page
 */
export function relatedStories(edition: Edition, article: Article, taken: ReadonlySet<string>): Article[] {
  const named = new Set(article.fields.related.flatMap((slug) => edition.articles.get(slug) ?? []));
  const isFree = ({ slug }: Article) => slug !== article.slug && !taken.has(slug);
  const first = [...named].filter(isFree);
  if (first.length >= RELATED) return first;
  const weights = weightsOf(edition, article);
  const best: Scored[] = [];
  for (const other of candidatesFor(edition, article)) {
    if (!isFree(other) || named.has(other)) continue;
    addTo(best, { other, points: pointsOf(article, other, weights) }, RELATED - first.length);
  }
  return [...first, ...best.map(({ other }) => other)];
}

interface Scored {
  readonly other: Article;
  readonly points: number;
}

/** Puts a story at its place among the best, of which there are no more than some. */
function addTo(best: Scored[], scored: Scored, most: number): void {
  const place = best.findIndex((other) => comesBefore(scored, other));
  if (place !== -1) best.splice(place, 0, scored);
  else if (best.length < most) best.push(scored);
  if (best.length > most) best.pop();
}

function comesBefore(a: Scored, b: Scored): boolean {
  return a.points === b.points ? newestFirst(a.other, b.other) < 0 : a.points > b.points;
}

function candidatesFor({ topics }: Edition, article: Article): Article[] {
  const near = waysTo(article).topicSlugs.flatMap((slug) => {
    const articles = topics.get(slug)?.articles ?? [];
    const here = placeIn(articles, publishedAt(article));
    return articles.slice(Math.max(0, here - LOOK), here + LOOK);
  });
  return [...new Set(near)];
}

/** The index of the first story that is not newer than an instant, in a list that is newest first. */
function placeIn(articles: readonly Article[], instant: number): number {
  let [low, high] = [0, articles.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = articles[middle];
    if (other !== undefined && publishedAt(other) > instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The weight of each topic of a story. */
function weightsOf({ topics, latest }: Edition, article: Article): ReadonlyMap<string, number> {
  const weightOf = (slug: string) => Math.log2(1 + latest.length / (topics.get(slug)?.articles.length ?? 1));
  return new Map(waysTo(article).topicSlugs.map((slug) => [slug, weightOf(slug)]));
}

function pointsOf(article: Article, other: Article, weights: ReadonlyMap<string, number>): number {
  let points = nearness(article, other);
  if (other.fields.section === article.fields.section) points += 1 / 2;
  for (const slug of waysTo(other).topicSlugs) points += weights.get(slug) ?? 0;
  // Releases of Node may differ in the last digits of a logarithm: the order must not.
  return Math.round(points * 1e6);
}

const DAY = 86_400_000;

function nearness(article: Article, other: Article): number {
  const after = (publishedAt(other) - publishedAt(article)) / DAY;
  // A draft without a date may come at any time.
  if (!Number.isFinite(after)) return 0;
  return 1 / (1 + (after > 0 ? after / 2 : -after) / 90);
}
