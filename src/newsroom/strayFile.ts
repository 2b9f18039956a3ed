// Says of a file that nothing reads where it may have been meant to be.
import { type Flaw, START, warningAt } from '../article/Problem.ts';

/** The warning about a file that is in no place that the site knows. */
export function strayFile(file: string): Flaw {
  const isNear = /^(?:articles|authors|pages)\//.test(file);
  const message = isNear
    ? 'This file is not read: only files that end in .md are.'
    : 'This file is not read: it is in no place that the site knows.';
  return warningAt(START, message, strayHint(file));
}

function strayHint(file: string): string {
  if (/^site\.ya?ml$/i.test(file)) return 'Rename it to site.yaml.';
  if (file.endsWith('.md')) return 'Move it into articles/, pages/ or authors/.';
  if (/\.(?:md|markdown|mdown)$/i.test(file)) return 'Rename it so that it ends in .md, in lower case.';
  if (/\.(?:txt|text|rtf|docx?)$/i.test(file)) return 'Save it as text, with a name that ends in .md.';
  return 'Stories end in .md; pictures belong in pictures/.';
}
