// Knows what texts may name after some stories have changed.
import type { Article } from '../../article/Article.ts';
import type { Archive } from '../Archive.ts';
import type { Composed } from '../Composed.ts';
import type { Known } from '../deadReferences.ts';
import { firstNames } from '../firstNames.ts';
import { brokenCopies } from '../KnownNames.ts';
import { articleAddress, shortAddress } from '../redirects.ts';
import { waysTo } from '../waysTo.ts';
import { monthAddress, monthOf } from '../zonedDay.ts';
import type { Others } from './Others.ts';
import type { Touch } from './touchesBetween.ts';

const [STORIES, SHORT] = [articleAddress(''), shortAddress({ id: '' })];

/** A change of an archive. */
export interface Change {
  readonly last: Composed;
  /** The archive after it. */
  readonly source: Archive;
  readonly touches: readonly Touch[];
  readonly others: Others;
}

/** The same as `KnownNames` of the whole archive, from what was known before. */
export class Naming implements Known {
  /** The addresses that texts may name, beside those that stories have by their slug and id. */
  readonly nameable: ReadonlySet<string>;
  /** The slugs, and the addresses, that nothing has any more. */
  readonly lostStories: ReadonlySet<string>;
  readonly lost: ReadonlySet<string>;
  /** Whether anything comes or goes. */
  readonly changes: boolean;
  private readonly source: Archive;
  private readonly others: Others;
  private readonly stories: ReadonlySet<string>;
  private readonly names: ReadonlySet<string>;
  private readonly broken: readonly string[];

  constructor({ last, source, touches, others }: Change) {
    const [olds, nows] = [touches.flatMap(({ old }) => old ?? []), touches.flatMap(({ now }) => now ?? [])];
    this.source = source;
    this.others = others;
    this.broken = brokenCopies(source.problems).flatMap(({ room, slug }) =>
      room === 'articles' ? [slug] : [],
    );
    this.stories = new Set([...nows.map(({ slug }) => slug), ...this.broken]);
    const { timeZone } = source.site;
    const [was, is] = [besideOf(olds, others, timeZone), besideOf(nows, others, timeZone)];
    const before = new Set([...was, ...ownOf(olds, others)]);
    this.names = new Set([...is, ...ownOf(nows, others)]);
    this.lost = without(before, this.names);
    this.lostStories = without(new Set(olds.map(({ slug }) => slug)), this.stories);
    this.changes = this.lost.size + this.lostStories.size + without(this.names, before).size > 0;
    this.nameable = changed(last.prepared.nameable, without(was, is), without(is, was));
  }

  hasStory(slug: string): boolean {
    return this.stories.has(slug) || this.others.hasSlug(slug);
  }

  hasAddress(address: string): boolean {
    if (this.names.has(address) || this.nameable.has(address)) return true;
    if (address.startsWith(STORIES)) return this.hasStory(address.slice(STORIES.length));
    return address.startsWith(SHORT) && this.others.hasId(address.slice(SHORT.length));
  }

  private firstStories: readonly string[] | null = null;
  nearStories(): readonly string[] {
    this.firstStories ??= firstNames(this.allStories());
    return this.firstStories;
  }

  private firstAddresses: readonly string[] | null = null;
  nearAddresses(): readonly string[] {
    this.firstAddresses ??= firstNames(this.allAddresses());
    return this.firstAddresses;
  }

  private *allStories(): Generator<string, void> {
    for (const { slug } of this.source.articles) yield slug;
    yield* this.broken;
  }

  private *allAddresses(): Generator<string, void> {
    yield* this.nameable;
    for (const article of this.source.articles) yield* ownAddresses(article);
  }
}

function ownAddresses(article: Article): readonly string[] {
  return [waysTo(article).address, waysTo(article).short];
}

/** The addresses of some stories, but for those that are known otherwise, too. */
function ownOf(articles: readonly Article[], others: Others): readonly string[] {
  return articles.flatMap(ownAddresses).filter((name) => !others.names(name));
}

/** The addresses beside their own that texts may name because of some stories, and because of nothing else. */
function besideOf(articles: readonly Article[], others: Others, timeZone: string): ReadonlySet<string> {
  const names = articles.flatMap((article) => {
    const { former, topicAddresses } = waysTo(article);
    const month = monthOf(article, timeZone);
    return [...former, ...topicAddresses, ...(month === null ? [] : [monthAddress(month)])];
  });
  return new Set(names.filter((name) => !others.names(name)));
}

function without(names: ReadonlySet<string>, out: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...names].filter((name) => !out.has(name)));
}

function changed(names: ReadonlySet<string>, lost: ReadonlySet<string>, fresh: ReadonlySet<string>) {
  if (lost.size + fresh.size === 0) return names;
  return new Set([...without(names, lost), ...fresh]);
}
