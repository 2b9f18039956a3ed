// Remembers of a text as much as tells an edit of it from a text that is not written to its end.
import { createHash } from 'node:crypto';

/** The outline of some bytes. */
export interface Outline {
  /** The last bytes, each as one character. */
  readonly ending: string;
  /** How many bytes stand before the part in which most writing goes on, and their hash. */
  readonly bodyLength: number;
  readonly bodyHash: string;
}

/** How many bytes of the end are compared: more than a phrase, so that no other place has the same. */
const ENDING = 64;

/** How many bytes before the end an editor may be at work in: about a paragraph. */
const LAST_PART = 600;

/** The outline of bytes. Nothing of them stays in memory beside it. */
export function outlineOf(bytes: Uint8Array): Outline {
  const bodyLength = Math.max(0, bytes.length - LAST_PART);
  const ending = Buffer.from(bytes.subarray(-ENDING)).toString('latin1');
  return { ending, bodyLength, bodyHash: hashOf(bytes, bodyLength) };
}

/** An outline with all that it tells, wherever that comes from: one that can go to another thread. */
export function plainOutline({ ending, bodyLength, bodyHash }: Outline): Outline {
  return { ending, bodyLength, bodyHash };
}

/**
 * Whether bytes look like an edit of what had an outline, whole to its end: they have the ending of before, or end with
 * a line and have everything of before but the last part. Of a text that is being written anew, neither holds.
 */
export function isWholeEdit(bytes: Uint8Array, { ending, bodyLength, bodyHash }: Outline): boolean {
  const end = Buffer.from(bytes.subarray(bytes.length - Math.min(bytes.length, ending.length)));
  if (ending !== '' && end.toString('latin1') === ending) return true;
  if (bytes.at(-1) !== 0x0a || bodyLength === 0 || bytes.length < bodyLength) return false;
  return hashOf(bytes, bodyLength) === bodyHash;
}

function hashOf(bytes: Uint8Array, length: number): string {
  return createHash('sha1').update(bytes.subarray(0, length)).digest('base64');
}
