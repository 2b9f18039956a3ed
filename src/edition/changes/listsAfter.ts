// Makes the lists of an edition anew in which a story has changed, and leaves the others as they are.
import type { Article } from '../../article/Article.ts';
import type { Topic } from '../Edition.ts';
import { type Lists, topicOf } from '../listsOf.ts';
import { newestFirst } from '../newestFirst.ts';
import { waysTo } from '../waysTo.ts';
import { monthOf } from '../zonedDay.ts';
import { type Changes, withChanges } from './LayeredMap.ts';
import { relisted, type Shift } from './relisted.ts';

type Groups = ReadonlyMap<string, readonly Article[]>;
type Group = readonly [name: string, articles: readonly Article[]];
type NamesOf = (article: Article) => readonly string[];

/** The lists after a shift, with the same object for each list in which no story of it stands. */
export function listsAfter(lists: Lists, shift: Shift, timeZone: string): Lists {
  const { sections, topics, series, byAuthor, months } = lists;
  return {
    sections: withChanges(sections, sectionChanges(sections, shift)),
    topics: withChanges(topics, topicChanges(topics, shift)),
    series: withChanges(
      series,
      changesOf(shift, (article) => waysTo(article).series, listIn(series)),
    ),
    byAuthor: withChanges(
      byAuthor,
      changesOf(shift, ({ fields }) => fields.authors, listIn(byAuthor)),
    ),
    months: monthsAfter(months, shift, timeZone),
  };
}

function listIn(groups: Groups): (name: string) => readonly Article[] {
  return (name) => groups.get(name) ?? [];
}

/** The lists that differ after a shift; undefined for those that nothing stands in any more. */
function changesOf(
  { outs, ins }: Shift,
  namesOf: NamesOf,
  listOf: (name: string) => readonly Article[],
): Map<string, readonly Article[] | undefined> {
  const changes = new Map<string, readonly Article[] | undefined>();
  const [leaving, coming] = [byName(outs, namesOf), byName(ins, namesOf)];
  for (const name of new Set([...leaving.keys(), ...coming.keys()])) {
    const list = relisted(listOf(name), { outs: leaving.get(name) ?? [], ins: coming.get(name) ?? [] });
    changes.set(name, list.length === 0 ? undefined : list);
  }
  return changes;
}

function byName(articles: readonly Article[], namesOf: NamesOf): ReadonlyMap<string, readonly Article[]> {
  const named = new Map<string, Article[]>();
  for (const article of articles)
    for (const name of new Set(namesOf(article))) {
      const list = named.get(name);
      if (list === undefined) named.set(name, [article]);
      else list.push(article);
    }
  return named;
}

// A section stays while it is empty, and one that the site no longer has keeps no list.
function sectionChanges(sections: Groups, shift: Shift): Changes<string, readonly Article[]> {
  const changes = changesOf(shift, ({ fields }) => [fields.section], listIn(sections));
  const known = [...changes].filter(([id]) => sections.has(id));
  return new Map(known.map(([id, list]) => [id, list ?? []]));
}

function topicChanges(topics: ReadonlyMap<string, Topic>, shift: Shift): Changes<string, Topic> {
  const slugsOf = (article: Article) => waysTo(article).topicSlugs;
  const changes = changesOf(shift, slugsOf, (slug) => topics.get(slug)?.articles ?? []);
  return new Map([...changes].map(([slug, list]) => [slug, list && topicOf(slug, list)]));
}

// A month is as new as its newest story.
function monthsAfter(months: Groups, shift: Shift, timeZone: string): Groups {
  const namesOf = (article: Article) => [monthOf(article, timeZone) ?? []].flat();
  const changes = changesOf(shift, namesOf, listIn(months));
  if (changes.size === 0) return months;
  const byNewest = ([, [a]]: Group, [, [b]]: Group) => (a && b ? newestFirst(a, b) : 0);
  return new Map([...withChanges(months, changes)].sort(byNewest));
}
