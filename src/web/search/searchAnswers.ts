// Answers with the search and its results.
import type { Request, RequestHandler, Response } from 'express';
import type { Edition } from '../../edition/Edition.ts';
import { plainAddress } from '../../edition/redirects.ts';
import type { Page } from '../../pages/Page.ts';
import { hasEmptyFields, readSearch, searchAddress } from '../../pages/search/readSearch.ts';
import { redirect } from '../answers.ts';
import { type FailureParts, sendFailure } from '../failures.ts';
import { answerOf } from '../printing.ts';
import { requestTarget } from '../requestTarget.ts';
import { sendAnswer } from '../sendAnswer.ts';
import { type SearchAnswerParts, searchedPage } from './searchedPage.ts';

/** The address of the search. */
const ADDRESS = '/search';

/** Sends a page, or where there is none the page of that failure. */
type Send = (request: Request, response: Response, page: Page | null, edition: Edition) => void;

/** Answers searches. */
export function searchAnswers(parts: SearchAnswerParts & FailureParts): RequestHandler {
  return searchAnswersBy(parts, (request, response, page) => {
    if (page === null) return sendFailure(parts, request, response, 404);
    const answer = answerOf(parts.press, page);
    const headers = { ...answer.headers, ...headersFor(page) };
    sendAnswer(request, response, { ...answer, headers });
  });
}

/** The same, sent in another way. */
export function searchAnswersBy(parts: SearchAnswerParts, send: Send): RequestHandler {
  return async (request, response, next) => {
    const { raw, decoded, query } = requestTarget(request.url);
    if (decoded === null || plainAddress(decoded) !== ADDRESS) return next();
    const { site } = parts.newsroom.edition();
    const asked = readSearch(site, query);
    if (raw !== ADDRESS) redirect(response, ADDRESS + query, 'no-store');
    // A form sends all its fields: what is shared and gone back to should be an address without the empty ones.
    else if (asked !== null && hasEmptyFields(query))
      redirect(response, searchAddress(asked, asked.query), 'no-store');
    else {
      const { page, edition } = await searchedPage(parts, query);
      send(request, response, page, edition);
    }
  };
}

/** In seconds: when to ask again where there are no results yet. */
const SOON = '5';

// Nobody but who searched should have the results, and they are asked for again each time: they may change at any
// instant, with an embargo that ends or a story that is withdrawn.
function headersFor({ status }: Page): Record<string, string> {
  return status === 503
    ? { 'Cache-Control': 'no-store', 'Retry-After': SOON }
    : { 'Cache-Control': 'private, max-age=0, must-revalidate' };
}
