// Knows the addresses that the site itself answers: no page and no former address can have them.

/** First parts of addresses. */
const TAKEN = [
  'a',
  'archive',
  'articles',
  'assets',
  'authors',
  'corrections',
  'desk',
  'oembed',
  'pictures',
  'search',
  'sections',
  'topics',
];

const FILES = /^(?:feed\..*|sitemap.*|robots\.txt|opensearch\.xml|site\.webmanifest|\.well-known)$/;

/** Whether the site itself answers the addresses that begin with this part. */
export function isTaken(firstPart: string): boolean {
  return TAKEN.includes(firstPart) || FILES.test(firstPart);
}
