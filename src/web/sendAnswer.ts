// Sends an answer as HTTP wants it: the best coding, or 304 where the reader has it already.
import type { Request, Response } from 'express';
import type { Answer } from './Answer.ts';
import { codingFor } from './codingFor.ts';
import { chosenOf, type Outgoing, writeChosen } from './Outgoing.ts';
import type { Coding, Representation } from './Representation.ts';
import { whole, wholeForAll } from './wholeText.ts';

/** What was sent, and for which coding it may be sent again. */
export interface Sent {
  readonly coding: Coding;
  readonly outgoing: Outgoing;
}

/** Sends an answer with its headers and those that the response has by now. */
export function sendAnswer(request: Request, response: Response, answer: Answer): Sent {
  const { headers } = request;
  const coding = codingFor(headers['accept-encoding']);
  const outgoing = outgoingOf(response, answer, answer.representation(coding));
  const conditions = { noneMatch: headers['if-none-match'], modifiedSince: headers['if-modified-since'] };
  writeChosen(response, chosenOf(outgoing, conditions));
  return { coding, outgoing };
}

function outgoingOf(
  response: Response,
  { status, headers, encodings }: Answer,
  { body, coding, etag, others = [] }: Representation,
): Outgoing {
  // What is not compressed is the same for everybody.
  const varying =
    encodings === undefined ? headers.Vary : [headers.Vary ?? [], 'Accept-Encoding'].flat().join(', ');
  const all: Record<string, string> = {
    ...headersOf(response),
    ...headers,
    ...(varying === undefined ? {} : { Vary: varying }),
    ETag: etag,
  };
  const { 'Content-Type': type = '', ...renewed } = all;
  const about = {
    'Content-Type': type,
    ...(coding === 'identity' ? {} : { 'Content-Encoding': coding }),
    'Content-Length': String(body.length),
  };
  const full = listOf({ ...renewed, ...about });
  return {
    status,
    full,
    // The same strings, not others like them.
    unchanged: full.slice(0, Object.keys(renewed).length * 2),
    body,
    tags: [etag, ...others],
    lastModified: headers['Last-Modified'] ?? null,
  };
}

/** What is another text for nearly each answer. */
const OWN: ReadonlySet<string> = new Set(['ETag', 'Content-Length', 'Last-Modified', 'Link']);

function listOf(headers: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(headers).flatMap(([name, value]) => [
    wholeForAll(name),
    OWN.has(name) ? whole(value) : wholeForAll(value),
  ]);
}

function headersOf(response: Response): Record<string, string> {
  return Object.fromEntries(
    response.getRawHeaderNames().map((name) => [name, String(response.getHeader(name))]),
  );
}
