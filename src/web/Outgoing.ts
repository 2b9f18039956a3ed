// An answer ready to be written: all its headers in one list, and its bytes.
import type { ServerResponse } from 'node:http';

/** What is written, in full or as 304. Nothing is computed at a request but which of the two. */
export interface Outgoing {
  readonly status: number;
  /** Names and values by turns, as Node's `writeHead` takes them fastest. */
  readonly full: readonly string[];
  /** The same of a 304: what a cache must renew, and nothing about a body (RFC 9110, section 15.4.5). */
  readonly unchanged: readonly string[];
  readonly body: Buffer;
  /** The tags of bytes that need not be sent again; first that of these. */
  readonly tags: readonly string[];
  /** What Last-Modified says; null without it. */
  readonly lastModified: string | null;
}

/** The conditions of a request (RFC 9110, section 13.1). */
export interface Conditions {
  readonly noneMatch: string | undefined;
  readonly modifiedSince: string | undefined;
}

/** What is written of an answer: all of it, or that it is as the reader has it. */
export interface Chosen {
  readonly status: number;
  readonly headers: readonly string[];
  /** Null where none is sent. */
  readonly body: Buffer | null;
}

/** Chooses between an answer in full and 304. */
export function chosenOf(outgoing: Outgoing, conditions: Conditions): Chosen {
  const { status, full, unchanged, body, tags } = outgoing;
  const tag = status === 200 ? unchangedTag(outgoing, conditions) : null;
  if (tag === null) return { status, headers: full, body };
  // Whoever has other bytes of the same text keeps them with their own tag (RFC 9111, section 4.3.4).
  const headers = tag === tags[0] ? unchanged : unchanged.map((value) => (value === tags[0] ? tag : value));
  return { status: 304, headers, body: null };
}

/** Writes what was chosen. Node itself leaves the body out of answers to HEAD. */
export function writeChosen(response: ServerResponse, { status, headers, body }: Chosen): void {
  // Node takes the list as it is, and only its type says that it might change it.
  response.writeHead(status, headers as string[]).end(body ?? undefined);
}

/** The tag of what the reader has, if that needs nothing new; else null. */
function unchangedTag(
  { tags, lastModified }: Outgoing,
  { noneMatch, modifiedSince }: Conditions,
): string | null {
  const [own = ''] = tags;
  if (noneMatch !== undefined) return noneMatch === own ? own : matched(noneMatch, tags);
  // Only the very date that was sent, as nginx has it: a later one is no proof that the reader has these bytes.
  return modifiedSince !== undefined && modifiedSince === lastModified ? own : null;
}

// RFC 9110, section 13.1.2: weak comparison, a list or an asterisk.
function matched(noneMatch: string, tags: readonly string[]): string | null {
  if (noneMatch.trim() === '*') return tags[0] ?? null;
  const named = noneMatch.split(',').map((candidate) => candidate.trim().replace(/^W\//, ''));
  return tags.find((tag) => named.includes(tag)) ?? null;
}
