// Answers a person who opens a feed in a browser: with a page that says what it is.
import type { Request } from 'express';
import type { Edition } from '../edition/Edition.ts';
import { feedPage } from '../pages/feedPage.ts';
import type { Press } from '../render/createPress.ts';
import type { Answer } from './Answer.ts';
import { answerOf } from './printing.ts';

/**
 * Whether a person goes to an address in a browser (https://www.w3.org/TR/fetch-metadata/). Not by `Accept`: programs
 * that read feeds send those of browsers, and would get a page that they cannot read.
 */
export function isVisit({ headers }: Request): boolean {
  return headers['sec-fetch-dest'] === 'document';
}

const printed = new WeakMap<Edition, Map<string, Answer>>();

/** The page for the feed at a path; null where no feed is there. Caches that serve many must not keep it. */
export function feedPageAnswer(press: Press, edition: Edition, origin: string, path: string): Answer | null {
  const kept = printed.get(edition) ?? new Map<string, Answer>();
  printed.set(edition, kept);
  const known = kept.get(path);
  if (known !== undefined) return known;
  const page = feedPage(edition, origin, path);
  if (page === null) return null;
  const { headers, ...answer } = answerOf(press, page);
  const varying = { ...answer, headers: { ...headers, Vary: 'Sec-Fetch-Dest' } };
  kept.set(path, varying);
  return varying;
}
