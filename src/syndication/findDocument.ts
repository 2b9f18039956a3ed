// The table of addresses for machines: which document of an edition stands at a path.
import type { Edition } from '../edition/Edition.ts';
import type { Document } from './Document.ts';
import { robotsAt } from './robots.ts';

/** What documents are made from. */
export interface Issue {
  readonly edition: Edition;
  /** The public origin, for absolute addresses. */
  readonly origin: string;
  /** The present in milliseconds. */
  readonly now: number;
}

/** Makes the document at a path, if that is one of its own. */
export type DocumentFinder = (issue: Issue, path: string) => Document | null;

const FINDERS: readonly DocumentFinder[] = [robotsAt];

/**
 * The document at a path, or null.
 * @param path decoded and canonical: lower case, no slash at the end, such as `/robots.txt`
 */
export function findDocument(issue: Issue, path: string): Document | null {
  for (const finder of FINDERS) {
    const document = finder(issue, path);
    if (document !== null) return document;
  }
  return null;
}
