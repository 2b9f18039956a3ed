// Works out how long an edition holds, from how long the one before did.
import type { Article } from '../../article/Article.ts';
import type { Composed } from '../Composed.ts';
import { type Period, periodAt } from '../publication.ts';
import type { Move } from './Move.ts';

/**
 * The period of an edition after some moves.
 * @param articles all stories of the archive
 * @param now milliseconds
 */
export function periodAfter(
  { edition: { validFrom, validUntil } }: Composed,
  articles: readonly Article[],
  moves: readonly Move[],
  now: number,
): Period {
  const was = periodAt(
    moves.flatMap(({ was }) => was?.article ?? []),
    now,
  );
  const is = periodAt(
    moves.flatMap(({ is }) => is?.article ?? []),
    now,
  );
  const isOver = now < validFrom || now >= validUntil;
  // The instant of a story that is not there any more may be that of another one, too.
  const isOpen =
    (was.validFrom === validFrom && is.validFrom < validFrom) ||
    (was.validUntil === validUntil && is.validUntil > validUntil);
  if (isOver || isOpen) return periodAt(articles, now);
  return {
    validFrom: Math.max(validFrom, is.validFrom),
    validUntil: Math.min(validUntil, is.validUntil),
  };
}
