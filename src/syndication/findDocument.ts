// The table of addresses for machines: which document of an edition stands at a path.
import type { Document, DocumentFinder, Issue } from './Document.ts';
import { feedsAt } from './feeds/feedsAt.ts';
import { llmsTxtAt } from './llmsTxt.ts';
import { manifestAt } from './manifest.ts';
import { newsSitemapAt } from './newsSitemap.ts';
import { ninjsAt } from './ninjs/ninjsAt.ts';
import { openSearchAt } from './openSearch.ts';
import { robotsAt } from './robots.ts';
import { securityTxtAt } from './securityTxt.ts';
import { sitemapAt } from './sitemaps.ts';
import { storyMarkdownAt } from './storyMarkdown.ts';

const FINDERS: readonly DocumentFinder[] = [
  feedsAt,
  storyMarkdownAt,
  ninjsAt,
  robotsAt,
  sitemapAt,
  newsSitemapAt,
  securityTxtAt,
  llmsTxtAt,
  manifestAt,
  openSearchAt,
];

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
