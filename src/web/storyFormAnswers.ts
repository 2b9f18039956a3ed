// Answers with the other forms of a story where they are asked for in another way than by their address.
import type { Request, RequestHandler } from 'express';
import { keptDocument } from './documentAnswers.ts';
import type { FailureParts } from './failures.ts';
import { prefersMarkdown } from './prefersMarkdown.ts';
import { printedAnswer } from './printing.ts';
import { requestTarget } from './requestTarget.ts';
import type { Kept } from './Shelf.ts';
import { sendKept } from './sendKept.ts';

interface StoryFormParts extends FailureParts {
  /** The present in milliseconds. */
  readonly clock: () => number;
}

/**
 * Answers a request for a story that would rather have Markdown (RFC 9110, section 12.5.1), and tells at the addresses of
 * the forms of a story that is gone why it is.
 */
export function storyFormAnswers(parts: StoryFormParts): RequestHandler {
  return (request, response, next) => {
    const now = parts.clock();
    const sending = { request, response, shelf: parts.shelf, now };
    const markdown = markdownOf(parts, request, now);
    if (markdown !== null)
      return sendKept(sending, markdown, { Vary: 'Accept', 'Content-Location': markdown.key });
    const gone = goneForm(parts, request, now);
    if (gone === null) next();
    else sendKept(sending, gone);
  };
}

function markdownOf(parts: StoryFormParts, request: Request, now: number): Kept | null {
  const { raw } = requestTarget(request.url);
  if (!/^\/articles\/[^/.]+$/.test(raw) || !prefersMarkdown(request.headers.accept)) return null;
  const { newsroom, origin, shelf } = parts;
  const edition = newsroom.edition();
  return keptDocument(shelf, { edition, origin: origin ?? edition.site.url, now }, `${raw}.md`);
}

function goneForm(
  { newsroom, press, origin, shelf }: StoryFormParts,
  request: Request,
  now: number,
): Kept | null {
  const edition = newsroom.edition();
  const path = (requestTarget(request.url).decoded ?? '').toLowerCase();
  const [, slug = ''] = /^\/articles\/([^/.]+)\.(?:md|json)\/*$/.exec(path) ?? [];
  if (!edition.gone.has(slug) || edition.redirects.has(path)) return null;
  const printing = { press, origin: origin ?? edition.site.url, shelf };
  return printedAnswer(printing, edition, { path: `/articles/${slug}`, number: 1, now });
}
