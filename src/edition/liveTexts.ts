// The texts as an edition prints them: without links to what is not in it.
import type { Article, Author, StandingPage } from '../article/Article.ts';
import { unlink } from '../article/body/sanitise.ts';

/**
 * A text without its links to addresses of this site that are not live. Most texts have none: they stay the same
 * objects from edition to edition.
 */
export function withoutDeadLinks<T extends Article | StandingPage | Author>(
  text: T,
  live: ReadonlySet<string>,
): T {
  const isDead = (address: string) => !live.has(address);
  if (!text.links.some(({ address }) => isDead(address))) return text;
  const blocks = text.blocks.map((block) =>
    'html' in block ? { ...block, html: unlink(block.html, isDead) } : block,
  );
  return { ...text, blocks };
}
