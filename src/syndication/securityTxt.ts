// security.txt (RFC 9116): whom to tell of a hole in the site.
import type { DocumentFinder } from './Document.ts';

const ADDRESS = '/.well-known/security.txt';

/** The document at `/.well-known/security.txt`; none where site.yaml names no address to write to. */
export const securityTxtAt: DocumentFinder = ({ edition: { site }, origin, now }, path) => {
  const email = site.publisher?.email;
  if (path !== ADDRESS || email === undefined) return null;
  const lines = [
    `Contact: ${mailto(email)}`,
    `Expires: ${new Date(firstOfMonth(now, 6)).toISOString()}`,
    `Preferred-Languages: ${site.language}`,
    `Canonical: ${origin}${ADDRESS}`,
  ];
  return {
    mediaType: 'text/plain; charset=utf-8',
    text: `${lines.join('\n')}\n`,
    validUntil: firstOfMonth(now, 1),
    headers: {},
  };
};

// RFC 6068: only the address stands before a question mark, and a percent sign begins a code.
function mailto(email: string): string {
  return `mailto:${encodeURIComponent(email).replace(/%40(?!.*%40)/, '@')}`;
}

/** The instant at which a month begins in UTC, some months after that of `now`: the same for everyone who asks in a month. */
function firstOfMonth(now: number, later: number): number {
  const today = new Date(now);
  return Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + later, 1);
}
