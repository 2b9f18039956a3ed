// Chooses the coding of a body by what a request accepts.
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';
import { CODINGS, type Coding } from './Representation.ts';

/** Browsers of one release send the same field, so a few hundred hold nearly all there are. */
const chosen = new LRUCache<string, Coding>({ max: 256 });

/** In characters: longer fields than any program sends are not kept. */
const ORDINARY = 128;

/**
 * The coding that suits best (RFC 9110, section 12.5.3).
 * @param accepted the field Accept-Encoding; without one only the plain text suits everybody
 */
export function codingFor(accepted: string | undefined): Coding {
  if (accepted === undefined) return 'identity';
  const known = chosen.get(accepted);
  if (known !== undefined) return known;
  const asked = { headers: { 'accept-encoding': accepted } };
  const [best] = new Negotiator(asked).encodings([...CODINGS], { preferred: ['br', 'gzip'] });
  const coding = CODINGS.find((name) => name === best) ?? 'identity';
  if (accepted.length <= ORDINARY) chosen.set(accepted, coding);
  return coding;
}
