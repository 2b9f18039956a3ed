// Answers for what went wrong: pages in the site's own design, without a word about the server's insides.
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import type { EditionSource } from '../newsroom/openNewsroom.ts';
import type { Press } from '../render/createPress.ts';
import { type FailureStatus, printedFailure } from './printing.ts';
import type { Shelf } from './Shelf.ts';
import { sendAnswer } from './sendAnswer.ts';

/** Where the server writes what its operator should know. */
export interface Log {
  readonly error: (details: object, message: string) => void;
  readonly warn: (details: object, message: string) => void;
  readonly info: (details: object, message: string) => void;
}

/** What is needed to print a failure. */
export interface FailureParts {
  readonly newsroom: EditionSource;
  readonly press: Press;
  readonly log: Log;
  readonly origin: string | null;
  readonly shelf: Shelf;
}

/**
 * Sends the page of a failure. It is kept by no cache: a story may soon stand at the address. Should printing itself
 * be at fault, plain words still arrive.
 */
export function sendFailure(
  parts: FailureParts,
  request: Request,
  response: Response,
  status: FailureStatus,
): void {
  try {
    const edition = parts.newsroom.edition();
    const printing = { ...parts, origin: parts.origin ?? edition.site.url };
    sendAnswer(request, response, printedFailure(printing, edition, status));
  } catch (error) {
    parts.log.error({ err: error }, 'the page of the failure failed too');
    sendPlainWords(response);
  }
}

function sendPlainWords(response: Response): void {
  const words = Buffer.from('Something went wrong here. Please try again in a moment.\n');
  const headers = {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': words.length,
    'Cache-Control': 'no-store',
  };
  response.writeHead(500, headers).end(words);
}

/** The answer where nothing else answered. */
export function notFound(parts: FailureParts): RequestHandler {
  return (request, response) => sendFailure(parts, request, response, 404);
}

// Who reads the log may not read what is not published.
function withoutToken(target: string): string {
  return target.replace(/([?&]preview=)[^&]*/g, '$1…');
}

/** The answer to a fault of ours. */
export function failure(parts: FailureParts): ErrorRequestHandler {
  return (error, request, response, _next) => {
    parts.log.error({ err: error, target: withoutToken(request.url) }, 'request failed');
    if (response.headersSent) response.destroy();
    else sendFailure(parts, request, response, 500);
  };
}
