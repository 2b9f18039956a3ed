// Turns away, before anything is looked up, what is not a request to read this site.
import type { RequestHandler } from 'express';
import { type FailureParts, sendFailure } from './failures.ts';
import { requestTarget } from './requestTarget.ts';
import { securityHeaders } from './securityHeaders.ts';

/** Puts the security headers on every answer; an answer with a style of its own replaces the policy. */
export const commonHeaders: RequestHandler = (_request, response, next) => {
  for (const [name, value] of Object.entries(securityHeaders(null))) response.setHeader(name, value);
  next();
};

/**
 * Refuses two Host fields (RFC 9112, section 3.2) and targets that name another origin: a cache in front could file
 * the answer under either name.
 */
export function onlyOurHost(parts: FailureParts): RequestHandler {
  return (request, response, next) => {
    const hosts = request.rawHeaders.filter(
      (name, index) => index % 2 === 0 && name.toLowerCase() === 'host',
    );
    const { origin, decoded } = requestTarget(request.url);
    if (hosts.length > 1 || decoded === null) sendFailure(parts, request, response, 400);
    else if (origin !== null && origin !== originOf(parts)) sendFailure(parts, request, response, 421);
    else next();
  };
}

/** The public origin: configured, never taken from the request. */
export function originOf({ origin, newsroom }: FailureParts): string {
  return origin ?? newsroom.edition().site.url;
}

/** Answers to other methods than GET and HEAD: what may be used (RFC 9110, section 15.5.6). */
export function onlyReading(parts: FailureParts): RequestHandler {
  return (request, response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD') next();
    else {
      response.setHeader('Allow', 'GET, HEAD, OPTIONS');
      if (request.method === 'OPTIONS') response.writeHead(204).end();
      else sendFailure(parts, request, response, 405);
    }
  };
}
