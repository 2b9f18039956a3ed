// Shows a problem to an editor: what is wrong, what to do, and the lines of the file around it.
import { type Excerpt, excerptOf } from '../article/copy/excerptOf.ts';
import type { Problem } from '../article/Problem.ts';

/** A problem for its template. */
export interface ProblemView {
  readonly severity: Problem['severity'];
  readonly message: string;
  readonly hint: string;
  /** File, line and column, as terminals and editors write them. */
  readonly place: string;
  /** Opens the file at the place in an editor. */
  readonly href: string;
  /** The lines around the place, and the spaces before the pointer; null where the file is no text. */
  readonly excerpt: (Excerpt & { readonly indent: string }) | null;
}

/** Files as they are on disk now. */
export interface CopyOnDisk {
  /** The absolute path of the content folder. */
  readonly folder: string;
  /** The text of a file of it; null where it cannot be read as text. */
  readonly textOf: (file: string) => string | null;
}

/** The view of a problem. */
export function problemView(problem: Problem, { folder, textOf }: CopyOnDisk): ProblemView {
  const { file, line, column, severity, message, hint } = problem;
  const text = textOf(file);
  const excerpt = text === null ? null : excerptOf(text, problem);
  // https://code.visualstudio.com/docs/configure/command-line#_opening-vs-code-with-urls
  const path = `${folder}/${file}`.split('/').map(encodeURIComponent).join('/');
  return {
    severity,
    message,
    hint,
    place: `${file}:${line}:${column}`,
    href: `vscode://file${path.startsWith('/') ? '' : '/'}${path}:${line}:${column}`,
    excerpt: excerpt && { ...excerpt, indent: ' '.repeat(excerpt.pointer) },
  };
}
