// The texts as an edition prints them: without links to what is not in it.
import type { Article, Author, StandingPage } from '../article/Article.ts';
import { unlink } from '../article/body/sanitise.ts';

/** Addresses of this site. */
export type Addresses = Pick<ReadonlySet<string>, 'has'>;

type Text = Article | StandingPage | Author;

/**
 * A text without its links to addresses of this site that are not live. Most texts have none: they stay the same
 * objects from edition to edition, and so do the others while the same links of theirs are dead.
 */
export function withoutDeadLinks<T extends Text>(text: T, live: Addresses): T {
  if (text.links.every(({ address }) => live.has(address))) return text;
  const last = unlinked.get(text);
  if (last !== undefined && [...last.found].every(([address, isLive]) => live.has(address) === isLive))
    return last.text as T;
  const found = new Map<string, boolean>();
  const isDead = (address: string): boolean => {
    found.set(address, live.has(address));
    return !live.has(address);
  };
  const blocks = text.blocks.map((block) =>
    'html' in block ? { ...block, html: unlink(block.html, isDead) } : block,
  );
  const result = { ...text, blocks };
  unlinked.set(text, { found, text: result });
  return result;
}

/** What was last made of a text, and which of its links were alive then. */
const unlinked = new WeakMap<Text, { readonly found: ReadonlyMap<string, boolean>; readonly text: Text }>();
