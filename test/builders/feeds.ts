// Makes the feeds of files in memory.
import { findDocument } from '../../src/syndication/findDocument.ts';
import { editionOf } from '../edition/editionOf.ts';

/** When feeds of tests are read, unless a test says so. */
export const FEED_DATE = '2020-01-01T12:00:00Z';

/** The documents of some files: a function from a path to its document, or null. */
export function documentsOf(
  files: Readonly<Record<string, string>>,
  { date = FEED_DATE, hub = null }: { readonly date?: string; readonly hub?: string | null } = {},
) {
  const edition = editionOf(files, date);
  const issue = { edition, origin: edition.site.url, now: Date.parse(date), hub };
  return (path: string) => findDocument(issue, path);
}

/** The text of a feed; a test that has none is wrong. */
export function feedText(
  files: Readonly<Record<string, string>>,
  path: string,
  options: Parameters<typeof documentsOf>[1] = {},
): string {
  const document = documentsOf(files, options)(path);
  if (document === null) throw new Error(`There is no ${path}`);
  return document.text;
}

/** A JSON Feed as its schema in the tests describes it. */
export interface JsonFeedRead {
  readonly [field: string]: unknown;
  readonly items: readonly {
    readonly id: string;
    readonly url: string;
    readonly title: string;
    readonly summary: string;
    readonly content_html: string;
    readonly tags: readonly string[];
    readonly [field: string]: unknown;
  }[];
}

/** The JSON Feed at a path. */
export function jsonFeedOf(...given: Parameters<typeof feedText>): JsonFeedRead {
  return JSON.parse(feedText(...given)) as JsonFeedRead;
}
