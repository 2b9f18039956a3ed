// Turns away, before anything is looked up, what is not a request to read this site.
import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import { type FailureParts, sendFailure } from './failures.ts';
import { requestTarget } from './requestTarget.ts';
import { securityHeaders } from './securityHeaders.ts';

const COMMON = Object.entries(securityHeaders(null));

/** Puts the security headers on every answer; an answer with a style of its own replaces the policy. */
export const commonHeaders: RequestHandler = (_request, response, next) => {
  for (const [name, value] of COMMON) response.setHeader(name, value);
  next();
};

/**
 * Refuses targets that cannot be read and Host fields that are not one valid host (RFC 9112, section 3.2), and targets
 * that name another host: a cache in front could file the answer under either name.
 */
export function onlyOurHost(parts: FailureParts): RequestHandler {
  return (request, response, next) => {
    const { host, decoded } = requestTarget(request.url);
    if (decoded === null || !hasPlausibleHost(request)) sendFailure(parts, request, response, 400);
    else if (host !== null && host !== hostOf(parts)) sendFailure(parts, request, response, 421);
    else next();
  };
}

// RFC 3986, section 3.2.2, with a port. Whether it is our name does not matter: no answer depends on it.
const HOST = /^(?:[\w.~!$&'()*+,;=%-]*|\[[\da-f:.]+\])(?::\d*)?$/i;

/** Whether a request names one valid host, or is one of HTTP/1.0, which need not. */
function hasPlausibleHost(request: IncomingMessage): boolean {
  const [host, ...others] = request.headersDistinct.host ?? [];
  return others.length === 0 && isPlausibleHost(host, request.httpVersion);
}

/** Whether a field Host is a valid host, or missing in HTTP/1.0, where it may be. */
export function isPlausibleHost(host: string | undefined, httpVersion: string): boolean {
  return host === undefined ? httpVersion === '1.0' : HOST.test(host);
}

// Configured, never taken from the request. The scheme may differ: TLS often ends at a proxy.
function hostOf({ origin, newsroom }: FailureParts): string {
  return new URL(origin ?? newsroom.edition().site.url).host;
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
