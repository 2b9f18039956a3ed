// Answers with the other forms of a story where they are asked for in another way than by their address.
import type { Request, RequestHandler } from 'express';
import Negotiator from 'negotiator';
import type { Answer } from './Answer.ts';
import { madeAt } from './documentAnswers.ts';
import type { FailureParts } from './failures.ts';
import { cacheControl, printedAnswer } from './printing.ts';
import { requestTarget } from './requestTarget.ts';
import { sendAnswer } from './sendAnswer.ts';

interface StoryFormParts extends FailureParts {
  /** The present in milliseconds. */
  readonly clock: () => number;
}

interface Found {
  readonly answer: Answer;
  readonly validUntil: number;
}

/**
 * Answers a request for a story that would rather have Markdown (RFC 9110, section 12.5.1), and tells at the addresses of
 * the forms of a story that is gone why it is.
 */
export function storyFormAnswers(parts: StoryFormParts): RequestHandler {
  return (request, response, next) => {
    const now = parts.clock();
    const edition = parts.newsroom.edition();
    const found = markdownOf(parts, request, now) ?? goneForm(parts, request, now);
    if (found === null) return next();
    const { answer, validUntil } = found;
    const lifetime = cacheControl({ validUntil: Math.min(edition.validUntil, validUntil) }, now);
    sendAnswer(request, response, { ...answer, headers: { ...answer.headers, 'Cache-Control': lifetime } });
  };
}

function markdownOf({ newsroom, origin }: StoryFormParts, request: Request, now: number): Found | null {
  const { raw } = requestTarget(request.url);
  if (!/^\/articles\/[^/.]+$/.test(raw) || !prefersMarkdown(request)) return null;
  const edition = newsroom.edition();
  const made = madeAt({ edition, origin: origin ?? edition.site.url, now }, `${raw}.md`);
  if (made === null) return null;
  const headers = { ...made.answer.headers, Vary: 'Accept', 'Content-Location': `${raw}.md` };
  return { answer: { ...made.answer, headers }, validUntil: made.validUntil };
}

/** What a story can be had as. Browsers, and crawlers that take anything, get the page. */
const FORMS = ['text/html', 'text/html;charset=utf-8', 'text/markdown', 'text/markdown;charset=utf-8'];

function prefersMarkdown(request: Request): boolean {
  // Nearly all requests are spared the work.
  if (!/markdown/i.test(request.headers.accept ?? '')) return false;
  return new Negotiator(request).mediaTypes(FORMS)[0]?.startsWith('text/markdown') ?? false;
}

function goneForm({ newsroom, press, origin }: StoryFormParts, request: Request, now: number): Found | null {
  const edition = newsroom.edition();
  const path = (requestTarget(request.url).decoded ?? '').toLowerCase();
  const [, slug = ''] = /^\/articles\/([^/.]+)\.(?:md|json)\/*$/.exec(path) ?? [];
  if (!edition.gone.has(slug) || edition.redirects.has(path)) return null;
  const printing = { press, origin: origin ?? edition.site.url };
  return printedAnswer(printing, edition, { path: `/articles/${slug}`, number: 1, now });
}
