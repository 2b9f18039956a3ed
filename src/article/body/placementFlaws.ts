// Says what is wrong with the place of a harmless element, or with HTML that has no end.
import type { Place } from '../Problem.ts';
import { isPhrasing, PARENTS } from './harmlessHtml.ts';

/** What is wrong, and what to do about it. */
type Words = readonly [message: string, hint: string];

/** An element whose end has not come yet. */
export interface OpenElement {
  readonly name: string;
  readonly container: unknown;
  readonly place: Place;
  /** Whether nothing has stood in it yet. */
  isEmpty: boolean;
  hasSummary: boolean;
}

/**
 * What is wrong with where an element opens.
 * @param around the element that it stands directly in
 * @param block whether it stands on lines of its own
 */
export function placementFlaw(name: string, around: OpenElement | undefined, block: boolean): Words | null {
  const parents = PARENTS[name];
  if (parents !== undefined && !parents.includes(around?.name ?? '')) {
    const list = parents.map((parent) => `<${parent}>`).join(' or ');
    return [`<${name}> stands outside ${list}.`, `Put it directly into <${parents[0]}>.`];
  }
  if (isPhrasing(name)) return null;
  if (!block)
    return [`<${name}> stands inside a paragraph.`, 'Put it on a line of its own, after an empty line.'];
  if (around === undefined || !isPhrasing(around.name)) return null;
  return [`<${name}> cannot stand inside <${around.name}>.`, `Close <${around.name}> before it.`];
}

/** A summary is the first thing in its details, and the only one. */
export function summaryFlaw(name: string, around: OpenElement | undefined): Words | null {
  if (name !== 'summary' || around?.name !== 'details' || around.isEmpty) return null;
  return ['<summary> is not the first thing in <details>.', 'Begin <details> with one <summary>.'];
}

/** What is said of a tag or comment that swallows the rest of the text. */
export function unclosedFlaw(what: string): Words {
  const hint =
    what === 'comment'
      ? 'Write --> where it ends.'
      : 'Write > at its end, without an empty line before that.';
  return [`The ${what} that begins here is never closed; it would hide what follows.`, hint];
}
