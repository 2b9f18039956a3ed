// The table of addresses: which page of an edition stands at a path.

import { archiveAddress } from '../edition/archiveAddress.ts';
import type { Edition } from '../edition/Edition.ts';
import { hasPage } from '../edition/hasPage.ts';
import { formerForm, plainAddress } from '../edition/redirects.ts';
import { archivePage } from './archivePage.ts';
import { articlePage } from './articlePage.ts';
import { correctionsPage } from './correctionsPage.ts';
import { frontPage } from './frontPage.ts';
import { authorPage, sectionPage, topicPage } from './listPage.ts';
import { gonePage } from './messagePage.ts';
import { monthPage } from './monthPage.ts';
import type { Page } from './Page.ts';
import { standingPage } from './standingPage.ts';

/** What is asked for. */
export interface Asked {
  /** Decoded and canonical: lower case, no slash at the end, such as `/articles/border`. */
  readonly path: string;
  /** Which page of a list, from 1. */
  readonly number?: number;
  /** The present in milliseconds. */
  readonly now: number;
}

type Finder = (edition: Edition, origin: string, name: string, asked: Required<Asked>) => Page | null;

const ROOMS: Readonly<Record<string, Finder>> = {
  articles: (edition, origin, slug, { now }) => {
    const article = edition.articles.get(slug);
    if (article !== undefined) return articlePage(edition, origin, article, now);
    const departure = edition.gone.get(slug);
    return departure === undefined ? null : gonePage(edition, origin, departure);
  },
  authors: (edition, origin, id, { number }) => authorPage(edition, origin, id, number),
  sections: (edition, origin, id, { number }) => sectionPage(edition, origin, id, number),
  topics: (edition, origin, slug, { number }) => topicPage(edition, origin, slug, number),
};

/** The page at a path as it reads at an instant, or null. */
export function findPage(edition: Edition, origin: string, { path, number = 1, now }: Asked): Page | null {
  if (path === '/') return frontPage(edition, origin);
  if (path === '/archive') return archivePage(edition, origin);
  if (path === '/corrections') return correctionsPage(edition, origin, number);
  const [room = '', name, ...more] = path.slice(1).split('/');
  if (room === 'archive') return monthPage(edition, origin, [name, ...more].join('/'), number);
  if (more.length > 0) return null;
  if (name === undefined) {
    const page = edition.pages.get(room);
    return page === undefined ? null : standingPage(edition, origin, page);
  }
  return Object.hasOwn(ROOMS, room)
    ? (ROOMS[room]?.(edition, origin, name, { path, number, now }) ?? null)
    : null;
}

/** The canonical path that an address means, in whatever way it is written; null where nothing stands there. */
export function canonicalPath(edition: Edition, decoded: string): string | null {
  const path = `/${partsOf(decoded).join('/')}`;
  const alias = edition.redirects.get(decoded) ?? edition.redirects.get(path);
  if (alias !== undefined) return alias;
  const plain = plainAddress(path);
  if (hasPage(edition, plain)) return plain;
  const former = edition.redirects.get(plain) ?? formerForm(edition.redirects, plain);
  return former ?? archiveAddress(edition, plain);
}

// Slashes at the end and doubled ones mean nothing.
function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '');
}

/** Whether the page at a canonical path is a list, which has further pages. */
export function isList(path: string): boolean {
  return /^\/(?:(?:archive|authors|sections|topics)\/|corrections$)/.test(path);
}
