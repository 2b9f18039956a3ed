// Finds what was answered before, at the cost of one lookup: what is on the shelf under the very target of a request.
import type { IncomingMessage } from 'node:http';
import type { EditionSource } from '../newsroom/openNewsroom.ts';
import { codingFor } from './codingFor.ts';
import { type DecisiveFields, decisiveFields } from './decisiveFields.ts';
import { isPlausibleHost } from './gatekeeping.ts';
import { type Chosen, chosenOf } from './Outgoing.ts';
import { polisher } from './polisher.ts';
import { prefersMarkdown } from './prefersMarkdown.ts';
import type { Hit, Shelf } from './Shelf.ts';

interface HitParts {
  readonly newsroom: EditionSource;
  readonly shelf: Shelf;
  /** The present in milliseconds. */
  readonly clock: () => number;
}

/** A request, as far as an answer from the shelf depends on it. */
export type Asked = Pick<IncomingMessage, 'method' | 'url' | 'httpVersion' | 'rawHeaders'>;

/** What of an answer from the shelf a request is to get; null where there is none for it. */
export type FindHit = (asked: Asked) => Chosen | null;

/**
 * Finds answers to GET and HEAD on the shelf, for those whom Express would give the same: that is the reference, and has
 * whatever is unusual. A target counts only as it is written canonically, without another origin or a query of no meaning,
 * and what is on the shelf was public a moment ago in the edition that still holds.
 */
export function hitFinder({ newsroom, shelf, clock }: HitParts): FindHit {
  const polish = polisher(shelf);
  const find = ({ url = '', httpVersion }: Asked, fields: DecisiveFields): Hit | null => {
    const kept = shelf.at(newsroom.edition(), url);
    if (kept === undefined || !isPlausibleHost(fields.host, httpVersion)) return null;
    const coding = codingFor(fields['accept-encoding']);
    const hit = kept.hits.get(coding);
    const now = clock();
    if (hit === undefined || now < hit.from || now >= hit.until || !isFor(hit, fields)) return null;
    if (coding === 'br') polish(kept);
    return hit;
  };
  return (asked) => {
    if (asked.method !== 'GET' && asked.method !== 'HEAD') return null;
    const fields = decisiveFields(asked);
    if (fields === null) return null;
    try {
      const hit = find(asked, fields);
      const conditions = { noneMatch: fields['if-none-match'], modifiedSince: fields['if-modified-since'] };
      return hit && chosenOf(hit, conditions);
    } catch {
      // Express will meet the same fault, and knows how to answer for it.
      return null;
    }
  };
}

function isFor({ varies }: Hit, fields: DecisiveFields): boolean {
  if (varies.accept && prefersMarkdown(fields.accept)) return false;
  return !(varies.destination && fields['sec-fetch-dest'] !== undefined);
}
