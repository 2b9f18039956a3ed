// A problem is an editor's mistake as a value: where it is, what is wrong and how to mend it.

/** A position in a file; both count from 1, columns in UTF-16 code units as editors show them. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Places by the dotted path of their field, such as `aliases[1]`. Fields that are not written have none. */
export type FieldPlaceMap = Readonly<Record<string, Place>>;

/** A problem whose file is not known yet: what the pure steps on one text return. */
export interface Flaw extends Place {
  /** Dotted path of the front-matter field, such as `tweets.first.posted`; null outside front matter. */
  readonly field: string | null;
  /** What is wrong, in the editor's words. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
  /** An error keeps the file from readers; a warning does not. */
  readonly severity: 'error' | 'warning';
}

/** A flaw in a named file; `file` is relative to the content folder, with forward slashes. */
export interface Problem extends Flaw {
  readonly file: string;
}

/** What a step makes of its input: a value if there is one to use, and everything found on the way. */
export interface Reading<T> {
  readonly value: T | null;
  readonly flaws: readonly Flaw[];
}

/** Where a flaw of a whole file is reported. */
export const START: Place = { line: 1, column: 1 };

/** An error at a place outside front matter. */
export function errorAt(place: Place, message: string, hint: string): Flaw {
  return { line: place.line, column: place.column, field: null, message, hint, severity: 'error' };
}

/** A warning at a place outside front matter. */
export function warningAt(place: Place, message: string, hint: string): Flaw {
  return { ...errorAt(place, message, hint), severity: 'warning' };
}

/** Gives flaws their file. */
export function inFile(file: string, flaws: readonly Flaw[]): readonly Problem[] {
  return flaws.length === 0 ? NONE : flaws.map((flaw) => ({ file, ...flaw }));
}

/** One list for all files without problems, of which there may be very many. */
const NONE: readonly never[] = Object.freeze([]);

/** Order for reports: by file, then by place. */
export function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
