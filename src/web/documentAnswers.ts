// Answers with what machines read: feeds, sitemaps and other documents of the edition.
import type { RequestHandler } from 'express';
import type { Edition } from '../edition/Edition.ts';
import type { Issue } from '../syndication/Document.ts';
import { findDocument } from '../syndication/findDocument.ts';
import { type Answer, textAnswer } from './Answer.ts';
import { redirect } from './answers.ts';
import type { FailureParts } from './failures.ts';
import { cacheControl } from './printing.ts';
import { requestTarget } from './requestTarget.ts';
import { sendAnswer } from './sendAnswer.ts';

interface DocumentParts extends FailureParts {
  /** The present in milliseconds. */
  readonly clock: () => number;
}

/** Answers with the document at an address, and redirects every other way of writing that there. */
export function documentAnswers({ newsroom, origin, clock }: DocumentParts): RequestHandler {
  return (request, response, next) => {
    const { raw, decoded, query } = requestTarget(request.url);
    const edition = newsroom.edition();
    const now = clock();
    const path = canonical(decoded ?? '');
    const made = madeAt({ edition, origin: origin ?? edition.site.url, now }, path);
    if (made === null) return next();
    const lifetime = cacheControl({ validUntil: Math.min(edition.validUntil, made.validUntil) }, now);
    if (encodeURI(path) !== raw) return redirect(response, encodeURI(path) + query, lifetime);
    sendAnswer(request, response, {
      ...made.answer,
      headers: { ...made.answer.headers, 'Cache-Control': lifetime },
    });
  };
}

// Slashes at the end and doubled ones mean nothing.
function canonical(decoded: string): string {
  const parts = decoded.split('/').filter((part) => part !== '');
  return `/${parts.join('/')}`.normalize('NFC').toLowerCase();
}

interface Made {
  readonly answer: Answer;
  readonly validUntil: number;
}

const kept = new WeakMap<Edition, Map<string, Made>>();

// Only documents that exist are kept, so that no flood of unknown addresses can grow the store.
function madeAt(issue: Issue, path: string): Made | null {
  const store = kept.get(issue.edition) ?? new Map<string, Made>();
  kept.set(issue.edition, store);
  const known = store.get(path);
  if (known !== undefined && issue.now < known.validUntil) return known;
  const document = findDocument(issue, path);
  if (document === null) return null;
  const { mediaType, text, headers, validUntil } = document;
  const made = { answer: textAnswer(200, { ...headers, 'Content-Type': mediaType }, text), validUntil };
  store.set(path, made);
  return made;
}
