// Shows on a screen how far long work is, on one line that is erased at the end.
import type { Terminal } from './Terminal.ts';

/** A line of progress. */
export interface ProgressLine {
  /** Tells of progress; it is shown only now and then. */
  readonly tell: (done: number, all: number) => void;
  readonly erase: () => void;
}

/** Before this many milliseconds nothing is shown: most work is done by then. */
const PATIENCE = 1000;

/** The shortest time between two changes of the line. */
const PAUSE = 100;

const ERASE = '\r\u001b[K';

/**
 * Makes a line of progress on standard error; where that is no screen, nothing is ever written.
 * @param what is counted, such as `files read`
 * @param clock gives the milliseconds of any steady clock
 */
export function progressLine(terminal: Terminal, what: string, clock: () => number): ProgressLine {
  let next = clock() + PATIENCE;
  let isShown = false;
  return {
    tell: (done, all) => {
      if (!terminal.isErrorScreen || clock() < next) return;
      next = clock() + PAUSE;
      isShown = true;
      terminal.printError(`${ERASE}${done} of ${all} ${what}`);
    },
    erase: () => {
      if (isShown) terminal.printError(ERASE);
      isShown = false;
    },
  };
}
