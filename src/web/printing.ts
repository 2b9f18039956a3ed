// Prints the pages of editions, each once: what was printed is kept for as long as its edition.
import type { Edition } from '../edition/Edition.ts';
import { findPage } from '../pages/findPage.ts';
import type { Page } from '../pages/Page.ts';
import type { Press } from '../render/createPress.ts';
import { type Answer, textAnswer } from './Answer.ts';
import { securityHeaders } from './securityHeaders.ts';

/** How long, in seconds, a browser or cache may show a page without asking again. */
const FRESH = 30;

/** What is needed to print. */
export interface Printing {
  readonly press: Press;
  /** The public origin, for absolute addresses. */
  readonly origin: string;
}

const printed = new WeakMap<Edition, Map<string, Answer>>();

/**
 * The answer at a canonical path of an edition, or null. Only pages that exist are kept: no flood of unknown addresses
 * can grow the store, and with the edition it goes.
 */
export function printedAnswer(
  { press, origin }: Printing,
  edition: Edition,
  path: string,
  now: number,
): Answer | null {
  const kept = printed.get(edition) ?? new Map<string, Answer>();
  printed.set(edition, kept);
  const known = kept.get(path);
  const page = known === undefined ? findPage(edition, origin, path) : null;
  if (page !== null) kept.set(path, pageAnswer(press, page));
  const answer = kept.get(path);
  return answer === undefined
    ? null
    : {
        ...answer,
        headers: { ...answer.headers, 'Cache-Control': cacheControl(answer.status, edition, now) },
      };
}

/** The answer that one page makes. */
export function pageAnswer(press: Press, page: Page): Answer {
  const { html, styleSource } = press.print(page);
  const headers = {
    ...securityHeaders(styleSource),
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
  };
  return textAnswer(page.status, headers, html);
}

// No answer may be kept beyond the instant at which the edition ends: an embargo or expiry would be missed.
function cacheControl(status: number, { validUntil }: Edition, now: number): string {
  if (status !== 200 && status !== 410) return 'no-store';
  return `public, max-age=${Math.max(0, Math.min(FRESH, Math.floor((validUntil - now) / 1000)))}`;
}
