// Puts the new words of stories into an edition, where nothing but words has changed.
import type { Article } from '../article/Article.ts';
import type { Problem } from '../article/Problem.ts';
import type { Archive } from './Archive.ts';
import type { Edition } from './Edition.ts';
import type { Lists } from './listsOf.ts';
import { type Addresses, withoutDeadLinks } from './liveTexts.ts';
import { waysTo } from './waysTo.ts';
import { monthOf } from './zonedDay.ts';

/** Stories of an archive, each with the same one in other words. */
export type Rewordings = ReadonlyMap<Article, Article>;

/** Beyond this number of stories, an edition is made as quickly from the beginning. */
const MANY = 100;

/**
 * The stories of which only words changed from one archive to the next; null where anything else did.
 * @param problems all that was found in the archive before, as a whole
 */
export function rewordingsOf(
  before: Archive,
  archive: Archive,
  problems: readonly Problem[],
): Rewordings | null {
  const { articles, ...others } = archive;
  for (const [name, value] of Object.entries(others)) if (Reflect.get(before, name) !== value) return null;
  if (before.articles.length !== articles.length) return null;
  const rewordings = new Map<Article, Article>();
  for (const [index, article] of articles.entries()) {
    const old = before.articles[index];
    if (old === article) continue;
    if (old === undefined || rewordings.size === MANY || roleOf(old) !== roleOf(article)) return null;
    rewordings.set(old, article);
  }
  // The place of a problem moves with the words above it.
  const files = new Set([...rewordings.keys()].map(({ file }) => file));
  return files.size > 0 && problems.some(({ file }) => files.has(file)) ? null : rewordings;
}

/** What no edition depends on, beyond printing it. */
const WORDS = {
  headline: null,
  standfirst: null,
  dateline: null,
  kind: null,
  updated: null,
  corrections: null,
  tweets: null,
};

/** All of a story that decides where it stands, and what stands elsewhere because of it; unknown fields count. */
function roleOf({ file, slug, id, language, fields, links, references }: Article): string {
  const named = references.map(({ kind, target }) => [kind, target]);
  const linked = links.map(({ address }) => address);
  return JSON.stringify([file, slug, id, language, { ...WORDS, ...fields, ...WORDS }, linked, named]);
}

/** A list with other stories in place of some. */
export function inOtherWords(articles: readonly Article[], rewordings: Rewordings): readonly Article[] {
  const list = [...articles];
  for (const [old, article] of rewordings) {
    const index = list.indexOf(old);
    if (index !== -1) list[index] = article;
  }
  return list;
}

/**
 * An edition with new words; null where a story that is gone has some, whose headline the edition keeps.
 * @param live the addresses that links can lead to
 */
export function rewordedEdition(edition: Edition, all: Rewordings, live: Addresses): Edition | null {
  if ([...all.keys()].some(({ slug }) => edition.gone.has(slug))) return null;
  const raw = new Map([...all].filter(([{ slug }]) => edition.articles.has(slug)));
  if (raw.size === 0) return edition;
  const articles = new Map(edition.articles);
  const printed = new Map<Article, Article>();
  for (const [{ slug }, article] of raw) {
    const old = edition.articles.get(slug);
    const text = withoutDeadLinks(article, live);
    if (old !== undefined) printed.set(old, text);
    articles.set(slug, text);
  }
  return Object.freeze({
    ...edition,
    ...rewordedLists(edition, raw),
    articles,
    latest: inOtherWords(edition.latest, printed),
  });
}

function rewordedLists(edition: Edition, rewordings: Rewordings): Lists {
  const sections = new Map(edition.sections);
  const topics = new Map(edition.topics);
  const series = new Map(edition.series);
  const byAuthor = new Map(edition.byAuthor);
  const months = new Map(edition.months);
  for (const [old, article] of rewordings) {
    const one = new Map([[old, article]]);
    const { section, authors } = article.fields;
    const month = monthOf(article, edition.site.timeZone);
    for (const [lists, names] of [
      [sections, [section]],
      [series, waysTo(article).series],
      [byAuthor, authors],
      [months, month === null ? [] : [month]],
    ] as const)
      for (const name of names) lists.set(name, inOtherWords(lists.get(name) ?? [], one));
    for (const slug of waysTo(article).topicSlugs) {
      const topic = topics.get(slug);
      if (topic !== undefined) topics.set(slug, { ...topic, articles: inOtherWords(topic.articles, one) });
    }
  }
  return { sections, topics, series, byAuthor, months };
}
