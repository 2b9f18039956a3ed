// The texts as an edition prints them: without links to what is not in it.
import type { Article, Author, StandingPage } from '../article/Article.ts';
import { withDead } from '../article/body/Body.ts';
import { hasPage, type Pages } from './hasPage.ts';

/** Addresses of this site. */
export type Addresses = Pick<ReadonlySet<string>, 'has'>;

/**
 * The addresses that lead to a page.
 * @param redirects former addresses, with those that they lead to
 */
export function addressesOf(pages: Pages, redirects: ReadonlyMap<string, string> = new Map()): Addresses {
  return {
    has: (address) => {
      if (hasPage(pages, address)) return true;
      const other = redirects.get(address);
      return other !== undefined && hasPage(pages, other);
    },
  };
}

type Text = Article | StandingPage | Author;

/**
 * A text without its links to addresses of this site that are not live: they are named as dead, and taken out when the
 * text is printed. Most texts have none: they stay the same objects from edition to edition, and so do the others while
 * the same links of theirs are dead.
 */
export function withoutDeadLinks<T extends Text>(text: T, live: Addresses): T {
  if (text.links.every(({ address }) => live.has(address))) return text;
  const addresses = new Set(text.links.map(({ address }) => address));
  const dead = [...addresses].filter((address) => !live.has(address));
  const last = unlinked.get(text);
  if (last !== undefined && isSame(last.body.dead, dead)) return last as T;
  const result = { ...text, body: withDead(text.body, dead) };
  unlinked.set(text, result);
  return result;
}

function isSame(before: readonly string[], now: readonly string[]): boolean {
  return before.length === now.length && before.every((address, index) => address === now[index]);
}

/** What was last made of a text. */
const unlinked = new WeakMap<Text, Text>();
