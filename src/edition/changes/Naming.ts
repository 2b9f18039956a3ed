// What texts may name after some stories have changed.
import type { Article, Mentions } from '../../article/Article.ts';
import type { Archive } from '../Archive.ts';
import type { Composed } from '../Composed.ts';
import { articleAddress, shortAddress } from '../redirects.ts';
import { frontNames } from '../siteProblems.ts';
import { waysTo } from '../waysTo.ts';
import { monthAddress, monthOf } from '../zonedDay.ts';
import type { Others } from './Others.ts';
import type { Touch } from './touchesBetween.ts';

const [STORIES, SHORT] = [articleAddress(''), shortAddress({ id: '' })];

/** The names that come and go with a change. */
export class Naming {
  /** The addresses that nothing has any more, and those that nothing had before. */
  readonly lost: ReadonlySet<string>;
  readonly fresh: ReadonlySet<string>;
  private readonly touches: readonly Touch[];
  private readonly before: ReadonlySet<string>;
  private readonly others: Others;
  private readonly is: ReadonlySet<string>;

  constructor({ prepared, edition }: Composed, touches: readonly Touch[], others: Others) {
    const names = (side: keyof Touch) =>
      new Set(
        sideOf(touches, side).flatMap((article) => [...namesOf(article, others, edition.site.timeZone)]),
      );
    const [was, is] = [names('old'), names('now')];
    this.lost = new Set([...was].filter((address) => !is.has(address)));
    this.fresh = new Set([...is].filter((address) => !was.has(address)));
    this.touches = touches;
    this.before = prepared.nameable;
    this.others = others;
    this.is = is;
  }

  /** Whether anything comes or goes. */
  get changes(): boolean {
    return this.lost.size + this.fresh.size > 0;
  }

  /** The addresses that texts may name, beside those that stories have by their slug and id. */
  get nameable(): ReadonlySet<string> {
    const own = new Set(this.touches.flatMap(({ old, now }) => [old, now].flatMap(ownAddresses)));
    const lost = [...this.lost].filter((address) => !own.has(address));
    const fresh = [...this.fresh].filter((address) => !own.has(address));
    if (lost.length + fresh.length === 0) return this.before;
    const after = new Set([...this.before, ...fresh]);
    for (const address of lost) after.delete(address);
    return after;
  }

  /** Whether all that a text names is there: it may be that it only looks otherwise. */
  allows({ links, references }: Mentions, { authors, pictures }: Archive): boolean {
    return (
      links.every(({ address }) => this.has(address)) &&
      references.every(({ kind, target }) => {
        if (kind === 'related') return this.has(articleAddress(target));
        return kind === 'picture' ? pictures.has(target) : authors.some(({ slug }) => slug === target);
      })
    );
  }

  /** Whether anything names what is lost. */
  isMissed({ site, articles, pages, authors, refused }: Archive): boolean {
    if (this.lost.size === 0) return false;
    const isLost = (slug: string) => this.lost.has(STORIES + slug);
    const misses = ({ links, references }: Mentions) =>
      links.some(({ address }) => this.lost.has(address)) ||
      references.some(({ kind, target }) => kind === 'related' && isLost(target));
    return (
      frontNames(site).some(({ slug }) => isLost(slug)) ||
      [articles, pages, authors, refused].some((texts: readonly Mentions[]) => texts.some(misses))
    );
  }

  private has(address: string): boolean {
    if (this.lost.has(address)) return false;
    if (this.is.has(address) || this.before.has(address)) return true;
    if (address.startsWith(STORIES)) return this.others.hasSlug(address.slice(STORIES.length));
    return address.startsWith(SHORT) && this.others.hasId(address.slice(SHORT.length));
  }
}

function sideOf(touches: readonly Touch[], side: keyof Touch): readonly Article[] {
  return touches.flatMap(({ [side]: article }) => article ?? []);
}

function ownAddresses(article: Article | null): readonly string[] {
  return article === null ? [] : [waysTo(article).address, waysTo(article).short];
}

/** The addresses that texts may name because of a story, and because of no other one. */
function* namesOf(article: Article, others: Others, timeZone: string): Iterable<string> {
  const { former, topicSlugs } = waysTo(article);
  yield* [...ownAddresses(article), ...former];
  for (const slug of topicSlugs) if (!others.hasTopic(slug)) yield `/topics/${slug}`;
  const month = monthOf(article, timeZone);
  if (month !== null && !others.hasMonth(month)) yield monthAddress(month);
}
