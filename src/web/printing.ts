// Prints the pages of editions, each once: what was printed is kept for as long as its edition.
import type { Edition } from '../edition/Edition.ts';
import { type Asked, findPage } from '../pages/findPage.ts';
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

/** A page as it is sent, and the instant (milliseconds) from which there is another one at its address. */
export interface Printed {
  readonly answer: Answer;
  readonly validUntil: number;
}

interface Kept extends Printed {
  /** The instant at which it was printed. */
  readonly printedAt: number;
}

const printed = new WeakMap<Edition, Map<string, Kept>>();

/**
 * The answer to what is asked of an edition, or null. Only pages that exist are kept: no flood of unknown addresses
 * can grow the store, and with the edition it goes. A page that time changes is printed anew when that comes.
 */
export function printedAnswer(
  { press, origin }: Printing,
  edition: Edition,
  asked: Required<Asked>,
): Printed | null {
  const key = `${asked.path}?${asked.number}`;
  return keptAnswer(edition, key, asked.now, () => {
    const page = findPage(edition, origin, asked);
    return page && { answer: answerOf(press, page), validUntil: page.validUntil };
  });
}

/** The answer that tells of a failure. It is the same at every address, so that floods of them cost no printing. */
export function printedFailure({ press, origin }: Printing, edition: Edition, status: FailureStatus): Answer {
  const kept = keptAnswer(edition, `${status}`, 0, () => ({
    answer: answerOf(press, failurePage(edition, origin, status)),
  }));
  if (kept === null) throw new Error(`There is no page for status ${status}`);
  return kept.answer;
}

type Print = () => { readonly answer: Answer; readonly validUntil?: number | undefined } | null;

function keptAnswer(edition: Edition, key: string, now: number, print: Print): Printed | null {
  const kept = printed.get(edition) ?? new Map<string, Kept>();
  printed.set(edition, kept);
  const known = kept.get(key);
  // A clock that was set back finds the words of then.
  if (known !== undefined && now >= known.printedAt && now < known.validUntil) return known;
  const fresh = print();
  if (fresh === null) return null;
  const validUntil = Math.min(edition.validUntil, fresh.validUntil ?? Number.POSITIVE_INFINITY);
  const answer = { answer: fresh.answer, validUntil, printedAt: now };
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
 * How long an answer may be kept: never beyond the instant at which it, or its edition, ends, because an embargo, an
 * expiry or an anniversary would be missed.
 */
export function cacheControl({ validUntil }: Pick<Edition, 'validUntil'>, now: number): string {
  return `public, max-age=${Math.max(0, Math.min(FRESH, Math.floor((validUntil - now) / 1000)))}`;
}
