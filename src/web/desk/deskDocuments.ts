// Answers at the desk with what machines read: feeds, sitemaps and other documents of the edition.
import type { RequestHandler } from 'express';
import { feedPage } from '../../pages/feedPage.ts';
import { redirect } from '../answers.ts';
import { canonical, madeAt } from '../documentAnswers.ts';
import { isVisit } from '../feedPageAnswer.ts';
import { requestTarget } from '../requestTarget.ts';
import { sendAnswer } from '../sendAnswer.ts';
import { type DeskParts, isReading, NO_STORE, sendDeskPage } from './deskAnswers.ts';

/** Answers as `documentAnswers` does; no answer is kept by a browser, and none is open to other sites. */
export function deskDocuments(parts: DeskParts): RequestHandler {
  return (request, response, next) => {
    const { raw, decoded, query } = requestTarget(request.url);
    if (!isReading(request) || decoded === null) return next();
    const edition = parts.newsroom.edition();
    const path = canonical(decoded);
    const origin = parts.origin ?? edition.site.url;
    const { hub = null, press } = parts;
    const made = madeAt({ edition, origin, now: parts.clock(), hub, assets: press.assets }, path);
    if (made === null) return next();
    if (encodeURI(path) !== raw) return redirect(response, encodeURI(path) + query, NO_STORE);
    const page = isVisit(request) ? feedPage(edition, origin, path) : null;
    if (page !== null) return sendDeskPage(parts, request, response, page);
    const headers = { ...closed(made.answer.headers), 'Cache-Control': NO_STORE };
    sendAnswer(request, response, { ...made.answer, headers });
  };
}

// No other site may read drafts through the browser of whoever writes them.
function closed(headers: Readonly<Record<string, string>>): Record<string, string> {
  const {
    'Access-Control-Allow-Origin': _scripts,
    'Cross-Origin-Resource-Policy': _pages,
    ...others
  } = headers;
  return others;
}
