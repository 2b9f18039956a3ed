// Tells the operator how far a long start is.
import type { Logger } from 'pino';

/** The shortest time between two lines, in milliseconds; most starts are over before the first. */
const PAUSE = 3000;

/**
 * Makes a function that logs how many files are read, now and then.
 * @param clock gives the milliseconds of any steady clock
 */
export function progressReporter(
  log: Pick<Logger, 'info'>,
  clock: () => number = () => performance.now(),
): (done: number, all: number) => void {
  let next = clock() + PAUSE;
  return (done, all) => {
    if (clock() < next) return;
    next = clock() + PAUSE;
    log.info({ done, all }, 'reading the content');
  };
}
