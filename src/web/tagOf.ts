// The entity tag of bytes that are sent as they are.
import { createHash } from 'node:crypto';

const tags = new WeakMap<Buffer, string>();

/** A strong entity tag (RFC 9110, section 8.8.3), with its quotation marks; the same bytes in memory are not read twice. */
export function tagOf(bytes: Buffer): string {
  const tag = tags.get(bytes) ?? `"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"`;
  tags.set(bytes, tag);
  return tag;
}
