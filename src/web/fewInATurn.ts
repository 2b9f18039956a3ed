// Has few pages printed in one turn of the event loop, so that answers from memory come between them.
import type { RequestHandler, Response } from 'express';

/** How long, in milliseconds, pages are printed before all else has its turn: one takes some 5. */
const TURN = 10;

/**
 * Lets requests through in the order in which they come, some in each turn. When a new edition has emptied the shelf, or
 * the processors have much else to do, dozens of pages may be asked for at once; and those that were printed already
 * would be answered after all of them. Who has hung up meanwhile is not answered. What comes after it has to print at
 * once, not later: only that time is known here.
 * @param clock gives milliseconds that never go back
 */
export function fewInATurn(clock: () => number = () => performance.now()): RequestHandler {
  const waiting: { readonly response: Response; readonly go: () => void }[] = [];
  /** When the first page of this turn was begun; null while there is none. */
  let since: number | null = null;
  const hasRoom = (): boolean => since === null || clock() - since < TURN;
  const begin = (): void => {
    if (since !== null) return;
    since = clock();
    setImmediate(endTurn);
  };
  const endTurn = (): void => {
    since = null;
    while (waiting.length > 0 && hasRoom()) {
      const next = waiting.shift();
      if (next === undefined || next.response.destroyed) continue;
      begin();
      next.go();
    }
  };
  return (_request, response, next) => {
    if (waiting.length > 0 || !hasRoom()) waiting.push({ response, go: () => next() });
    else {
      begin();
      next();
    }
  };
}
