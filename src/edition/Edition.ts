// An edition: one complete, frozen state of the site.
import type { Article, Author, StandingPage } from '../article/Article.ts';
import type { Moment } from '../article/frontMatter/moment.ts';
import type { Site } from '../article/frontMatter/siteSchema.ts';
import type { Problem } from '../article/Problem.ts';
import type { Picture } from './Archive.ts';

/** A topic with its published stories. */
export interface Topic {
  readonly slug: string;
  readonly name: string;
  readonly articles: readonly Article[];
}

/** Why a story that once was public is gone: the reason for readers, if it was withdrawn. */
export interface Departure {
  readonly slug: string;
  readonly headline: string;
  /** Null where its time has ended. */
  readonly reason: string | null;
  /** From when on it is gone. */
  readonly at: Moment;
  /** That of the reason (BCP 47). */
  readonly language: string;
}

/** Why a story is not public yet. */
export type Unpublished = 'draft' | 'embargoed';

/**
 * A state of the site. Every list of stories is newest first and holds published ones only. The order of a map counts only where
 * it is named: that of sections, pages and authors is the one of their files, that of stories is told by `latest`.
 */
export interface Edition {
  readonly site: Site;
  readonly articles: ReadonlyMap<string, Article>;
  readonly latest: readonly Article[];
  readonly gone: ReadonlyMap<string, Departure>;
  /** Former addresses and short links, each with the address that it leads to now. */
  readonly redirects: ReadonlyMap<string, string>;
  readonly sections: ReadonlyMap<string, readonly Article[]>;
  readonly topics: ReadonlyMap<string, Topic>;
  /** By the key of their names. */
  readonly series: ReadonlyMap<string, readonly Article[]>;
  readonly authors: ReadonlyMap<string, Author>;
  readonly byAuthor: ReadonlyMap<string, readonly Article[]>;
  /** By the month of their publication in the site's time zone, such as `2018/10`; the newest month first. */
  readonly months: ReadonlyMap<string, readonly Article[]>;
  readonly pages: ReadonlyMap<string, StandingPage>;
  /** The pictures that something published names, by their path in `pictures/`. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** What addresses of pictures carry beside the path: nothing, but for a preview. */
  readonly pictureQuery: string;
  readonly problems: readonly Problem[];
  /** The stories in it that readers do not get yet, by slug: only an edition for the desk has any. */
  readonly unpublished: ReadonlyMap<string, Unpublished>;
  /** The instant (milliseconds) at which this edition began to hold; -Infinity without a change before it. */
  readonly validFrom: number;
  /** The instant (milliseconds) from which another edition holds: the next embargo lift or expiry; else Infinity. */
  readonly validUntil: number;
}
