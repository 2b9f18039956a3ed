// Answers with what machines read: feeds, sitemaps and other documents of the edition.
import type { RequestHandler } from 'express';
import type { Edition } from '../edition/Edition.ts';
import type { Document, Issue } from '../syndication/Document.ts';
import { findDocument } from '../syndication/findDocument.ts';
import { type Answer, textAnswer } from './Answer.ts';
import { redirectAnyone } from './answers.ts';
import type { FailureParts } from './failures.ts';
import { feedPageAnswer, isVisit } from './feedPageAnswer.ts';
import { cacheControl } from './printing.ts';
import { requestTarget } from './requestTarget.ts';
import { sendAnswer } from './sendAnswer.ts';

interface DocumentParts extends FailureParts {
  /** The present in milliseconds. */
  readonly clock: () => number;
  /** The WebSub hub of the feeds; null or left out without one. */
  readonly hub?: string | null;
}

/** Answers with the document at an address, and redirects every other way of writing that there. */
export function documentAnswers(parts: DocumentParts): RequestHandler {
  const { newsroom, clock, hub = null, press } = parts;
  return (request, response, next) => {
    const { raw, decoded, query } = requestTarget(request.url);
    const edition = newsroom.edition();
    const now = clock();
    const path = canonical(decoded ?? '');
    const origin = parts.origin ?? edition.site.url;
    const made = madeAt({ edition, origin, now, hub, assets: press.assets }, path);
    if (made === null) return next();
    const lifetime = cacheControl({ validUntil: Math.min(edition.validUntil, made.validUntil) }, now);
    if (encodeURI(path) !== raw) return redirectAnyone(response, encodeURI(path) + query, lifetime);
    const page = isVisit(request) ? feedPageAnswer(parts.press, edition, origin, path) : null;
    const answer = page ?? made.answer;
    const keeping = page === null ? lifetime : lifetime.replace('public', 'private');
    sendAnswer(request, response, { ...answer, headers: { ...answer.headers, 'Cache-Control': keeping } });
  };
}

/** A path in the one form in which documents have it: slashes at the end and doubled ones mean nothing. */
export function canonical(decoded: string): string {
  const parts = decoded.split('/').filter((part) => part !== '');
  return `/${parts.join('/')}`.normalize('NFC').toLowerCase();
}

function answerOf({ mediaType, text, headers }: Document): Answer {
  return textAnswer(200, { ...headers, 'Content-Type': mediaType }, text);
}

interface Made {
  readonly answer: Answer;
  readonly validUntil: number;
}

const kept = new WeakMap<Edition, Map<string, Made>>();

/**
 * The document at a path, as it is sent. Only documents that exist are kept, so that no flood of unknown addresses can
 * grow the store.
 */
export function madeAt(issue: Issue, path: string): Made | null {
  const store = kept.get(issue.edition) ?? new Map<string, Made>();
  kept.set(issue.edition, store);
  const known = store.get(path);
  if (known !== undefined && issue.now < known.validUntil) return known;
  const document = findDocument(issue, path);
  if (document === null) return null;
  const made = { answer: answerOf(document), validUntil: document.validUntil };
  store.set(path, made);
  return made;
}
