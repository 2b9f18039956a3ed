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

const FILES =
  /^(?:card\.png|feed\..*|sitemap.*|robots\.txt|llms(?:-full)?\.txt|opensearch\.xml|site\.webmanifest|\.well-known|favicon\.ico|apple-touch-icon\.png)$/;

/** Whether the site itself answers the addresses that begin with this part, however it is written. */
export function isTaken(firstPart: string): boolean {
  const plain = firstPart.normalize('NFC').toLowerCase();
  return TAKEN.includes(plain) || FILES.test(plain);
}
