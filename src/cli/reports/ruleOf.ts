// Sorts problems into a few kinds that stay the same, for tools that group or filter by them.
import type { Problem } from '../../article/Problem.ts';

/** What each kind of problem is about, and how to go about it. */
export const RULES = {
  site: {
    summary: 'The settings of the site can be used as they are written.',
    help: 'site.yaml holds what is the same for every story. With an error in it nothing can be published.',
  },
  field: {
    summary: 'The fields of a story, page or author are known, complete and hold what they may hold.',
    help: 'Fields stand at the top of a file between two lines of three hyphens, as YAML. The README lists them.',
  },
  copy: {
    summary: 'A file can be read, and everything in its text can be printed.',
    help: 'The text of a file is Markdown. Links, pictures, quoted posts and HTML in it are checked at their place.',
  },
  picture: {
    summary: 'A picture can be shown, is of a sensible size and is used.',
    help: 'Pictures are JPEG, PNG, WebP, AVIF, GIF or SVG files in the folder pictures/.',
  },
  'stray-file': {
    summary: 'Every file of the content folder is in a place that is read.',
    help: 'Stories belong in articles/, standing pages in pages/, authors in authors/ and images in pictures/.',
  },
} as const;

/** The name of a kind of problem. */
export type Rule = keyof typeof RULES;

/** The kind of a problem, by the file and the field that it is about. */
export function ruleOf({ file, field }: Pick<Problem, 'file' | 'field'>): Rule {
  if (file === 'site.yaml') return 'site';
  if (file.startsWith('pictures/')) return 'picture';
  if (!/^(?:articles|pages|authors)\/.*\.md$/.test(file)) return 'stray-file';
  return field === null ? 'copy' : 'field';
}
