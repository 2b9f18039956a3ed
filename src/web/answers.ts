// Answers with the pages of the site.
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Edition } from '../edition/Edition.ts';
import { isForm } from '../edition/redirects.ts';
import { type Asked, canonicalPath, isList } from '../pages/findPage.ts';
import { pageNumber } from '../pages/pagination.ts';
import { OPEN } from '../syndication/openHeaders.ts';
import type { FailureParts } from './failures.ts';
import { cacheControl } from './lifetime.ts';
import { printedAnswer } from './printing.ts';
import { requestTarget } from './requestTarget.ts';
import { sendKept } from './sendKept.ts';

interface PageParts extends FailureParts {
  readonly clock: () => number;
}

/** The bytes at these addresses never change, so they need no second request (RFC 8246). */
export const FOR_EVER = 'public, max-age=31536000, immutable';

/** Answers with the page at the canonical address, and redirects every other way of writing it there. */
export function pageAnswers(parts: PageParts): RequestHandler {
  return (request, response, next) => {
    const { raw, decoded, query } = requestTarget(request.url);
    const edition = parts.newsroom.edition();
    // One slash for each run: patterns that look for slashes at the end take quadratic time over long runs.
    const path = canonicalPath(edition, (decoded ?? '').replace(/\/{2,}/g, '/'));
    const now = parts.clock();
    const number = path !== null && isList(path) ? pageNumber(query) : 1;
    if (path === null || number === null) next();
    else if (encodeURI(path) !== raw) {
      const send = isForm(path) ? redirectAnyone : redirect;
      send(response, encodeURI(path) + query, cacheControl(edition, now));
    } else answerPage(parts, edition, { path, number, now }, { request, response, next });
  };
}

interface Exchange {
  readonly request: Request;
  readonly response: Response;
  readonly next: NextFunction;
}

function answerPage(
  { press, origin, shelf }: PageParts,
  edition: Edition,
  asked: Required<Asked>,
  { request, response, next }: Exchange,
): void {
  const printed = printedAnswer({ press, origin: origin ?? edition.site.url, shelf }, edition, asked);
  if (printed === null) next();
  else {
    // At the address of a story, who asks for it gets Markdown.
    const varying = edition.articles.has(asked.path.replace('/articles/', '')) ? { Vary: 'Accept' } : {};
    sendKept({ request, response, shelf, now: asked.now }, printed, varying);
  }
}

/** Redirects for good, with the method (308, RFC 9110, section 15.4.9), to a path: no Host header can bend it. */
export function redirect(response: Response, location: string, lifetime: string): void {
  response.writeHead(308, { Location: location, 'Cache-Control': lifetime, 'Content-Length': 0 }).end();
}

/**
 * The same for what other sites may load: browsers look at the headers of a redirect, too, before they follow it, so that
 * the card of a renamed story would be missing on the pages that show it (https://fetch.spec.whatwg.org/#http-fetch).
 */
export function redirectAnyone(response: Response, location: string, lifetime: string): void {
  for (const [name, value] of Object.entries(OPEN)) response.setHeader(name, value);
  redirect(response, location, lifetime);
}
