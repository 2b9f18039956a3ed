// Prints the pages of editions, each once: what was printed is kept for as long as its edition.
import type { Edition } from '../edition/Edition.ts';
import { findPage } from '../pages/findPage.ts';
import { failurePage } from '../pages/messagePage.ts';
import type { Page } from '../pages/Page.ts';
import type { Press } from '../render/createPress.ts';
import { type Answer, textAnswer } from './Answer.ts';
import { securityHeaders } from './securityHeaders.ts';

/** How long, in seconds, a browser or cache may show a page without asking again. */
export const FRESH = 30;

/** What is needed to print. */
export interface Printing {
  readonly press: Press;
  /** The public origin, for absolute addresses. */
  readonly origin: string;
}

/** The status of a page that tells of a failure. */
export type FailureStatus = Parameters<typeof failurePage>[2];

const printed = new WeakMap<Edition, Map<string, Answer>>();

/**
 * The answer at a canonical path of an edition, for a list the page of it with a number, or null. Only pages that exist are kept: no flood of unknown addresses
 * can grow the store, and with the edition it goes.
 */
export function printedAnswer(
  { press, origin }: Printing,
  edition: Edition,
  path: string,
  number: number,
): Answer | null {
  return keptAnswer(edition, `${path}?${number}`, press, () => findPage(edition, origin, path, number));
}

/** The answer that tells of a failure. It is the same at every address, so that floods of them cost no printing. */
export function printedFailure({ press, origin }: Printing, edition: Edition, status: FailureStatus): Answer {
  const answer = keptAnswer(edition, `${status}`, press, () => failurePage(edition, origin, status));
  if (answer === null) throw new Error(`There is no page for status ${status}`);
  return answer;
}

function keptAnswer(edition: Edition, key: string, press: Press, find: () => Page | null): Answer | null {
  const kept = printed.get(edition) ?? new Map<string, Answer>();
  printed.set(edition, kept);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const page = find();
  if (page === null) return null;
  const answer = answerOf(press, page);
  kept.set(key, answer);
  return answer;
}

/** Prints a page into an answer that no cache keeps. */
export function answerOf(press: Press, page: Page): Answer {
  const { html, styleSource, scriptSources } = press.print(page);
  const headers = {
    ...securityHeaders(styleSource, scriptSources),
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
  };
  return textAnswer(page.status, headers, html);
}

/**
 * How long an answer may be kept: never beyond the instant at which the edition ends, because an embargo or expiry
 * would be missed.
 */
export function cacheControl({ validUntil }: Pick<Edition, 'validUntil'>, now: number): string {
  return `public, max-age=${Math.max(0, Math.min(FRESH, Math.floor((validUntil - now) / 1000)))}`;
}
