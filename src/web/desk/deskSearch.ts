// Answers searches at the desk: drafts and stories under embargo are found too.
import type { RequestHandler } from 'express';
import { deskBarAt } from '../../pages/deskBarAt.ts';
import { deskProblems } from '../../pages/deskProblems.ts';
import { failurePage } from '../../pages/messagePage.ts';
import { searchAnswersBy } from '../search/searchAnswers.ts';
import { type DeskParts, isReading, sendDeskPage } from './deskAnswers.ts';

/** Answers as `searchAnswers` does; no answer is kept by a browser. */
export function deskSearch(parts: DeskParts): RequestHandler {
  const answer = searchAnswersBy(parts, (request, response, page, edition) => {
    const now = parts.clock();
    const known = deskProblems(edition, parts.newsroom.archive(), now);
    const desk = deskBarAt({ edition, known, path: '/search', copy: parts.copy, now });
    const found = page ?? failurePage(edition, parts.origin ?? edition.site.url, 404);
    sendDeskPage(parts, request, response, { ...found, shell: { ...found.shell, desk } });
  });
  return (request, response, next) => (isReading(request) ? answer(request, response, next) : next());
}
