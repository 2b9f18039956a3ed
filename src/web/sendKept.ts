// Sends what is on the shelf, and lets the next request for the same have it without being asked again who it is for.
import type { Request, Response } from 'express';
import { lifetimeOf } from './lifetime.ts';
import type { Outgoing } from './Outgoing.ts';
import type { Hit, Kept, Shelf } from './Shelf.ts';
import { sendAnswer } from './sendAnswer.ts';

/** A request under way, and when. */
export interface Sending {
  readonly request: Request;
  readonly response: Response;
  readonly shelf: Shelf;
  /** The present in milliseconds. */
  readonly now: number;
}

type Headers = Readonly<Record<string, string>>;

/** Sends an answer of the edition that holds: with its date, and for as long as it lasts. */
export function sendKept(sending: Sending, kept: Kept, more: Headers = {}): void {
  const { shelf, now } = sending;
  const { value, until } = lifetimeOf(kept, now);
  const { since, text } = shelf.lastModified();
  const isDated = since <= now;
  const date = isDated && kept.answer.status === 200 ? { 'Last-Modified': text } : {};
  const headers = { ...kept.answer.headers, ...more, 'Cache-Control': value, ...date };
  sendUntil(sending, kept, { headers, until: isDated ? until : Math.min(until, since) });
}

/** Sends an answer whose own headers say how long it lasts, in whatever edition. */
export function sendLasting(sending: Sending, kept: Kept): void {
  sendUntil(sending, kept, { headers: kept.answer.headers, until: kept.validUntil });
}

interface Worded {
  readonly headers: Headers;
  /** The instant (milliseconds) from which the headers are others. */
  readonly until: number;
}

function sendUntil({ request, response, shelf, now }: Sending, kept: Kept, { headers, until }: Worded): void {
  const { coding, outgoing } = sendAnswer(request, response, { ...kept.answer, headers });
  // The same by another address, such as one with a query, is looked up again each time: those have no end.
  if (request.url === kept.key) kept.hits.set(coding, hitOf(outgoing, now, until));
  shelf.weigh(kept);
}

// Written out: of what is put together by spreading, each may have a shape of its own in memory.
function hitOf(outgoing: Outgoing, from: number, until: number): Hit {
  const { status, full, unchanged, body, tags, lastModified } = outgoing;
  return { status, full, unchanged, body, tags, lastModified, from, until, varies: variesBy(full) };
}

function variesBy(headers: readonly string[]): Hit['varies'] {
  const names = (headers[headers.indexOf('Vary') + 1] ?? '').split(', ');
  return { accept: names.includes('Accept'), destination: names.includes('Sec-Fetch-Dest') };
}
