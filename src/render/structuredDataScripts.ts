// Prints structured data as JSON-LD inside HTML.
import type { StructuredData } from '../pages/structuredData/StructuredData.ts';

/**
 * The scripts of some documents. Inside a script HTML resolves no character references, so that nothing may be written
 * as one, and it looks for `</script` and `<!--` alone (https://html.spec.whatwg.org/#restrictions-for-contents-of-script-elements):
 * every sign that could mean something there is written as JSON writes it.
 */
export function structuredDataScripts(documents: readonly StructuredData[]): string {
  return documents
    .map((document) => `<script type="application/ld+json">${jsonInHtml(document)}</script>\n`)
    .join('');
}

function jsonInHtml(value: object): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
