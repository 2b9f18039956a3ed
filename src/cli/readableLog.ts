// Turns the lines of the log into words for whoever reads them at a terminal.
import { printable } from '../article/copy/printable.ts';
import type { Problem } from '../article/Problem.ts';
import { problemText } from './problemText.ts';

/** Takes lines of JSON, as pino writes them. */
export interface LogLines {
  readonly write: (line: string) => void;
}

interface Line {
  readonly level: number;
  readonly time: number;
  readonly msg: string;
  readonly url?: string;
  readonly err?: { readonly stack?: string; readonly message?: string };
  readonly stories?: number;
  readonly problems?: string;
  readonly done?: number;
  readonly all?: number;
}

/** Writes a log to a stream: the time of day, what happened, and problems as `check` prints them. */
export function readableLog(stream: { readonly write: (text: string) => unknown }): LogLines {
  return { write: (line) => void stream.write(`${wordsOf(JSON.parse(line) as Line)}\n`) };
}

function wordsOf(line: Line): string {
  const clock = new Date(line.time).toTimeString().slice(0, 8);
  const loud = line.level >= 50 ? 'error: ' : line.level >= 40 ? 'warning: ' : '';
  return `${clock} ${isProblem(line) ? problemText(line) : loud + printableLines(eventOf(line))}`;
}

// An address or a file's name in an event is a stranger's as well; the lines of a stack are our own.
function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

function isProblem(line: object): line is Problem & Line {
  return 'hint' in line && 'severity' in line && 'column' in line;
}

function eventOf({ msg, url, err, stories, problems, done, all }: Line): string {
  if (url !== undefined) return `${msg} on ${url}`;
  if (stories !== undefined) return `${stories} ${stories === 1 ? 'story' : 'stories'}. ${problems}`;
  if (done !== undefined) return `${msg}: ${done} of ${all} files`;
  return err === undefined ? msg : `${msg}\n${err.stack ?? err.message ?? ''}`;
}
