// Finds the documents of editions that are made of files in memory.
import type { Document } from '../../src/syndication/Document.ts';
import { findDocument } from '../../src/syndication/findDocument.ts';
import { KITCHEN_SINK } from '../builders/kitchenSink.ts';
import { editionOf } from '../edition/editionOf.ts';

/** Where the papers of tests stand. */
export const ORIGIN = 'https://paper.example';

/** The files of the kitchen sink; of the pictures only the names count. */
export const EVERYTHING = Object.fromEntries(
  Object.entries(KITCHEN_SINK).map(([file, content]) => [file, typeof content === 'string' ? content : '']),
);

type Files = Readonly<Record<string, string>>;

/** Finds the documents of some files at a date, by their addresses. */
export function documentsOf(
  files: Files,
  date = '2020-01-01T12:00:00Z',
  origin = ORIGIN,
): (path: string) => Document | null {
  const issue = { edition: editionOf(files, date), origin, now: Date.parse(date) };
  return (path) => findDocument(issue, path);
}

/** The text of the document at an address; throws where there is none. */
export function textAt(files: Files, path: string, date?: string): string {
  const document = documentsOf(files, date)(path);
  if (document === null) throw new Error(`There is no document at ${path}`);
  return document.text;
}

/** The addresses between the `<loc>` of a sitemap or of its index. */
export function locsIn(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address ?? '');
}
