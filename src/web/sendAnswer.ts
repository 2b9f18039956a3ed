// Sends an answer as HTTP wants it: the best coding, or 304 where the reader has it already.
import type { Request, Response } from 'express';
import Negotiator from 'negotiator';
import { type Answer, CODINGS, type Coding } from './Answer.ts';

/** Sends an answer. Node itself leaves the body out of answers to HEAD. */
export function sendAnswer(request: Request, response: Response, answer: Answer): void {
  const coding = codingFor(request);
  const { body, etag } = answer.representation(coding);
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value);
  response.setHeader('Vary', [answer.headers.Vary ?? [], 'Accept-Encoding'].flat().join(', '));
  response.setHeader('ETag', etag);
  response.statusCode = answer.status;
  if (answer.status === 200 && isKnown(request, etag, answer.headers['Last-Modified'])) {
    response.statusCode = 304;
    response.removeHeader('Content-Type');
    response.end();
    return;
  }
  if (etag.endsWith(`-${coding}"`)) response.setHeader('Content-Encoding', coding);
  response.setHeader('Content-Length', body.length);
  response.end(body);
}

function codingFor(request: Request): Coding {
  if (request.headers['accept-encoding'] === undefined) return 'identity';
  const [best] = new Negotiator(request).encodings([...CODINGS], { preferred: ['br', 'gzip'] });
  return CODINGS.find((coding) => coding === best) ?? 'identity';
}

// RFC 9110, section 13.2.2: the date counts only where no tag is named, because it knows nothing finer than a second.
function isKnown({ headers }: Request, etag: string, modified: string | undefined): boolean {
  const tags = headers['if-none-match'];
  return tags === undefined ? isSince(headers['if-modified-since'], modified) : matches(tags, etag);
}

const HTTP_DATE =
  /^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT|\w+day, \d{2}-\w{3}-\d{2} \d{2}:\d{2}:\d{2} GMT|\w{3} \w{3} [ \d]\d \d{2}:\d{2}:\d{2} \d{4})$/;

// RFC 9110, sections 13.1.3 and 5.6.7: what is no date in one of its three forms does not count.
function isSince(header: string | undefined, modified: string | undefined): boolean {
  if (header === undefined || modified === undefined || !HTTP_DATE.test(header)) return false;
  const known = Date.parse(header.endsWith('GMT') ? header : `${header} GMT`);
  return known >= Date.parse(modified);
}

// RFC 9110, section 13.1.2: weak comparison, a list or an asterisk.
function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  return header.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === etag);
}
