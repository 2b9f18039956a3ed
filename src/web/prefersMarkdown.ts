// Tells who would rather read a story as Markdown.
import Negotiator from 'negotiator';

/** What a story can be had as. Browsers, and crawlers that take anything, get the page. */
const FORMS = ['text/html', 'text/html;charset=utf-8', 'text/markdown', 'text/markdown;charset=utf-8'];

/** Whether a field Accept asks for Markdown before HTML (RFC 9110, section 12.5.1). */
export function prefersMarkdown(accept: string | undefined): boolean {
  // Nearly all requests are spared the work.
  if (accept === undefined || !/markdown/i.test(accept)) return false;
  return new Negotiator({ headers: { accept } }).mediaTypes(FORMS)[0]?.startsWith('text/markdown') ?? false;
}
