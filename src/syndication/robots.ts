// robots.txt (RFC 9309): everything public may be read by everyone.
import type { DocumentFinder } from './Document.ts';

/** The document at `/robots.txt`. */
export const robotsAt: DocumentFinder = (_issue, path) =>
  path === '/robots.txt'
    ? {
        mediaType: 'text/plain; charset=utf-8',
        text: 'User-agent: *\nAllow: /\n',
        modified: null,
        validUntil: Number.POSITIVE_INFINITY,
        headers: {},
      }
    : null;
