// Answers what was answered before, at the cost of one lookup: what is on the shelf under the very target of a request.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { EditionSource } from '../newsroom/openNewsroom.ts';
import { codingFor } from './codingFor.ts';
import { type DecisiveFields, decisiveFields } from './decisiveFields.ts';
import { isPlausibleHost } from './gatekeeping.ts';
import { writeOutgoing } from './Outgoing.ts';
import { polisher } from './polisher.ts';
import { prefersMarkdown } from './prefersMarkdown.ts';
import type { Hit, Shelf } from './Shelf.ts';

interface HitParts {
  readonly newsroom: EditionSource;
  readonly shelf: Shelf;
  /** The present in milliseconds. */
  readonly clock: () => number;
}

/** Answers a request and says so, or leaves it alone. */
export type AnswerHit = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * Answers GET and HEAD from the shelf, for those whom Express would give the same: that is the reference, and has whatever
 * is unusual. A target counts only as it is written canonically, without another origin or a query of no meaning, and what
 * is on the shelf was public a moment ago in the edition that still holds.
 */
export function hitAnswers({ newsroom, shelf, clock }: HitParts): AnswerHit {
  const polish = polisher(shelf);
  const find = (request: IncomingMessage, fields: DecisiveFields): Hit | null => {
    const kept = shelf.at(newsroom.edition(), request.url ?? '');
    if (kept === undefined || !isPlausibleHost(fields.host, request.httpVersion)) return null;
    const coding = codingFor(fields['accept-encoding']);
    const hit = kept.hits.get(coding);
    const now = clock();
    if (hit === undefined || now < hit.from || now >= hit.until || !isFor(hit, fields)) return null;
    if (coding === 'br') polish(kept);
    return hit;
  };
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const fields = decisiveFields(request);
    if (fields === null) return false;
    let hit: Hit | null = null;
    try {
      hit = find(request, fields);
    } catch {
      // Express will meet the same fault, and knows how to answer for it.
    }
    if (hit === null) return false;
    const conditions = { noneMatch: fields['if-none-match'], modifiedSince: fields['if-modified-since'] };
    writeOutgoing(response, hit, conditions);
    return true;
  };
}

function isFor({ varies }: Hit, fields: DecisiveFields): boolean {
  if (varies.accept && prefersMarkdown(fields.accept)) return false;
  return !(varies.destination && fields['sec-fetch-dest'] !== undefined);
}
