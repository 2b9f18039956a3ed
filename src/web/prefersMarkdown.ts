// Tells who would rather read a story as Markdown.
import type { IncomingMessage } from 'node:http';
import Negotiator from 'negotiator';

/** What a story can be had as. Browsers, and crawlers that take anything, get the page. */
const FORMS = ['text/html', 'text/html;charset=utf-8', 'text/markdown', 'text/markdown;charset=utf-8'];

/** Whether a request asks for Markdown before HTML (RFC 9110, section 12.5.1). */
export function prefersMarkdown(request: Pick<IncomingMessage, 'headers'>): boolean {
  // Nearly all requests are spared the work.
  if (!/markdown/i.test(request.headers.accept ?? '')) return false;
  return new Negotiator(request).mediaTypes(FORMS)[0]?.startsWith('text/markdown') ?? false;
}
