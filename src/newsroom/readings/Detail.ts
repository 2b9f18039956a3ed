// What of a story only its editor is told, and who saves it again: it stays on disk until somebody asks.
import type { InternalLink } from '../../article/body/Block.ts';
import type { Known } from '../ListedFile.ts';
import { type Outline, plainOutline } from '../Outline.ts';

/** The detail of a story. */
export interface Detail {
  /** Null where none was made. */
  readonly outline: Outline | null;
  /** In the order of its links, the place and the wording of each. */
  readonly links: readonly (readonly [line: number, column: number, written: string])[];
}

/** The detail of a story. */
export function detailOf(links: readonly InternalLink[], known: Known): Detail {
  return {
    outline: known === null || known === 'fault' ? null : plainOutline(known),
    links: links.map(({ line, column, written }) => [line, column, written]),
  };
}
