// Sorts all addresses of an edition into the parts of its sitemap, so that a change of one story touches one of them.
import type { Article } from '../article/Article.ts';
import type { Edition } from '../edition/Edition.ts';
import { plainForm } from '../edition/plainForm.ts';
import { shownPictures } from '../edition/shownPictures.ts';
import { waysTo } from '../edition/waysTo.ts';
import { lastModified, lastModifiedOf, latest, type Modified } from './lastModified.ts';
import { type Place, pagePlaces, topicPlaces } from './sitemapPlaces.ts';

/** What a sitemap says of an address. */
export interface SitemapEntry {
  /** From the root of the site, encoded. */
  readonly path: string;
  readonly modified: Modified;
  /** The addresses of its pictures, from the root of the site. */
  readonly pictures: readonly string[];
}

/** A part of the sitemap. What it says is worked out when it is asked for: an archive has many parts. */
export interface SitemapPart {
  readonly name: string;
  readonly modified: () => Modified;
  readonly entries: () => readonly SitemapEntry[];
}

/** The limits of a file, by https://www.sitemaps.org/protocol.html and by Google: addresses, bytes, pictures of a page. */
const LIMITS = { addresses: 50_000, bytes: 50_000_000, pictures: 1000 } as const;

/** The parts at an instant: fronts and standing pages, topics, and the stories by the month of their publication. */
export function sitemapParts(edition: Edition, now: number): readonly SitemapPart[] {
  const entryOf = ({ path, modified }: Place): SitemapEntry => ({
    path,
    modified: modified(now),
    pictures: [],
  });
  const places = [
    ...named('pages', inFiles(pagePlaces(edition))),
    ...named('topics', inFiles(topicPlaces(edition))),
  ];
  return [
    ...places.map(([name, some]) => ({
      name,
      modified: () => latest(some.map(({ modified }) => modified(now))),
      entries: () => some.map(entryOf),
    })),
    ...storyFiles(edition).map(([name, some]) => ({
      name,
      modified: () => lastModifiedOf(some, now),
      entries: () => some.map((article) => storyEntry(edition, article, now)),
    })),
  ];
}

type Files<T> = readonly (readonly [name: string, file: readonly T[]])[];

function named<T>(name: string, files: readonly (readonly T[])[]): Files<T> {
  return files.map((file, index) => [index === 0 ? name : `${name}-${index + 1}`, file]);
}

function inFiles<T>(items: readonly T[], roomOf: (item: T) => number = () => ROOM): readonly T[][] {
  const files: T[][] = [];
  let room = 0;
  for (const item of items) {
    const file = files.at(-1);
    room += roomOf(item);
    if (file !== undefined && file.length < LIMITS.addresses && room <= LIMITS.bytes) file.push(item);
    else {
      files.push([item]);
      room = roomOf(item);
    }
  }
  return files;
}

/** The bytes that an address takes in a sitemap, at most, with its elements around it. */
const ROOM = 1000;

// Percent-encoding makes up to nine characters of one.
function roomOfStory({ references }: Article): number {
  const pictures = references.filter(({ kind }) => kind === 'picture');
  return pictures.reduce((room, { target }) => room + ROOM / 2 + 9 * target.length, ROOM);
}

const known = new WeakMap<Edition, Files<Article>>();

function storyFiles(edition: Edition): Files<Article> {
  const files =
    known.get(edition) ??
    [...monthsOf(edition)].flatMap(([month, articles]) => named(month, inFiles(articles, roomOfStory)));
  known.set(edition, files);
  return files;
}

// Oldest first, so that a new story comes last and moves no other into another part.
function monthsOf({ latest: all, unpublished }: Edition): ReadonlyMap<string, readonly Article[]> {
  const months = new Map<string, Article[]>();
  for (const article of [...all].reverse()) {
    const month = article.fields.published?.iso.slice(0, 7);
    if (month === undefined || unpublished.has(article.slug)) continue;
    const others = months.get(month);
    if (others === undefined) months.set(month, [article]);
    else others.push(article);
  }
  return months;
}

function storyEntry(edition: Edition, article: Article, now: number): SitemapEntry {
  const pictures = shownPictures(article).flatMap(({ src }) => edition.pictures.get(src) ?? []);
  return {
    path: encodeURI(waysTo(article).address),
    modified: lastModified(article, now),
    pictures: [...new Set(pictures.map((picture) => plainForm(picture).address))].slice(0, LIMITS.pictures),
  };
}
