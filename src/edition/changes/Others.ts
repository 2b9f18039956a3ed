// Knows what the stories that a change does not touch are called.
import type { Article } from '../../article/Article.ts';
import type { Composed } from '../Composed.ts';
import { addressOfCopy, brokenCopies } from '../KnownNames.ts';
import { articleAddress, shortAddress } from '../redirects.ts';
import { waysTo } from '../waysTo.ts';
import { monthOf } from '../zonedDay.ts';
import type { Touch } from './touchesBetween.ts';

/** The stories of an archive but for those that are touched; asked by name, because there are many. */
export class Others {
  private readonly last: Composed;
  private readonly touched: ReadonlySet<string>;
  /** Those that are not in the edition: few. */
  private readonly absent: readonly Article[];
  /** Where something stands, whatever happens to stories; an alias that is the address of a page is a problem. */
  private readonly fixed: ReadonlySet<string>;

  constructor(last: Composed, touches: readonly Touch[]) {
    const olds = touches.flatMap(({ old }) => old ?? []);
    const touched = new Set(olds.map(({ slug }) => slug));
    const { site, authors, problems } = last.prepared.source;
    this.fixed = new Set([
      ...site.sections.map(({ id }) => `/sections/${id}`),
      ...authors.map(({ slug }) => `/authors/${slug}`),
      ...brokenCopies(problems).map(addressOfCopy),
    ]);
    this.last = last;
    this.touched = touched;
    this.absent = [...last.absent, ...last.prepared.leftOut].filter(({ slug }) => !touched.has(slug));
  }

  hasSlug(name: string): boolean {
    return (
      (this.last.edition.articles.has(name) && !this.touched.has(name)) || this.absentNames.slugs.has(name)
    );
  }

  hasId(name: string): boolean {
    return this.leadsFrom(shortAddress({ id: name })) || this.absentNames.ids.has(name);
  }

  private hasTopic(name: string): boolean {
    const { topics } = this.last.edition;
    return this.hasUntouched(topics.get(name)?.articles) || this.absentNames.topics.has(name);
  }

  private hasMonth(name: string): boolean {
    return this.hasUntouched(this.last.edition.months.get(name)) || this.absentNames.months.has(name);
  }

  /** Whether texts may name an address because of one of them, or of what is no story; their own addresses apart. */
  names(address: string): boolean {
    const [, room = '', ...name] = address.split('/');
    if (room === 'topics' && this.hasTopic(name.join('/'))) return true;
    if (room === 'archive' && this.hasMonth(name.join('/'))) return true;
    return this.fixed.has(address) || this.isWritten(address);
  }

  /** Whether an address is an alias, or the short address, of one of them. */
  claims(address: string): boolean {
    return this.leadsFrom(address) || this.absentClaims.has(address);
  }

  /** Whether an address is that of one of them which is not in the edition, or of a list in which it would stand. */
  standsAbsent(address: string): boolean {
    return this.absentStanding.has(address);
  }

  private leadsFrom(address: string): boolean {
    return this.ledTo(address) !== null;
  }

  /** The slug of the one to which an address leads. */
  private ledTo(address: string): string | null {
    const slug = this.last.edition.redirects.get(address)?.slice(articleAddress('').length);
    return slug === undefined || this.touched.has(slug) ? null : slug;
  }

  /** Whether one of them has an address as its short one, or as an alias; other ways of writing that do not count. */
  private isWritten(address: string): boolean {
    const led = this.last.edition.articles.get(this.ledTo(address) ?? '');
    const isIn = (article: Article) =>
      waysTo(article).short === address || waysTo(article).former.includes(address);
    return (led !== undefined && isIn(led)) || this.absentNames.written.has(address);
  }

  private hasUntouched(articles: readonly Article[] = []): boolean {
    return articles.some(({ slug }) => !this.touched.has(slug));
  }

  private knownNames: ReturnType<typeof namesOf> | null = null;
  private get absentNames(): ReturnType<typeof namesOf> {
    this.knownNames ??= namesOf(this.absent, this.last.edition.site.timeZone);
    return this.knownNames;
  }

  private knownClaims: ReadonlySet<string> | null = null;
  private get absentClaims(): ReadonlySet<string> {
    const claiming = () => this.absent.filter(({ fields }) => fields.aliases.length > 0);
    this.knownClaims ??= new Set(claiming().flatMap(claimsOf));
    return this.knownClaims;
  }

  private knownStanding: ReadonlySet<string> | null = null;
  private get absentStanding(): ReadonlySet<string> {
    this.knownStanding ??= new Set(this.absent.flatMap(standingOf));
    return this.knownStanding;
  }
}

/** What stories are called. */
function namesOf(articles: readonly Article[], timeZone: string) {
  const setOf = <T>(from: (article: Article) => readonly T[]) => new Set(articles.flatMap(from));
  return {
    slugs: setOf(({ slug }) => [slug]),
    ids: setOf(({ id }) => [id]),
    topics: setOf((article) => waysTo(article).topicSlugs),
    months: setOf((article) => [monthOf(article, timeZone)]),
    /** Their short addresses, and their aliases as they are written. */
    written: setOf((article) => [waysTo(article).short, ...waysTo(article).former]),
  };
}

/** The addresses that a story wants to lead from. */
export function claimsOf(article: Article): readonly string[] {
  const { former, plainFormer } = waysTo(article);
  return [...former, ...plainFormer];
}

/** The addresses at which something stands because of a story, or will stand. */
export function standingOf(article: Article): readonly string[] {
  const { address, short, topicAddresses } = waysTo(article);
  return [address, short, ...topicAddresses, ...article.fields.authors.map((id) => `/authors/${id}`)];
}
