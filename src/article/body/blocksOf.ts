// Gives the blocks of a body, and keeps those that were asked for last.
import type { Block } from './Block.ts';
import type { Body } from './Body.ts';
import { renderBody } from './renderBody.ts';
import { unlink } from './sanitise.ts';

/** The bodies whose blocks are kept, in characters of Markdown and in number: those of many feeds and pages. */
const MOST_TEXT = 4_000_000;
const MOST = 500;

/** The last asked for stands last. Without this, everything comes out the same. */
const kept = new Map<Body, readonly Block[]>();
let keptText = 0;

/** The blocks of a body in their order, without the links that lead nowhere. */
export function blocksOf(body: Body): readonly Block[] {
  const known = kept.get(body);
  const blocks = known ?? blocksFor(body);
  if (known === undefined) keptText += body.text.length;
  else kept.delete(body);
  kept.set(body, blocks);
  for (const [oldest] of kept) {
    if (kept.size <= MOST && keptText <= MOST_TEXT) break;
    kept.delete(oldest);
    keptText -= oldest.text.length;
  }
  return blocks;
}

function blocksFor(body: Body): readonly Block[] {
  const blocks = renderBody(body);
  const dead = new Set(body.dead);
  if (dead.size === 0) return blocks;
  return blocks.map((block) =>
    'html' in block ? { ...block, html: unlink(block.html, (address) => dead.has(address)) } : block,
  );
}
