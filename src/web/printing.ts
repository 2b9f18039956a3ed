// Prints the pages of editions, each once: what was printed is kept for as long as its edition.
import type { Edition } from '../edition/Edition.ts';
import { type Asked, findPage } from '../pages/findPage.ts';
import { failurePage } from '../pages/messagePage.ts';
import type { Page } from '../pages/Page.ts';
import type { Press, PrintedPage } from '../render/createPress.ts';
import { type Answer, textAnswer } from './Answer.ts';
import type { Kept, Shelf } from './Shelf.ts';
import { securityHeaders } from './securityHeaders.ts';

/** What is needed to print. */
export interface Printing {
  readonly press: Press;
  /** The public origin, for absolute addresses. */
  readonly origin: string;
  readonly shelf: Shelf;
}

/** The status of a page that tells of a failure. */
export type FailureStatus = Parameters<typeof failurePage>[2];

/**
 * The answer to what is asked of an edition, or null. Only pages that exist are kept: no flood of unknown addresses
 * can grow the store, and with the edition it goes. A page that time changes is printed anew when that comes.
 */
export function printedAnswer(
  { press, origin, shelf }: Printing,
  edition: Edition,
  asked: Required<Asked>,
): Kept | null {
  const { path, number, now } = asked;
  const key = encodeURI(path) + (number === 1 ? '' : `?page=${number}`);
  return shelf.take({ edition, kind: 'page', key, now }, () => {
    const page = findPage(edition, origin, asked);
    return page && { answer: answerOf(press, page), validUntil: page.validUntil };
  });
}

/** The answer that tells of a failure. It is the same at every address, so that floods of them cost no printing. */
export function printedFailure(
  { press, origin, shelf }: Printing,
  edition: Edition,
  status: FailureStatus,
): Answer {
  const make = () => ({ answer: answerOf(press, failurePage(edition, origin, status)) });
  const kept = shelf.take({ edition, kind: 'failure', key: `${status}`, now: 0 }, make);
  if (kept === null) throw new Error(`There is no page for status ${status}`);
  return kept.answer;
}

/** Prints a page into an answer that no cache keeps. */
export function answerOf(press: Press, page: Page): Answer {
  const { html, ...parts } = press.print(page);
  return textAnswer(page.status, headersFor(parts), html);
}

/** There are as many as there are styles, which change with a release; beyond this number, all are forgotten. */
const MOST = 100;

const known = new Map<string, Answer['headers']>();

/** The headers of pages, which are the same object for those whose headers are the same: there may be very many. */
function headersFor(parts: Omit<PrintedPage, 'html'>): Answer['headers'] {
  const key = JSON.stringify(parts);
  const last = known.get(key);
  if (last !== undefined) return last;
  if (known.size >= MOST) known.clear();
  const headers = {
    ...securityHeaders(parts.styleSource, parts.scriptSources),
    ...(parts.typefaces.length > 0 && { Link: parts.typefaces.map(preload).join(', ') }),
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
  };
  known.set(key, headers);
  return headers;
}

/**
 * What servers in front that speak HTTP/2 make early hints of (RFC 8297). This one does not send any: browsers take none over
 * HTTP/1.1, and older proxies take one for the answer.
 */
function preload(address: string): string {
  return `<${address}>; rel=preload; as=font; type="font/woff2"; crossorigin`;
}
