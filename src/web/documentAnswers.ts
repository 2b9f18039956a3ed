// Answers with what machines read: feeds, sitemaps and other documents of the edition.
import type { RequestHandler } from 'express';
import type { Issue } from '../syndication/Document.ts';
import { findDocument } from '../syndication/findDocument.ts';
import { textAnswer } from './Answer.ts';
import { redirectAnyone } from './answers.ts';
import type { FailureParts } from './failures.ts';
import { feedPageAnswer, isVisit } from './feedPageAnswer.ts';
import { cacheControl } from './lifetime.ts';
import { requestTarget } from './requestTarget.ts';
import type { Kept, Made, Shelf } from './Shelf.ts';
import { sendAnswer } from './sendAnswer.ts';
import { sendKept } from './sendKept.ts';

interface DocumentParts extends FailureParts {
  /** The present in milliseconds. */
  readonly clock: () => number;
  /** The WebSub hub of the feeds; null or left out without one. */
  readonly hub?: string | null;
}

/** Answers with the document at an address, and redirects every other way of writing that there. */
export function documentAnswers(parts: DocumentParts): RequestHandler {
  const { newsroom, clock, hub = null, press, shelf } = parts;
  return (request, response, next) => {
    const { raw, decoded, query } = requestTarget(request.url);
    const edition = newsroom.edition();
    const now = clock();
    const path = canonical(decoded ?? '');
    const origin = parts.origin ?? edition.site.url;
    const kept = keptDocument(shelf, { edition, origin, now, hub, assets: press.assets }, path);
    if (kept === null) return next();
    const lifetime = cacheControl(kept, now);
    if (kept.key !== raw) return redirectAnyone(response, kept.key + query, lifetime);
    const page = isVisit(request) ? feedPageAnswer({ press, shelf }, edition, { origin, path, now }) : null;
    if (page === null) return sendKept({ request, response, shelf, now }, kept);
    // Caches that serve many must not keep it.
    const headers = { ...page.headers, 'Cache-Control': lifetime.replace('public', 'private') };
    sendAnswer(request, response, { ...page, headers });
  };
}

/** A path in the one form in which documents have it: slashes at the end and doubled ones mean nothing. */
export function canonical(decoded: string): string {
  const parts = decoded.split('/').filter((part) => part !== '');
  return `/${parts.join('/')}`.normalize('NFC').toLowerCase();
}

/** The document of an issue at a path, made as it is sent; null where there is none. */
export function madeAt(issue: Issue, path: string): Made | null {
  const document = findDocument(issue, path);
  if (document === null) return null;
  const { mediaType, text, headers, validUntil } = document;
  return { answer: textAnswer(200, { ...headers, 'Content-Type': mediaType }, text), validUntil };
}

/** The same from the shelf. */
export function keptDocument(shelf: Shelf, issue: Issue, path: string): Kept | null {
  const { edition, now } = issue;
  return shelf.take({ edition, kind: 'document', key: encodeURI(path), now }, () => madeAt(issue, path));
}
