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
  if (answer.status === 200 && matches(request.headers['if-none-match'], etag)) {
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

// RFC 9110, section 13.1.2: weak comparison, a list or an asterisk.
function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  return header.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === etag);
}
