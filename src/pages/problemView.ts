// Shows problems to an editor: what is wrong, what to do, and the lines of the file around it.
import { type Excerpt, excerptOf, linesOf } from '../article/copy/excerptOf.ts';
import type { Problem } from '../article/Problem.ts';

/** A part of a sentence. */
export interface Piece {
  readonly text: string;
  /** Whether it is to be written to the letter: it stands between backticks in the sentence. */
  readonly isCode: boolean;
}

/** A problem for its template. */
export interface ProblemView {
  readonly severity: Problem['severity'];
  readonly message: readonly Piece[];
  readonly hint: readonly Piece[];
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

/** The views of the problems of one file, which is read once for all of them. */
export function problemViews(problems: readonly Problem[], { folder, textOf }: CopyOnDisk): ProblemView[] {
  const [first] = problems;
  const text = first === undefined ? null : textOf(first.file);
  const lines = text === null ? null : linesOf(text);
  return problems.map((problem) => problemView(problem, folder, lines));
}

function problemView(problem: Problem, folder: string, lines: readonly string[] | null): ProblemView {
  const { file, line, column, severity, message, hint } = problem;
  const excerpt = lines && excerptOf(lines, problem);
  // https://code.visualstudio.com/docs/configure/command-line#_opening-vs-code-with-urls
  const path = `${folder}/${file}`.split('/').map(encodeURIComponent).join('/');
  return {
    severity,
    message: piecesOf(message),
    hint: piecesOf(hint),
    place: `${file}:${line}:${column}`,
    href: `vscode://file${path.startsWith('/') ? '' : '/'}${path}:${line}:${column}`,
    excerpt: excerpt && { ...excerpt, indent: ' '.repeat(excerpt.pointer) },
  };
}

function piecesOf(sentence: string): Piece[] {
  const pieces = sentence.split(/`([^`]+)`/).map((text, index) => ({ text, isCode: index % 2 === 1 }));
  return pieces.filter(({ text }) => text !== '');
}
