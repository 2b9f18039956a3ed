// Gives the blocks of a body, and keeps those that were asked for last.
import type { Block } from './Block.ts';
import type { Body } from './Body.ts';
import { renderBody } from './renderBody.ts';
import { unlink } from './sanitise.ts';

/** The bodies whose blocks are kept, in characters of Markdown and in number: those of many feeds and pages. */
const MOST_TEXT = 4_000_000;
const MOST = 500;

interface Kept {
  readonly blocks: readonly Block[];
  /** The length of the Markdown. */
  readonly length: number;
}

/** The last asked for stands last. Without this, everything comes out the same. */
const kept = new Map<Body, Kept>();
let keptText = 0;

/** The blocks of a body in their order, without the links that lead nowhere. */
export function blocksOf(body: Body): readonly Block[] {
  const known = kept.get(body);
  const entry = known ?? { blocks: blocksFor(body), length: body.text.length };
  if (known === undefined) keptText += entry.length;
  else kept.delete(body);
  kept.set(body, entry);
  for (const [oldest, { length }] of kept) {
    if (kept.size <= MOST && keptText <= MOST_TEXT) break;
    kept.delete(oldest);
    keptText -= length;
  }
  return entry.blocks;
}

function blocksFor(body: Body): readonly Block[] {
  const blocks = renderBody(body);
  const dead = new Set(body.dead);
  if (dead.size === 0) return blocks;
  return blocks.map((block) =>
    'html' in block ? { ...block, html: unlink(block.html, (address) => dead.has(address)) } : block,
  );
}
