// A change of a file in the history of the content.

/** What a commit did to a file. */
export interface Change {
  readonly commit: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly time: number;
  /** Relative to the content folder; where a commit renamed it, its new name. */
  readonly file: string;
  /** Its name before, where a commit renamed it. */
  readonly from: string | null;
  /** The name of its contents in git; null where the file was removed. */
  readonly blob: string | null;
}
