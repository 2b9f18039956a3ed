// Answers for what went wrong: pages in the site's own design, without a word about the server's insides.
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import type { Newsroom } from '../newsroom/openNewsroom.ts';
import { failurePage } from '../pages/messagePage.ts';
import type { Press } from '../render/createPress.ts';
import { pageAnswer } from './printing.ts';
import { sendAnswer } from './sendAnswer.ts';

/** Where the server writes what its operator should know. */
export interface Log {
  readonly error: (details: object, message: string) => void;
  readonly warn: (details: object, message: string) => void;
  readonly info: (details: object, message: string) => void;
}

/** What is needed to print a failure. */
export interface FailureParts {
  readonly newsroom: Newsroom;
  readonly press: Press;
  readonly log: Log;
  readonly origin: string | null;
}

type Status = Parameters<typeof failurePage>[2];

/** Sends the page of a failure. It is kept by no cache: a story may soon stand at the address. */
export function sendFailure(
  { newsroom, press, origin }: FailureParts,
  request: Request,
  response: Response,
  status: Status,
): void {
  const edition = newsroom.edition();
  sendAnswer(request, response, pageAnswer(press, failurePage(edition, origin ?? edition.site.url, status)));
}

/** The answer where nothing else answered. */
export function notFound(parts: FailureParts): RequestHandler {
  return (request, response) => sendFailure(parts, request, response, 404);
}

/** The answer to a fault of ours. Should printing itself be at fault, plain words still arrive. */
export function failure(parts: FailureParts): ErrorRequestHandler {
  return (error, request, response, _next) => {
    parts.log.error({ err: error, path: request.path }, 'request failed');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    try {
      sendFailure(parts, request, response, 500);
    } catch (second) {
      parts.log.error({ err: second }, 'the page of the failure failed too');
      response
        .writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
        .end('Something went wrong here. Please try again in a moment.\n');
    }
  };
}
