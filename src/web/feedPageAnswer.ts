// Answers a person who opens a feed in a browser: with a page that says what it is.
import type { Request } from 'express';
import type { Edition } from '../edition/Edition.ts';
import { feedPage } from '../pages/feedPage.ts';
import type { Answer } from './Answer.ts';
import { answerOf, type Printing } from './printing.ts';

/**
 * Whether a person goes to an address in a browser (https://www.w3.org/TR/fetch-metadata/). Not by `Accept`: programs
 * that read feeds send those of browsers, and would get a page that they cannot read.
 */
export function isVisit({ headers }: Request): boolean {
  return headers['sec-fetch-dest'] === 'document';
}

/** Which feed, and when. */
interface Visited {
  /** The public origin. */
  readonly origin: string;
  readonly path: string;
  /** The present in milliseconds. */
  readonly now: number;
}

/** The page for the feed at a path; null where no feed is there. Caches that serve many must not keep it. */
export function feedPageAnswer(
  { press, shelf }: Pick<Printing, 'press' | 'shelf'>,
  edition: Edition,
  { origin, path, now }: Visited,
): Answer | null {
  const kept = shelf.take({ edition, kind: 'page', key: `page of ${path}`, now }, () => {
    const page = feedPage(edition, origin, path);
    if (page === null) return null;
    const { headers, ...answer } = answerOf(press, page);
    return { answer: { ...answer, headers: { ...headers, Vary: 'Sec-Fetch-Dest' } } };
  });
  return kept?.answer ?? null;
}
