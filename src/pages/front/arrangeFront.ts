// Decides which story stands where on the front page.
import type { Article } from '../../article/Article.ts';
import type { Edition } from '../../edition/Edition.ts';
import { leadOf } from './leadOf.ts';

/** The front page as its editors and the dates make it. Beside `latest`, no story stands in it twice. */
export interface FrontPlan {
  /** Null where nothing has been published. */
  readonly lead: Article | null;
  /** Beside the lead. */
  readonly seconds: readonly Article[];
  /** The further stories that the editors name, filled up to whole rows with the newest; often none. */
  readonly named: readonly Article[];
  /** The sections that have further stories, in the order of the site. */
  readonly strips: readonly Strip[];
  /** The newest stories, wherever else they stand; none where the strips show nearly all of them anyway. */
  readonly latest: readonly Article[];
}

/** A section with its stories: the one that leads it, then the newest. There is at least one. */
export interface Strip {
  readonly section: Edition['site']['sections'][number];
  /** Few are long. Of many, large ones come first, and the small ones share rows. */
  readonly size: StripSize;
  readonly articles: readonly Article[];
}

/** How much room a section has. */
export type StripSize = 'long' | 'large' | 'small';

/** What an edition has to give for it. */
export type FrontStock = Pick<Edition, 'site' | 'articles' | 'latest' | 'sections'>;

const SECONDS = 3;
const ROW = 4;

/** Beyond these, what editors name would be a list, and not a front. */
const MOST_NAMED = 1 + SECONDS + 5 * ROW;

/** Up to so many sections each have the whole width. */
const ALL_LARGE = 4;

/** Small sections stand in rows of this many. */
const SMALL_ROW = 3;

/** Up to so many sections, a front of few has more of each. */
const ALL_LONG = 2;

/** Stories in a section. */
const ROOM = { long: 9, large: 5, small: 4 } as const;

/** How much older than the newest story the lead may be, in hours, so that it has a picture. */
const LEAD_WAITS = 24;

/** The same for the first story of a section, whose stories are fewer, and of how many it is chosen. */
const HEAD_WAITS = 7 * 24;
const HEAD_AMONG = 3;

const LATEST = 6;

/** From so many further stories on, strips no longer show them all. */
const LATEST_FROM = 12;

/**
 * The plan of the front page: the stories that `front` in site.yaml names come first, in its order and however old they
 * are, then the newest. Names of stories that are not public are passed over. Without any, a report of the last day that
 * has a picture leads; a section begins in the same way with one of its first few (`leadOf`).
 */
export function arrangeFront(stock: FrontStock): FrontPlan {
  const names = namedIn(stock);
  const size = names.length > 1 + SECONDS ? wholeRows(names.length) : 1 + SECONDS;
  const first = names.length > 0 ? names : [leadOf(stock.latest, LEAD_WAITS) ?? []].flat();
  const top = distinct([...first, ...stock.latest.slice(0, size)]).slice(0, size);
  const [lead = null, ...others] = top;
  const used = new Set(top.map(({ slug }) => slug));
  const further = stock.latest.slice(0, size + LATEST_FROM).filter(({ slug }) => !used.has(slug));
  const strips = stripsOf(stock, used);
  return {
    lead,
    seconds: others.slice(0, SECONDS),
    named: others.slice(SECONDS),
    strips,
    latest: further.length < LATEST_FROM || strips.length <= ALL_LONG ? [] : stock.latest.slice(0, LATEST),
  };
}

function namedIn({ site: { front }, articles }: FrontStock): readonly Article[] {
  const names = [front?.lead ?? [], front?.order ?? []].flat();
  return distinct(names.flatMap((slug) => articles.get(slug) ?? [])).slice(0, MOST_NAMED);
}

function wholeRows(count: number): number {
  const opening = 1 + SECONDS;
  return opening + Math.ceil((count - opening) / ROW) * ROW;
}

// By the slug: in lists, a story may be another object than under its name.
function distinct(articles: readonly Article[]): readonly Article[] {
  return [...new Map(articles.map((article) => [article.slug, article])).values()];
}

function stripsOf({ site, sections }: FrontStock, used: ReadonlySet<string>): readonly Strip[] {
  const filled = site.sections
    .map((section) => ({ section, articles: firstOf(sections.get(section.id) ?? [], used) }))
    .filter(({ articles }) => articles.length > 0);
  return filled.map(({ section, articles }, index) => {
    const size = sizeAt(index, filled.length, articles.length);
    return { section, size, articles: ledBy(articles.slice(0, HEAD_AMONG), articles).slice(0, ROOM[size]) };
  });
}

function ledBy(candidates: readonly Article[], articles: readonly Article[]): readonly Article[] {
  return distinct([leadOf(candidates, HEAD_WAITS) ?? [], articles].flat());
}

// Of many sections two to four are large, so that the others fill their rows.
function sizeAt(index: number, count: number, stories: number): StripSize {
  if (count <= ALL_LONG && stories > ROOM.large) return 'long';
  const large = count <= ALL_LARGE ? count : 2 + ((count - 2) % SMALL_ROW);
  return index < large ? 'large' : 'small';
}

function firstOf(articles: readonly Article[], used: ReadonlySet<string>): readonly Article[] {
  // So many at most are used already.
  const near = articles.slice(0, ROOM.long + used.size);
  return near.filter(({ slug }) => !used.has(slug));
}
