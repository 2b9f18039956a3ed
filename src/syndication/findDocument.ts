// The table of addresses for machines: which document of an edition stands at a path.
import type { Document, DocumentFinder, Issue } from './Document.ts';
import { robotsAt } from './robots.ts';

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
