// Knows all that the texts of an archive may name, published or not.
import type { Article } from '../article/Article.ts';
import type { Problem } from '../article/Problem.ts';
import { topicSlug } from '../article/topicSlug.ts';
import type { Archive } from './Archive.ts';
import type { Known } from './deadReferences.ts';
import { firstNames } from './firstNames.ts';
import { ALWAYS_THERE } from './hasPage.ts';
import { formerAddress, shortAddress } from './redirects.ts';
import { each, type Steps } from './Steps.ts';
import { monthAddress, monthOf } from './zonedDay.ts';

const STORIES = '/articles/';
const SHORT = '/a/';
const COPY = /^(articles|pages|authors)\/(?:.*\/)?([^/]+)\.md$/;

/**
 * What texts may name. A text whose own file has errors counts: links to it work again once that file is mended. The
 * addresses of stories are not gathered, because a list of them would be longer than the archive.
 */
class KnownNames implements Known {
  /** The slugs of all stories. */
  readonly stories = new Set<string>();
  /** All addresses but those of stories that follow from their slug and id. */
  private readonly others: Set<string>;
  private readonly broken = new Set<string>();
  private readonly articles: readonly Article[];
  private ids: ReadonlySet<string> | null = null;
  private firstStories: readonly string[] | null = null;
  private firstAddresses: readonly string[] | null = null;

  constructor({ site, articles }: Archive) {
    this.articles = articles;
    this.others = new Set(['/', ...ALWAYS_THERE, ...site.sections.map(({ id }) => `/sections/${id}`)]);
  }

  /** Whether a link may lead to an address of this site. */
  hasAddress(address: string): boolean {
    if (address.startsWith(STORIES) && this.stories.has(address.slice(STORIES.length))) return true;
    if (this.others.has(address)) return true;
    if (!address.startsWith(SHORT)) return false;
    this.ids ??= new Set(this.articles.map(({ id }) => id));
    return this.ids.has(address.slice(SHORT.length));
  }

  /** Whether there is a story of a slug. */
  hasStory(slug: string): boolean {
    return this.stories.has(slug);
  }

  /** The slugs that a misspelt one may have meant. */
  nearStories(): readonly string[] {
    this.firstStories ??= firstNames(this.stories);
    return this.firstStories;
  }

  /** The addresses that a misspelt one may have meant. */
  nearAddresses(): readonly string[] {
    this.firstAddresses ??= firstNames(this.addresses());
    return this.firstAddresses;
  }

  /** The addresses that are not the address or the short address of a story that could be read. */
  beside(): ReadonlySet<string> {
    return new Set([...this.others, ...[...this.broken].map((slug) => STORIES + slug)]);
  }

  private *addresses(): Generator<string, void> {
    yield* this.others;
    for (const slug of this.stories) yield STORIES + slug;
    for (const article of this.articles) yield shortAddress(article);
  }

  /** Takes the names of stories, in steps. */
  *takeStories({ site, articles }: Archive): Steps<void> {
    const topics = new Set<string>();
    const months = new Set<string>();
    yield* each(articles, (article) => {
      this.stories.add(article.slug);
      for (const alias of article.fields.aliases) this.others.add(formerAddress(alias));
      for (const topic of article.fields.topics) topics.add(topic);
      const month = monthOf(article, site.timeZone);
      if (month !== null) months.add(month);
    });
    for (const topic of topics) this.others.add(`/topics/${topicSlug(topic)}`);
    for (const month of months) this.others.add(monthAddress(month));
  }

  /** Takes the names of all else. */
  takeOthers({ pages, authors, problems }: Archive): void {
    for (const { slug } of pages) this.others.add(`/${slug}`);
    for (const { slug } of authors) this.others.add(`/authors/${slug}`);
    for (const copy of brokenCopies(problems)) {
      if (copy.room === 'articles') {
        this.stories.add(copy.slug);
        this.broken.add(copy.slug);
      } else this.others.add(addressOfCopy(copy));
    }
  }
}

/** The names that the texts of an archive may name, in steps. */
export function* knownNames(archive: Archive): Steps<KnownNames> {
  const known = new KnownNames(archive);
  yield* known.takeStories(archive);
  known.takeOthers(archive);
  return known;
}

interface BrokenCopy {
  readonly room: string;
  readonly slug: string;
}

/** The files of copy that have problems: their texts count as there. */
export function brokenCopies(problems: readonly Problem[]): readonly BrokenCopy[] {
  return problems.flatMap(({ file }) => {
    const [, room, slug] = COPY.exec(file) ?? [];
    return room === undefined || slug === undefined ? [] : [{ room, slug }];
  });
}

/** The address that the text of a file will have. */
export function addressOfCopy({ room, slug }: BrokenCopy): string {
  return room === 'pages' ? `/${slug}` : `/${room}/${slug}`;
}
