// Where a command writes while it runs, and what can be shown there.

/** The two streams of a process. What an Outcome holds is written at the end, without this. */
export interface Terminal {
  /** Writes to standard output at once. */
  readonly print: (text: string) => void;
  /** Writes to standard error at once. */
  readonly printError: (text: string) => void;
  /** Whether standard output is a screen, which can be cleared. */
  readonly isScreen: boolean;
  /** Whether standard output shows colours and NO_COLOR (https://no-color.org) does not refuse them. */
  readonly hasColours: boolean;
  /** Whether standard error is a screen, where a line can be written over. */
  readonly isErrorScreen: boolean;
  /**
   * Calls when nobody reads standard output any more, which comes out at the next writing; the function that it returns
   * stops waiting for that.
   */
  readonly whenUnread: (tell: () => void) => () => void;
}

/** The streams of this process. */
export function standardTerminal(): Terminal {
  const { stdout, stderr } = process;
  return {
    print: (text) => void stdout.write(text),
    printError: (text) => void stderr.write(text),
    isScreen: stdout.isTTY === true,
    // Node itself reads NO_COLOR, FORCE_COLOR and TERM here.
    hasColours: stdout.isTTY === true && stdout.hasColors(),
    isErrorScreen: stderr.isTTY === true,
    whenUnread,
  };
}

function whenUnread(tell: () => void): () => void {
  const { stdout } = process;
  stdout.once('error', tell);
  return () => void stdout.removeListener('error', tell);
}
