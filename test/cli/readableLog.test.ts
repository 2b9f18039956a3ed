// The log of the desk is words for a terminal, which nothing in it can steer.
import { expect, it } from 'vitest';
import { readableLog } from '../../src/cli/readableLog.ts';

function written(line: object): string {
  let output = '';
  const stream = { write: (text: string) => (output += text) };
  readableLog(stream).write(JSON.stringify({ time: 0, level: 30, msg: 'M', ...line }));
  return output.replace(/^\d\d:\d\d:\d\d /, '');
}

const PROBLEM = {
  file: 'a\u001b[2J.md',
  line: 1,
  column: 2,
  severity: 'error',
  message: 'B\u009b1m',
  hint: 'C\u202e',
};

it.each([
  ['a problem', PROBLEM, 'a\uFFFD[2J.md:1:2 error: B\uFFFD1m\n    C\uFFFD\n'],
  ['an event', { msg: 'A\u001b[31mB', level: 50 }, 'error: A\uFFFD[31mB\n'],
  ['an address', { url: 'http://x/\u001b[31m' }, 'M on http://x/\uFFFD[31m\n'],
  ['a fault, with its lines', { err: { stack: 'E: \u001b[2J\n    at x' } }, 'M\nE: \uFFFD[2J\n    at x\n'],
])('%s is printed without signs that would steer the screen', (_what, line, words) => {
  expect(written(line)).toBe(words);
});
