// Splits the text of a file into its front matter and its body.
import { errorAt, type Flaw, type Reading } from '../Problem.ts';

/** The two parts of a file, each with the number of its first line. */
export interface SplitCopy {
  readonly frontMatter: string;
  readonly frontMatterLine: number;
  readonly body: string;
  readonly bodyLine: number;
}

const EXAMPLE = 'Begin the file with a line of three hyphens, the fields, and another line of three hyphens.';

/**
 * Front matter is YAML between a first line `---` and the next line `---`. Any other kind (`---js`, `+++`) is
 * refused: some tools run code that stands there, this one never does.
 */
export function splitCopy(text: string): Reading<SplitCopy> {
  if (text.trim() === '') return refused(1, 'The file is empty.', EXAMPLE);
  const lines = text.split('\n');
  const first = (lines[0] ?? '').trimEnd();
  const language = /^---\s*([A-Za-z]+)$/.exec(first)?.[1];
  if (language !== undefined && language.toLowerCase() !== 'yaml') return refused(1, ...foreign(language));
  if (first !== '---' && language === undefined) return refused(1, ...notFirst(lines, first));
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (end === -1) {
    return withoutEnd(lines);
  }
  const value = {
    frontMatter: lines.slice(1, end).join('\n'),
    frontMatterLine: 2,
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
  };
  return { value, flaws: [] };
}

// Other dashes, or another number of hyphens, look much like the line that is missing.
function withoutEnd(lines: readonly string[]): { value: null; flaws: Flaw[] } {
  const message = 'The front matter has no end.';
  const nearly = lines.findIndex((line, index) => index > 0 && /^\s*[-–—]{1,10}\s*$/.test(line));
  if (nearly === -1)
    return refused(1, message, 'Close it with a line of three hyphens before the text of the story.');
  return refused(nearly + 1, message, 'This line looks like it, and is not: write three hyphens, ---.');
}

function foreign(language: string): [string, string] {
  return [
    `The front matter is marked as “${language}”; only YAML is read, and code is never run.`,
    'Write `---` alone on the first line, and the fields as YAML.',
  ];
}

function notFirst(lines: readonly string[], first: string): [string, string] {
  if (first.startsWith('+++')) return ['The front matter is TOML; only YAML is read.', EXAMPLE];
  if (lines.some((line) => line.trimEnd() === '---')) {
    return [
      'The front matter does not begin on the first line.',
      'Delete what stands before the first line of three hyphens.',
    ];
  }
  return ['The file has no front matter.', EXAMPLE];
}

function refused(line: number, message: string, hint: string): { value: null; flaws: Flaw[] } {
  return { value: null, flaws: [errorAt({ line, column: 1 }, message, hint)] };
}
